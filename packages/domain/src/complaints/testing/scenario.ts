import { DAY, HOUR } from '../../time/instant.ts'
import type { ComplaintCommand, FileCommand } from '../commands.ts'
import { type ComplaintDecision, decide } from '../decide/index.ts'
import type { Actor } from '../events.ts'
import { DEFAULT_POLICY, type Policy } from '../policy.ts'
import type { ProtocolStep } from '../protocol.ts'
import { apply } from '../replay.ts'
import type { Commit, Complaint } from '../state.ts'

export const POLICY: Policy = {
  zone: 'Asia/Shanghai',
  calendar: { type: 'always' },
  ...DEFAULT_POLICY,
}

/** Who acts in stories. `staff` and `colleague` are handlers, the judges the appeal panel's five. */
export const ACTORS = {
  complainant: { kind: 'complainant' },
  staff: { kind: 'staff', user: 'user-7' },
  colleague: { kind: 'staff', user: 'user-9', roles: ['handler'] },
  manager: { kind: 'staff', user: 'user-1', roles: ['manager'] },
  chair: { kind: 'staff', user: 'user-20', roles: ['committee'] },
  judge1: { kind: 'staff', user: 'user-21', roles: ['panel'] },
  judge2: { kind: 'staff', user: 'user-22', roles: ['panel'] },
  judge3: { kind: 'staff', user: 'user-23', roles: ['panel'] },
  judge4: { kind: 'staff', user: 'user-24', roles: ['panel'] },
  judge5: { kind: 'staff', user: 'user-25', roles: ['panel', 'handler'] },
  /** The same before the company took them on. */
  judge5Before: { kind: 'staff', user: 'user-25', roles: ['panel'] },
  system: { kind: 'system' },
} as const satisfies Record<string, Actor>
export type Persona = keyof typeof ACTORS
export const PERSONAS: readonly Persona[] = [
  'complainant',
  'staff',
  'colleague',
  'manager',
  'chair',
  'judge1',
  'judge2',
  'judge3',
  'judge4',
  'judge5',
  'system',
]

export const FILE: FileCommand = {
  type: 'file',
  number: '2026-1513',
  kind: 'complaint',
  category: 'lift',
  zone: 'b3',
  channel: 'web',
  description: 'The lift stops between floors.',
  danger: false,
  impact: 'building',
  attachments: [],
  receivedAt: 0,
}

/** An emergency protocol whose warnings fall on whole minutes. */
export const PROTOCOL: ProtocolStep[] = [
  { text: { 'zh-Hans': '问里面几个人', en: 'Ask how many are inside' }, withinMinutes: 5, call: { 'zh-Hans': '对讲' } },
  { text: { 'zh-Hans': '没出来就打 119' }, withinMinutes: 30 },
  { text: { 'zh-Hans': '停用，贴告示' }, withinMinutes: 600 },
]

/**
 * One command of each name whose words are in order. Times are far after any story's beginning; what refers to an item
 * refers to the first.
 */
export const COMMANDS = {
  acknowledge: { type: 'acknowledge', message: 'Mr Li comes at four.' },
  classify: { type: 'classify', kind: 'complaint', category: 'noise', zone: null },
  assign: { type: 'assign', team: 'repairs', person: 'user-9' },
  'accept-assignment': { type: 'accept-assignment' },
  'offer-handover': { type: 'offer-handover', team: 'security', person: 'user-9', reason: 'It is a door, not a lift.' },
  'accept-handover': { type: 'accept-handover' },
  'decline-handover': { type: 'decline-handover', reason: 'I am away this week.' },
  note: { type: 'note', audience: 'complainant', text: 'The part is ordered.' },
  correct: { type: 'correct', note: 0, text: 'It comes on Tuesday, not on Monday.' },
  start: { type: 'start' },
  'tick-step': { type: 'tick-step', step: 0, note: 'Two people, both well.' },
  'make-safe': { type: 'make-safe', measure: 'The lift is out of service and fenced off.' },
  'schedule-visit': { type: 'schedule-visit', from: 400 * DAY, to: 400 * DAY + HOUR, note: 'Mr Li looks at the door.' },
  'cancel-visit': { type: 'cancel-visit', visit: 0, reason: 'Mr Li is ill.' },
  investigate: {
    type: 'investigate',
    findings: { what: 'The door contact is worn.' },
    verdict: 'confirmed',
    cause: 'wear',
  },
  'propose-plan': {
    type: 'propose-plan',
    steps: [{ text: 'Replace the door contact.', who: 'Lift company' }],
    date: 400 * DAY,
    payer: 'maintenance-fund',
    reason: 'The part was sold out.',
  },
  'accept-plan': { type: 'accept-plan' },
  'ask-plan-changes': { type: 'ask-plan-changes', text: 'Not on a weekday, please.' },
  'decline-plan': { type: 'decline-plan', reason: 'I will not pay for it.' },
  'issue-order': {
    type: 'issue-order',
    to: { kind: 'contractor', contractor: 'lift-co' },
    task: 'Replace the contact.',
  },
  'finish-order': { type: 'finish-order', order: 1, done: 'Replaced.', minutes: 40, costCents: 12_000 },
  'cancel-order': { type: 'cancel-order', order: 1, reason: 'The maker does it.' },
  forward: {
    type: 'forward',
    office: 'street-office',
    name: 'Street office',
    contact: '010-1234',
    letter: 'Please see to the road.',
    followUpAt: 400 * DAY,
  },
  'record-forward-answer': { type: 'record-forward-answer', forward: 0, answer: 'They come next week.' },
  'propose-result': { type: 'propose-result', found: 'A worn door contact.', done: 'Replaced it.' },
  answer: { type: 'answer', outcome: 'adopted', text: 'We do it in spring.' },
  confirm: { type: 'confirm', rating: { result: 5 } },
  dispute: { type: 'dispute', reason: 'It stopped again.' },
  close: { type: 'close', outcome: 'unfounded', reason: 'The lift was being serviced as announced.' },
  withdraw: { type: 'withdraw' },
  reopen: { type: 'reopen', reason: 'It came back.' },
  'choose-reach': { type: 'choose-reach', reach: 'email' },
  join: { type: 'join', household: 'household-2', voice: 'voice-1' },
  'confirm-household': { type: 'confirm-household', joiner: 0 },
  'strike-household': { type: 'strike-household', household: 'household-2', reason: 'Nobody there had asked.' },
  merge: { type: 'merge', into: 'c2', number: '2026-1514' },
  absorb: { type: 'absorb', stream: 'c3', number: '2026-1515', households: 2 },
  split: { type: 'split', stream: 'c3', number: '2026-1515' },
  pause: { type: 'pause', reason: 'awaiting-parts', until: 400 * DAY },
  resume: { type: 'resume' },
  escalate: { type: 'escalate', reason: 'The same lift for the third time.' },
  'record-call': { type: 'record-call', sequence: 1, reached: true },
  'follow-up': { type: 'follow-up', day: 7, outcome: 'holds' },
  'offer-goodwill': { type: 'offer-goodwill', text: 'We are sorry, and bring your groceries up this week.' },
  tick: { type: 'tick' },
  'record-delivery': { type: 'record-delivery', sequence: 1, via: 'email', delivered: true },
  rate: { type: 'rate', rating: { attitude: 4 } },
  appeal: { type: 'appeal', about: 'result', reason: 'Nobody looked at the motor.' },
  'acknowledge-appeal': { type: 'acknowledge-appeal', message: 'The panel meets on Friday.' },
  'seat-panel': { type: 'seat-panel', members: ['user-21', 'user-22', 'user-23'] },
  'declare-interest': { type: 'declare-interest', interest: false },
  vote: { type: 'vote', vote: 'upheld' },
  'decide-appeal': {
    type: 'decide-appeal',
    decision: 'upheld',
    facts: 'The motor was not looked at.',
    rule: 'Procedure, part 4.',
    reasons: 'A lift that stops needs its motor looked at.',
    changes: 'The motor is inspected within three days.',
  },
  'record-outside': { type: 'record-outside', door: 'mediation', outcome: 'Agreed.' },
} as const satisfies { [Name in Exclude<ComplaintCommand['type'], 'file'>]: Extract<ComplaintCommand, { type: Name }> }

/** One step of a story: who, what and when (milliseconds since the story began). */
export type Step = [actor: Persona, command: ComplaintCommand, now: number]

/** Gives one command to a case. */
export function attempt(state: Complaint | null, [actor, command, now]: Step, policy = POLICY): ComplaintDecision {
  return decide(state, command, { now, actor: ACTORS[actor], policy })
}

/** Tells a story that the rules accept step by step; throws where they refuse. */
export const tell = (...steps: Step[]): { state: Complaint; commits: Commit[] } => tellUnder(POLICY, ...steps)

/** As `tell`, where the community promises something else. */
export function tellUnder(policy: Policy, ...steps: Step[]): { state: Complaint; commits: Commit[] } {
  let state: Complaint | null = null
  const commits: Commit[] = []
  for (const step of steps) {
    const decision = attempt(state, step, policy)
    if (!decision.ok) throw new Error(`${step[1].type} was refused: ${decision.code}`)
    const commit: Commit = {
      complaint: 'c1',
      sequence: commits.length + 1,
      at: step[2],
      actor: ACTORS[step[0]],
      events: decision.value,
    }
    commits.push(commit)
    state = apply(state, commit)
  }
  if (!state) throw new Error('A story needs a step')
  return { state, commits }
}
