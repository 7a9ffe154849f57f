import fc from 'fast-check'
import { DAY, HOUR } from '../../time/instant.ts'
import type { ComplaintCommand } from '../commands.ts'
import { allowedCommands, type ClosingOutcome, type ComplaintDecision, closingOutcomes } from '../decide/index.ts'
import type { ActorKind, Rating } from '../events.ts'
import type { Policy } from '../policy.ts'
import { apply } from '../replay.ts'
import type { Commit, Complaint } from '../state.ts'
import { CHANNELS, IMPACTS, KINDS, NOTE_AUDIENCES, PRIORITIES, REASONED_OUTCOMES } from '../vocabulary.ts'
import { ACTORS, attempt, COMMANDS, FILE, POLICY } from './scenario.ts'

const COUNTED: Policy = {
  ...POLICY,
  calendar: {
    type: 'windows',
    windows: { 1: [{ from: 540, to: 1080 }], 2: [{ from: 540, to: 1080 }], 4: [{ from: 1200, to: 1800 }] },
    holidays: ['1970-01-12'],
    workdays: ['1970-01-17'],
    knownUntil: '1970-03-01',
  },
}

/** One attempt of a history: what was tried on which state, what the rules said, and what came of it. */
export interface Attempt {
  before: Complaint | null
  actor: ActorKind
  command: ComplaintCommand
  now: number
  decision: ComplaintDecision
  commit: Commit | null
  after: Complaint | null
}

export interface History {
  policy: Policy
  attempts: Attempt[]
  commits: Commit[]
  final: Complaint | null
}

/** Blank now and then; otherwise marked, so that a leak of private words can be recognised. */
const words = fc.oneof(
  { weight: 6, arbitrary: fc.nat().map((n) => `CANARY-${n}`) },
  { weight: 1, arbitrary: fc.constantFrom('', ' \u3000') },
)
const answer = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 6, 2.5, Number.NaN) },
)
const rating: fc.Arbitrary<Rating> = fc.record(
  { speed: answer, result: answer, attitude: answer },
  { requiredKeys: [] },
)
const zone = fc.constantFrom(null, 'b3', 'b3-f1', 'garden', 'nowhere')
const outcome = fc.constantFrom<ClosingOutcome>('silent', 'recorded', ...REASONED_OUTCOMES)
const kind = fc.constantFrom(...KINDS)
const category = fc.constantFrom('lift', 'noise', 'staff-conduct')

/** Any command at all, sensible or not. */
export const anyCommand: fc.Arbitrary<ComplaintCommand> = fc.oneof(
  fc.record(
    {
      type: fc.constant('file' as const),
      number: fc.constant(FILE.number),
      kind,
      category,
      zone,
      channel: fc.constantFrom(...CHANNELS),
      description: words,
      wish: words,
      danger: fc.boolean(),
      impact: fc.constantFrom(...IMPACTS),
      contact: fc.record({ name: words, phone: words, email: words }, { requiredKeys: [] }),
      attachments: fc.array(words, { maxLength: 2 }),
      receivedAt: fc.integer({ min: -10 * DAY, max: 10 * DAY }),
      imported: fc.constant(true as const),
    },
    {
      requiredKeys: [
        'type',
        'number',
        'kind',
        'category',
        'zone',
        'channel',
        'description',
        'danger',
        'impact',
        'attachments',
        'receivedAt',
      ],
    },
  ),
  fc.record({ type: fc.constant('acknowledge' as const), message: words }),
  fc.record(
    {
      type: fc.constant('classify' as const),
      kind,
      category,
      zone,
      priority: fc.constantFrom(...PRIORITIES),
      reason: words,
    },
    { requiredKeys: ['type', 'kind', 'category', 'zone'] },
  ),
  fc.record(
    { type: fc.constant('assign' as const), team: fc.constantFrom('repairs', ''), person: words, reason: words },
    { requiredKeys: ['type', 'team'] },
  ),
  fc.record({ type: fc.constant('note' as const), audience: fc.constantFrom(...NOTE_AUDIENCES), text: words }),
  fc.constant({ type: 'start' as const }),
  fc.record(
    { type: fc.constant('propose-result' as const), found: words, done: words, follows: words },
    { requiredKeys: ['type', 'found', 'done'] },
  ),
  fc.record({ type: fc.constant('confirm' as const), rating }, { requiredKeys: ['type'] }),
  fc.record({ type: fc.constant('dispute' as const), reason: words, rating }, { requiredKeys: ['type', 'reason'] }),
  fc.record({ type: fc.constant('close' as const), outcome, reason: words }, { requiredKeys: ['type', 'outcome'] }),
  fc.record({ type: fc.constant('withdraw' as const), reason: words }, { requiredKeys: ['type'] }),
  fc.record({ type: fc.constant('reopen' as const), reason: words }),
)

/** A command of this name whose words are in order, given to this case by this actor now. */
export function sensible(
  name: ComplaintCommand['type'],
  state: Complaint | null,
  actor: ActorKind,
  now: number,
  policy: Policy,
  pick: number,
): ComplaintCommand {
  if (name === 'file')
    return {
      ...FILE,
      channel: pick % 2 ? 'import' : 'web',
      receivedAt: now - (pick % (3 * DAY)),
      danger: pick % 3 === 0,
    }
  if (name !== 'close') return COMMANDS[name]
  const outcomes = state ? closingOutcomes(state, actor, now, policy) : []
  const chosen = outcomes[pick % outcomes.length]
  return chosen ? { type: 'close', outcome: chosen, reason: 'Because.' } : COMMANDS.close
}

const step = fc.record({
  actor: fc.constantFrom<ActorKind>('complainant', 'staff', 'system'),
  wild: fc.tuple(anyCommand, anyCommand, anyCommand, anyCommand, anyCommand),
  mood: fc.constantFrom('wild', 'careless', 'sensible', 'sensible'),
  pick: fc.nat(),
  wait: fc.oneof(
    fc.integer({ min: 0, max: 5 * HOUR }),
    fc.integer({ min: -HOUR, max: 40 * DAY }),
    fc.constant(7 * DAY),
    fc.constant(30 * DAY),
  ),
})

type Turn = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** Histories of one case: any commands by anybody at any time, often enough sensible ones to get far. */
export const histories: fc.Arbitrary<History> = fc
  .tuple(fc.constantFrom(POLICY, COUNTED), fc.array(step, { minLength: 1, maxLength: 25, size: 'max' }))
  .map(([policy, turns]) => {
    const history: History = { policy, attempts: [], commits: [], final: null }
    let now = 0
    for (const turn of turns) {
      now += turn.wait
      proceed(history, turn.actor, choose(turn, history, now), now)
    }
    return history
  })

/** Wild: anything; careless: an allowed command with any words; sensible: one with its words in order. */
function choose({ actor, mood, pick, wild }: Turn, { final, policy }: History, now: number): ComplaintCommand {
  const allowed = allowedCommands(final, actor, now, policy)
  const name = allowed[pick % allowed.length]
  if (mood === 'wild' || !name) return wild[0]
  if (mood === 'sensible') return sensible(name, final, actor, now, policy, pick)
  return wild.find((command) => allowed.includes(command.type)) ?? wild[0]
}

function proceed(history: History, actor: ActorKind, command: ComplaintCommand, now: number): void {
  const before = history.final
  const decision = attempt(before, [actor, command, now], history.policy)
  const sequence = history.commits.length + 1
  const commit = decision.ok
    ? frozen<Commit>({ complaint: 'c1', sequence, at: now, actor: ACTORS[actor], events: decision.value })
    : null
  if (commit) {
    history.commits.push(commit)
    history.final = frozen(apply(before, commit))
  }
  history.attempts.push({ before, actor, command, now, decision, commit, after: history.final })
}

/** Deeply frozen, so that a rule that changed what it was given would throw. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}
