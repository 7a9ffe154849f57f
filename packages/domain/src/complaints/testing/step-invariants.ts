import { isDeepStrictEqual } from 'node:util'
import { DAY } from '../../time/instant.ts'
import type { ComplaintCommand } from '../commands.ts'
import type { ComplaintEvent } from '../events.ts'
import { openSteps, type ProtocolStep } from '../protocol.ts'
import type { Complaint } from '../state.ts'
import type { Attempt, History } from './histories.ts'
import { ACTORS, type Persona } from './scenario.ts'

export type Accepted = Attempt & { commit: NonNullable<Attempt['commit']>; after: Complaint }
export const isAccepted = (step: Attempt): step is Accepted => step.commit !== null && step.after !== null

type Invariants = Record<string, (step: Accepted, history: History) => boolean>
type Name = ComplaintCommand['type']

const UNCHANGING = [
  'number',
  'channel',
  'description',
  'wish',
  'danger',
  'impact',
  'contact',
  'attachments',
  'receivedAt',
  'recordedAt',
  'imported',
] as const
const names = (...list: Name[]): ReadonlySet<Name> => new Set(list)
const COMPLAINANTS_OWN = names(
  ...(['confirm', 'dispute', 'withdraw', 'accept-plan', 'ask-plan-changes', 'decline-plan'] as const),
  ...(['rate', 'choose-reach', 'join', 'appeal'] as const),
)
/** What both sides do, each with its own words. */
const SHARED = names('file', 'note', 'correct', 'reopen', 'split')
const PANELS_OWN = names('acknowledge-appeal', 'seat-panel', 'declare-interest', 'vote', 'decide-appeal')
const SYSTEMS_OWN = names('tick', 'absorb', 'record-delivery')
const AFTER_THE_END = names(
  ...(['note', 'correct', 'reopen', 'rate', 'choose-reach', 'appeal'] as const),
  ...(['cancel-visit', 'finish-order', 'cancel-order', 'record-forward-answer'] as const),
  ...(['absorb', 'split', 'record-delivery', 'record-call'] as const),
  ...(['follow-up', 'offer-goodwill', 'record-outside'] as const),
)
const ENDS_AGAIN = names('reopen', 'split', 'appeal')
const MOVES_PROMISES = new Set<ComplaintEvent['type']>([
  'classified',
  'reopened',
  'paused',
  'resumed',
  'appeal-decided',
])

const isWatcher = (persona: Persona) => persona === 'chair' || /^judge[1-4]$/.test(persona)
const has = ({ commit }: Accepted, type: ComplaintEvent['type']) => commit.events.some((event) => event.type === type)

/** All that the time still decides after the end: a call-back that nobody made. */
const onlyLapses = ({ command, commit }: Accepted) =>
  command.type === 'tick' && commit.events.every((event) => event.type === 'followed-up' && event.lapsed === true)

const OF_THE_RECORD: Invariants = {
  'the filing comes first and only once': ({ commit }) =>
    commit.events.every((event, index) => (event.type === 'filed') === (commit.sequence === 1 && index === 0)),
  'a commit is never empty': ({ commit }) => commit.events.length > 0,
  'what was filed stays as it was filed': ({ before, after }) =>
    before === null || UNCHANGING.every((key) => before[key] === after[key]),
  'words once sent stay as they were sent': ({ before, after }) =>
    before === null ||
    before.notes.every(
      ({ text, at }, position) => after.notes[position]?.text === text && after.notes[position]?.at === at,
    ),
  'time never runs backwards': ({ before, after, now }) =>
    after.changedAt === now && (before === null || now >= before.changedAt),
  'the first response never moves': ({ before, after }) =>
    !before?.respondedAt || after.respondedAt === before.respondedAt,
  'the end moves only by a reopening, a split or an appeal': ({ before, after, command }) =>
    !before?.endedAt || ENDS_AGAIN.has(command.type) || after.endedAt === before.endedAt,
  'promises move only where an event says so': ({ before, after, commit }) =>
    before === null || commit.events.some(({ type }) => MOVES_PROMISES.has(type)) || after.promises === before.promises,
  'a reopening never makes a late response punctual': ({ before, after, command }) =>
    before === null ||
    command.type !== 'reopen' ||
    before.respondedAt === null ||
    after.promises.response === before.promises.response,
  'an ended case is worked on no more': (step) =>
    !step.before?.endedAt || AFTER_THE_END.has(step.command.type) || onlyLapses(step),
}

/** The protocol a command came with, where it makes the case dangerous, or dangerous under another category. */
function begunBy({ before, after, command }: Accepted): readonly ProtocolStep[] {
  if (command.type !== 'file' && command.type !== 'classify') return []
  const wasSo = before?.priority === 'critical' && before.category === after.category
  return after.priority === 'critical' && !wasSo && !(command.type === 'file' && command.imported)
    ? (command.protocol ?? [])
    : []
}

const OF_DANGER: Invariants = {
  'a protocol begins exactly where a case becomes dangerous, with the steps in force then': (step) =>
    isDeepStrictEqual(
      step.commit.events.flatMap((event) => (event.type === 'protocol-begun' ? event.steps : [])),
      begunBy(step),
    ),
  'a step is ticked once, and what is owed only by ticking it': ({ before, after, command }) =>
    before?.protocol == null ||
    after.protocol == null ||
    openSteps(before.protocol).length - openSteps(after.protocol).length === (command.type === 'tick-step' ? 1 : 0) ||
    command.type === 'classify',
  'what ran out is told with the step that was missed': ({ commit }) =>
    commit.events.every(
      (event) => event.type !== 'escalated' || (event.missed === 'protocol') === (event.step !== undefined),
    ),
}

const OF_RIGHTS: Invariants = {
  'the complainant’s own word is theirs alone': ({ command, actor }) =>
    !COMPLAINANTS_OWN.has(command.type) || actor === 'complainant',
  'the complainant does none of the staff’s work': ({ command, actor }) =>
    actor !== 'complainant' || COMPLAINANTS_OWN.has(command.type) || SHARED.has(command.type),
  'the system’s own work is its alone': ({ command, actor }) => !SYSTEMS_OWN.has(command.type) || actor === 'system',
  'only the panel decides on appeals, never a manager or a mere handler': ({ command, actor }) =>
    !PANELS_OWN.has(command.type) || isWatcher(actor) || actor === 'judge5',
  'who only watches writes to staff, and does no work': ({ command, actor }) =>
    !isWatcher(actor) ||
    PANELS_OWN.has(command.type) ||
    ['file', 'escalate', 'record-outside'].includes(command.type) ||
    (command.type === 'note' && command.audience === 'internal'),
  'only imported cases are recorded, only by the system': ({ before, after, actor }) =>
    before?.outcome === 'recorded' ||
    after.outcome !== 'recorded' ||
    ((after.channel === 'import' || after.imported === true) && actor === 'system'),
  'everybody who works on a case is remembered': ({ after, actor, command }) => {
    const who = ACTORS[actor]
    const judges = PANELS_OWN.has(command.type) || command.type === 'record-outside'
    const watches = isWatcher(actor) && command.type === 'note'
    return who.kind !== 'staff' || judges || watches || after.handledBy.includes(who.user)
  },
}

const OF_RESPONSIBILITY: Invariants = {
  'a case that has a person is never without one again': ({ before, after }) =>
    !before?.person || after.person !== null,
  'a case that was routed to a person has them from the first commit': ({ after, command }) =>
    command.type !== 'file' || after.person === (command.route?.person ?? null),
  'an offer of a handover changes nobody’s responsibility': ({ before, after, command }) =>
    !['offer-handover', 'decline-handover'].includes(command.type) ||
    (after.person === before?.person && after.team === before?.team && after.acceptedAt === before?.acceptedAt),
  'who is responsible changes only by their successor’s acceptance, a manager or the system': ({
    before,
    after,
    command,
    actor,
  }) =>
    !before?.person ||
    after.person === before.person ||
    command.type === 'accept-handover' ||
    actor === 'manager' ||
    actor === 'system',
  'whoever accepts was asked': ({ before, command, actor }) => {
    const who = ACTORS[actor]
    if (command.type !== 'accept-handover' || who.kind !== 'staff') return command.type !== 'accept-handover'
    return before?.handover != null && (before.handover.person === null || before.handover.person === who.user)
  },
  'transfers have a reason': ({ before, commit }) =>
    !before?.person ||
    commit.actor.kind === 'system' ||
    commit.events.every((event) => event.type !== 'assigned' || event.reason !== undefined),
  'after two transfers handlers arrange no more': ({ before, command, actor }) =>
    command.type !== 'offer-handover' || actor === 'manager' || (before?.transfers ?? 0) < 2,
}

const OF_WINDOWS: Invariants = {
  'silence never agrees to a plan that the complainant is to pay for': ({ after }) =>
    after.plans.every(
      ({ status, payer, costCents }) => status !== 'silence' || payer !== 'complainant' || costCents === 0,
    ),
  'silence closes only after its days, counted from the delivery': ({ before, after, now }, { policy }) =>
    before?.outcome === 'silent' ||
    after.outcome !== 'silent' ||
    (before?.status === 'result-proposed' &&
      before.deliveredAt !== null &&
      now - before.deliveredAt >= policy.silenceDays * DAY),
  'cases reopen only within their days, unless the end never arrived or a call-back found it again': (
    { before, command, actor, now },
    { policy },
  ) =>
    command.type !== 'reopen' ||
    before?.deliveredAt === null ||
    now - Math.max(before?.endedAt ?? 0, before?.deliveredAt ?? 0) <= policy.reopenDays * DAY ||
    (actor !== 'complainant' && before?.followUps.some(({ outcome }) => outcome === 'came-back') === true),
  'what is not ours was sent on first': ({ before, after }) =>
    after.outcome !== 'not-ours' || before?.forwards.length !== 0,
  'only complaints are closed with a reason, everything else is answered': ({ after, command }) =>
    (command.type !== 'answer' || after.kind !== 'complaint') &&
    (command.type !== 'close' || ['silent', 'recorded'].includes(command.outcome) || after.kind === 'complaint'),
  'a second dispute reaches a manager': (step) =>
    !has(step, 'disputed') ||
    step.after.disputes < 2 ||
    step.after.escalations.some(({ level }) => level === 'manager'),
  'a split gives back what the merge found': ({ before, after, command, now }, { attempts }) => {
    if (command.type !== 'split' || !before?.mergedInto) return true
    const merge = attempts.findLast((step) => step.commit !== null && step.command.type === 'merge' && step.now <= now)
    const kept = ['promises', 'person', 'team', 'respondedAt', 'resolvedAt', 'clockStart'] as const
    return merge?.before?.status === after.status && kept.every((key) => merge.after?.[key] === after[key])
  },
}

/** What every accepted command satisfies. */
export const STEP_INVARIANTS: Invariants = {
  ...OF_THE_RECORD,
  ...OF_DANGER,
  ...OF_RIGHTS,
  ...OF_RESPONSIBILITY,
  ...OF_WINDOWS,
}
