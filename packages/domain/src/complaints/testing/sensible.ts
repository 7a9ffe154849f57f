import { DAY, HOUR } from '../../time/instant.ts'
import { appealOf, appealSubjects, majorityOf } from '../appeals.ts'
import type { ComplaintCommand } from '../commands.ts'
import { answersTo, closingOutcomes } from '../decide/index.ts'
import { owedFollowUps } from '../follow-ups.ts'
import { strikeable, unconfirmedJoiners } from '../households.ts'
import { pauseLeft } from '../pauses.ts'
import type { Policy } from '../policy.ts'
import { openSteps } from '../protocol.ts'
import type { Complaint } from '../state.ts'
import { APPEAL_DECISIONS, FOLLOW_UP_OUTCOMES, REACHES, URGENCIES } from '../vocabulary.ts'
import { ACTORS, COMMANDS, FILE, type Persona, PROTOCOL } from './scenario.ts'

type Name = ComplaintCommand['type']
type Command<N extends Name> = Extract<ComplaintCommand, { type: N }>

/** What a sensible command depends on. `pick` chooses where there is a choice. */
interface Situation {
  state: Complaint
  persona: Persona
  now: number
  policy: Policy
  pick: number
}

/** A command of this name whose words are in order, given to this case by this person now. */
export function sensible(
  name: Name,
  state: Complaint | null,
  persona: Persona,
  now: number,
  policy: Policy,
  pick: number,
): ComplaintCommand {
  if (name === 'file') return filing(now, pick)
  const fitted = state && FITTED[name]?.({ state, persona, now, policy, pick })
  return fitted ?? COMMANDS[name]
}

function filing(now: number, pick: number): ComplaintCommand {
  const route = { team: 'repairs', person: 'user-7', because: [{ code: 'steward' }] }
  return {
    ...FILE,
    channel: pick % 4 === 1 ? 'import' : 'web',
    reach: chosen(REACHES, pick) ?? 'receipt',
    receivedAt: now - (pick % (3 * DAY)),
    danger: pick % 3 === 0,
    protocol: PROTOCOL,
    ...(pick % 2 === 0 && { urgency: chosen(URGENCIES, pick >> 1) ?? 'can-wait' }),
    ...(pick % 5 > 1 && { route }),
  }
}

const chosen = <Value>(list: readonly Value[], pick: number): Value | undefined => list[pick % list.length]

/** Commands that refer to what is there; the others are as in COMMANDS. */
const FITTED: { readonly [N in Name]?: (situation: Situation) => Command<N> | undefined } = {
  classify: ({ pick }) => ({
    ...COMMANDS.classify,
    kind: chosen(['complaint', 'complaint', 'suggestion', 'praise'], pick) ?? 'complaint',
    reason: 'They only ask whether it could be done.',
    ...(pick % 3 === 0 && { priority: 'critical' as const }),
    protocol: PROTOCOL,
  }),
  assign: ({ state }) => ({ ...COMMANDS.assign, person: otherThan(state.person), reason: 'Back from leave.' }),
  'offer-handover': ({ state, pick }) => {
    const { type, team, reason } = COMMANDS['offer-handover']
    return pick % 3 === 0 ? { type, team, reason } : { type, team, reason, person: otherThan(state.person) }
  },
  note: ({ persona }) => (persona === 'chair' ? { ...COMMANDS.note, audience: 'internal' } : COMMANDS.note),
  correct({ state, persona, pick }) {
    const own = [...state.notes.keys()].filter((at) => {
      const note = state.notes[at]
      return note !== undefined && note.audience !== 'internal' && note.actor.kind === ACTORS[persona].kind
    })
    return withItem(chosen(own, pick), (note) => ({ ...COMMANDS.correct, note }))
  },
  'tick-step': ({ state, pick }) =>
    withItem(chosen(openSteps(state.protocol), pick), (step) => ({
      ...COMMANDS['tick-step'],
      step,
      ...(pick % 3 === 0 && { unneeded: true as const }),
    })),
  'schedule-visit': ({ now }) => ({ ...COMMANDS['schedule-visit'], from: now + DAY, to: now + DAY + HOUR }),
  'cancel-visit': ({ state }) =>
    withItem(
      positionOf(state.visits, ({ cancelled }) => cancelled === null),
      (visit) => ({
        ...COMMANDS['cancel-visit'],
        visit,
      }),
    ),
  'propose-plan': ({ now }) => ({ ...COMMANDS['propose-plan'], date: now + 5 * DAY, reason: 'The part was sold out.' }),
  'issue-order': ({ pick }) =>
    pick % 2 === 0
      ? COMMANDS['issue-order']
      : { type: 'issue-order', to: { kind: 'team', team: 'cleaning', person: 'user-24' }, task: 'Clean up after it.' },
  'finish-order': ({ state }) => withItem(openOrder(state), (order) => ({ ...COMMANDS['finish-order'], order })),
  'cancel-order': ({ state }) => withItem(openOrder(state), (order) => ({ ...COMMANDS['cancel-order'], order })),
  pause: ({ state, policy, now }) => ({ ...COMMANDS.pause, until: now + Math.min(4 * DAY, pauseLeft(state, policy)) }),
  answer: ({ state, pick }) =>
    withItem(chosen(answersTo(state.kind), pick), (outcome) => ({ ...COMMANDS.answer, outcome })),
  close({ state, persona, now, policy, pick }) {
    const outcome = chosen(closingOutcomes(state, ACTORS[persona], now, policy), pick)
    return withItem(outcome, (fitting) => ({ type: 'close', outcome: fitting, reason: 'Because.' }))
  },
  'record-call': ({ state, pick }) =>
    withItem(
      state.calls.find(({ calledAt }) => calledAt === null),
      ({ sequence }) => ({
        type: 'record-call',
        sequence,
        reached: pick % 2 === 0,
      }),
    ),
  'follow-up': ({ state, now, pick }) =>
    withItem(owedFollowUps(state, now)[0], (day) => ({
      type: 'follow-up',
      day,
      outcome: chosen(FOLLOW_UP_OUTCOMES, pick) ?? 'holds',
    })),
  forward: ({ now }) => ({ ...COMMANDS.forward, followUpAt: now + 3 * DAY }),
  join: ({ state, pick }) => ({
    type: 'join',
    household: `household-${pick % 3 === 0 ? 2 : state.joined.length + 2}`,
    voice: `voice-${state.sequence}`,
    ...(pick % 4 === 0 && { typedDoor: 'abc' }),
  }),
  'confirm-household': ({ state, pick }) =>
    withItem(chosen(unconfirmedJoiners(state), pick), (joiner) => ({ type: 'confirm-household', joiner })),
  'strike-household': ({ state, pick }) =>
    withItem(chosen(strikeable(state), pick), (household) => ({ ...COMMANDS['strike-household'], household })),
  absorb: ({ state, pick }) => ({
    ...COMMANDS.absorb,
    stream: `c${state.sequence + 100}`,
    ...(pick % 2 === 0 && { doors: [`household-${2 + (pick % 3)}`] }),
  }),
  split({ state }) {
    const whole = state.mergedInto && { stream: state.mergedInto.into, number: state.mergedInto.number }
    return withItem(whole ?? state.absorbed[0], ({ stream, number }) => ({ type: 'split', stream, number }))
  },
  'choose-reach': ({ pick }) => ({ type: 'choose-reach', reach: chosen(REACHES, pick) ?? 'receipt' }),
  'record-delivery': ({ state, pick }) => ({
    type: 'record-delivery',
    sequence: state.deliverySequence ?? state.sequence,
    via: state.reach,
    delivered: pick % 3 !== 0,
  }),
  appeal: ({ state, policy, now, pick }) =>
    withItem(chosen(appealSubjects(state, policy, now), pick), (about) => ({ ...COMMANDS.appeal, about })),
  'seat-panel': ({ state }) => ({ type: 'seat-panel', members: unconflicted(state) }),
  'declare-interest': ({ pick }) => ({ type: 'declare-interest', interest: pick % 7 === 0 }),
  vote: ({ pick }) => ({ type: 'vote', vote: chosen(APPEAL_DECISIONS, pick >> 3) ?? 'upheld' }),
  'decide-appeal': ({ state }) => {
    const appeal = appealOf(state)
    return withItem(appeal && majorityOf(appeal), (decision) => ({ ...COMMANDS['decide-appeal'], decision }))
  },
}

function withItem<Item, Fitted>(item: Item | null | undefined, fit: (item: Item) => Fitted): Fitted | undefined {
  return item === null || item === undefined ? undefined : fit(item)
}

const otherThan = (person: string | null): string => (person === 'user-9' ? 'user-7' : 'user-9')

function positionOf<Item>(items: readonly Item[], fits: (item: Item) => boolean): number | undefined {
  const position = items.findIndex(fits)
  return position === -1 ? undefined : position
}

const openOrder = ({ orders }: Complaint): number | undefined => orders.find(({ status }) => status === 'open')?.order

/** People enough, of whom none had a hand in the case or said that they have an interest. */
function unconflicted(state: Complaint): string[] {
  const interested =
    appealOf(state)
      ?.declarations.filter(({ interest }) => interest)
      .map(({ member }) => member) ?? []
  const excluded = new Set([...state.handledBy, ...interested])
  const everybody = ['user-21', 'user-22', 'user-23', 'user-24', 'user-25', 'user-20', 'user-30', 'user-31', 'user-32']
  return everybody.filter((user) => !excluded.has(user)).slice(0, 3)
}
