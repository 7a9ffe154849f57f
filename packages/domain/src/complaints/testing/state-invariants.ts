import { cycleOf } from '../cycle.ts'
import { isAnswer } from '../decide/index.ts'
import type { ComplaintEvent } from '../events.ts'
import { householdsOf } from '../households.ts'
import { openPause } from '../pauses.ts'
import type { Complaint } from '../state.ts'
import { REASONED_OUTCOMES } from '../vocabulary.ts'
import type { History } from './histories.ts'

type Invariants = Record<string, (state: Complaint, history: History) => boolean>

const RESULTLESS = new Set(['filed', 'acknowledged', 'in-progress', 'disputed'])
/** Endings that say what came of it. */
const withResult = (outcome: string | null) =>
  outcome !== null && (['confirmed', 'silent', 'recorded'].includes(outcome) || isAnswer(outcome))

/** Endings for which everybody's work has to be over; a ledger's record is as it was. */
const DONE = new Set<Complaint['outcome']>([
  'confirmed',
  'silent',
  ...REASONED_OUTCOMES,
  'adopted',
  'answered',
  'thanked',
])

const eventsOf = ({ commits }: History) => commits.flatMap(({ events }) => events)
const count = (history: History, type: ComplaintEvent['type']) =>
  eventsOf(history).filter((event) => event.type === type).length
const isDistinct = (values: readonly unknown[]) => new Set(values).size === values.length

const OF_RESULTS: Invariants = {
  'ended exactly when closed or withdrawn': (s) => (s.endedAt !== null) === ['closed', 'withdrawn'].includes(s.status),
  'an outcome exactly when closed': (s) => (s.outcome !== null) === (s.status === 'closed'),
  'a result time wherever a result waits, was confirmed, accepted by silence, answered or recorded': (s) =>
    s.resolvedAt !== null || !(s.status === 'result-proposed' || withResult(s.outcome)),
  'no result time before a result, after a dispute or a reopening': (s) =>
    s.resolvedAt === null || !RESULTLESS.has(s.status),
  'result texts exactly with a result time, but for what a ledger recorded or was answered in one step': (s) =>
    (s.result !== null) === (s.resolvedAt !== null) ||
    s.outcome === 'recorded' ||
    isAnswer(s.outcome ?? '') ||
    wasAnswered(s),
  'a response before it counts as acknowledged or has a result': (s) =>
    s.respondedAt !== null || !(s.status === 'acknowledged' || s.result !== null || s.disputes > 0),
  'response, result and end in this order where the result stands': (s) =>
    s.resolvedAt === null || s.respondedAt === null || s.respondedAt <= s.resolvedAt,
  'an end no earlier than its result': (s) => s.endedAt === null || s.resolvedAt === null || s.resolvedAt <= s.endedAt,
  'no result to be confirmed, and no end in the office, while others still work on it': (s) =>
    s.orders.every(({ status }) => status !== 'open') || !(s.status === 'result-proposed' || DONE.has(s.outcome)),
  'silence as an end only of a result that had arrived': (s) => s.outcome !== 'silent' || s.resolvedAt !== null,
}

/** An answer in one step that was appealed against leaves its time, and never had a result's texts. */
const wasAnswered = ({ appeals, kind }: Complaint) => appeals.length > 0 && kind !== 'complaint'

const OF_TIME: Invariants = {
  'no time before receipt or after the last change': (s) =>
    [s.recordedAt, s.clockStart, s.respondedAt, s.resolvedAt, s.endedAt, s.toldAt, s.deliveredAt, s.acceptedAt].every(
      (at) => at === null || (at >= s.receivedAt && at <= s.changedAt),
    ),
  'promises never before their clocks started': (s) =>
    s.promises.response >= s.receivedAt && s.promises.resolution >= s.clockStart,
  'clocks that start at receipt, or where it began anew': (s) => s.clockStart === s.receivedAt || cycleOf(s) > 0,
  'a pause only while there is work': (s) =>
    openPause(s) === null || (s.endedAt === null && s.status !== 'result-proposed' && s.status !== 'appealed'),
  'at most one open pause, and none that ends before it begins': (s) =>
    s.pauses.filter(({ to }) => to === null).length <= 1 &&
    s.pauses.every(({ from, until, to }) => from < until && (to === null || (from <= to && to <= until))),
  'either arrived or on its way, never both': (s) => s.deliveredAt === null || s.deliverySequence === null,
}

const OF_DANGER: Invariants = {
  'an emergency protocol only while it is dangerous': (s) => s.protocol === null || s.priority === 'critical',
  'a reason wherever a step was not needed': (s) =>
    s.protocol === null || s.protocol.steps.every(({ ticked }) => !ticked?.unneeded || ticked.note !== undefined),
  'no tick before its protocol began or by nobody': (s) =>
    s.protocol === null ||
    s.protocol.steps.every(
      ({ ticked }) => ticked === null || (ticked.by !== null && ticked.at >= (s.protocol?.startedAt ?? 0)),
    ),
}

const OF_PEOPLE: Invariants = {
  'acceptance only by somebody who is responsible': (s) => s.acceptedAt === null || s.person !== null,
  'a handover on offer only while it is open': (s) => s.handover === null || s.endedAt === null,
  'its transfers counted': (s, { attempts }) =>
    s.transfers ===
    attempts.filter(
      ({ before, after }) =>
        after && before?.person != null && after.sequence <= s.sequence && after.person !== before.person,
    ).length,
  'everybody who ever was responsible among those who handled it': (s, { attempts }) =>
    attempts.every(
      ({ after }) => !after || after.sequence > s.sequence || !after.person || s.handledBy.includes(after.person),
    ),
  'each of those who handled it once': (s) => isDistinct(s.handledBy),
  'nobody on its panel who handled it when they were seated': (_s, { attempts }) =>
    attempts.every(
      ({ before, command, commit }) =>
        !commit ||
        command.type !== 'seat-panel' ||
        !command.members.some((member) => before?.handledBy.includes(member)),
    ),
  'each level told once since it began': (s) =>
    isDistinct(s.escalations.map(({ level, cycle }) => `${level} ${cycle}`)),
}

const OF_COUNTS: Invariants = {
  'its commits counted': (s, { commits }) => s.sequence === commits.length,
  'disputes, reopenings, ratings, notes and corrections counted as they happened': (s, history) =>
    s.disputes === count(history, 'disputed') &&
    s.reopenings === count(history, 'reopened') &&
    s.ratings === count(history, 'rated') &&
    s.notes.length === count(history, 'noted') &&
    s.notes.flatMap(({ corrections }) => corrections).length === count(history, 'corrected'),
  'visits, plans, orders and forwardings kept, whatever became of them': (s, history) =>
    s.visits.length === count(history, 'visit-scheduled') &&
    s.plans.length === count(history, 'plan-proposed') &&
    s.orders.length === count(history, 'order-issued') &&
    s.forwards.length === count(history, 'forwarded'),
  'plans and orders numbered from one': (s) =>
    s.plans.every(({ version }, at) => version === at + 1) && s.orders.every(({ order }, at) => order === at + 1),
  'answered plans with the time of the answer': (s) =>
    s.plans.every(({ status, answeredAt }) => (status === 'proposed') === (answeredAt === null)),
  'each receipt of a household and each absorbed case once': (s) =>
    isDistinct(s.joined.map(({ voice }) => voice)) && isDistinct(s.absorbed.map(({ stream }) => stream)),
  'households no more than came together, and no fewer than the largest of the cases had': (s) =>
    householdsOf(s) <= 1 + s.joined.length + s.absorbed.reduce((sum, { households }) => sum + households, 0) &&
    householdsOf(s) >= Math.max(1, ...s.absorbed.map(({ households }) => households + 1)),
  'gone into another case exactly when its outcome says so': (s) =>
    (s.mergedInto !== null) === (s.outcome === 'merged'),
  'ratings only of one to five': (s) =>
    s.rating === null ||
    Object.values(s.rating).every((answer) => Number.isInteger(answer) && answer >= 1 && answer <= 5),
}

/** What every state reached by any sequence of commands satisfies. */
export const STATE_INVARIANTS: Invariants = { ...OF_RESULTS, ...OF_TIME, ...OF_DANGER, ...OF_PEOPLE, ...OF_COUNTS }
