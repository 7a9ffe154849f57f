import type { DutyView, StaffCase, StaffCommandName } from '@linsheng/contracts/complaints'
import { isUnanswered, panelSteps } from '@linsheng/domain/complaints'

/** Most steps that are offered beside the next one. */
const ALSO_MAX = 4

/** What a duty that is running out asks for, as far as the case does not say more. */
const OF_DUTY: Partial<Record<DutyView['name'], readonly StaffCommandName[]>> = {
  response: ['acknowledge', 'answer'],
  safe: ['make-safe'],
  protocol: ['tick-step'],
  investigation: ['investigate'],
  update: ['note'],
  handover: ['accept-handover', 'decline-handover'],
  forward: ['record-forward-answer'],
  call: ['record-call'],
  'follow-up': ['follow-up'],
}

/** For those who are asked; who asked waits. */
const OF_HANDOVER: ReadonlySet<StaffCommandName> = new Set(['accept-handover', 'decline-handover'])

const isUrgent = ({ status, doneAt }: DutyView): boolean =>
  doneAt === null && (status === 'warning' || status === 'overdue')

/** What the panel has to do next on the appeal that is open. */
function ofAppeal({ appeals }: StaffCase, me: string): StaffCommandName[] {
  const appeal = appeals.at(-1)
  if (!appeal || appeal.decided) return []
  return panelSteps({ ...appeal, acknowledged: appeal.acknowledgedAt !== null }, me)
}

/** While a plan waits for its answer nothing is next, until that is to be asked for again. */
function afterPlanning(plan: StaffCase['plans'][number] | undefined, now: number): StaffCommandName[] {
  if (plan?.status !== 'proposed') return ['propose-result']
  return isUnanswered(plan, now) ? ['note'] : []
}

/** The usual way of a case that is open: accept, answer, look, plan, work, result. */
function usual(found: StaffCase, me: string): StaffCommandName[] {
  const { person, team, acceptedAt, duties, kind, investigation, forwards, orders } = found
  const plan = found.plans.at(-1)
  const unsafe = duties.some(({ name, doneAt }) => name === 'safe' && doneAt === null)
  const holds = investigation?.verdict === 'confirmed' || investigation?.verdict === 'partly'
  return [
    ...(person === null && (team === null || found.roles.includes('manager')) ? ['assign' as const] : []),
    ...(person?.id === me && acceptedAt === null ? ['accept-assignment' as const] : []),
    ...(unsafe ? ['make-safe' as const] : []),
    'acknowledge',
    ...(kind === 'complaint' ? [] : ['answer' as const]),
    ...(investigation === null ? ['investigate' as const] : []),
    ...(investigation?.verdict === 'not-ours'
      ? [forwards.length === 0 ? ('forward' as const) : ('close' as const)]
      : []),
    ...(holds && (!plan || plan.status === 'changes-asked' || plan.status === 'declined')
      ? ['propose-plan' as const]
      : []),
    ...(orders.some(({ status }) => status === 'open') ? ['finish-order' as const] : []),
    ...afterPlanning(plan, found.asOf),
  ]
}

const afterwards = ({ closings }: StaffCase): StaffCommandName[] => [
  'record-call',
  'follow-up',
  ...(closings.includes('silent') ? ['close' as const] : []),
]

/** Steps worth offering beside the next one, most used first. */
const ALSO: readonly StaffCommandName[] = [
  'note',
  'schedule-visit',
  'issue-order',
  'propose-result',
  'offer-handover',
  'pause',
  'resume',
  'classify',
]

/**
 * The one step that is usually next for the reader `me`, and a few that are often taken instead; only steps that are
 * possible now. What runs out comes before the usual order; nothing is next while others have to speak.
 */
export function nextStep(found: StaffCase, me: string): { first: StaffCommandName | null; also: StaffCommandName[] } {
  const { allowed, duties, handover, endedAt, status } = found
  const invited =
    handover !== null && (handover.person === null || handover.person.id === me) && found.person?.id !== me
  const urgent = duties.filter(isUrgent).flatMap(({ name }) => OF_DUTY[name] ?? [])
  const waits = endedAt !== null || status === 'result-proposed'
  const candidates = [
    ...ofAppeal(found, me),
    ...(invited ? ['accept-handover' as const] : []),
    ...urgent.filter((command) => invited || !OF_HANDOVER.has(command)),
    ...(waits ? afterwards(found) : usual(found, me)),
  ]
  const first = candidates.find((command) => allowed.includes(command)) ?? null
  const also = ALSO.filter((command) => command !== first && allowed.includes(command)).slice(0, ALSO_MAX)
  return { first, also }
}
