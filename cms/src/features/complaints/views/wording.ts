import type { TimelineItem } from '@linsheng/contracts/complaints'
import type { ComplaintEvent } from '@linsheng/domain/complaints'

/** What a reader finds of a step besides its name and time; null: they do not see it at all. */
export type Words = Partial<Omit<TimelineItem, 'at' | 'who' | 'what' | 'team' | 'photos' | 'corrections' | 'note'>>
export type Wording = (event: ComplaintEvent) => Words | null

const text = (words: string | undefined): Words => (words === undefined ? {} : { text: words })

/** Codes and times of a step, which hold no word anybody wrote. */
function factsOf(event: ComplaintEvent): Words {
  switch (event.type) {
    case 'closed':
      return { outcome: event.outcome }
    case 'escalated':
      return { level: event.level }
    case 'paused':
      return { pause: event.reason, until: event.until }
    case 'appeal-decided':
      return { decision: event.decision }
    case 'followed-up':
      return { followUp: event.outcome }
    default:
      return {}
  }
}

/** Steps that everybody may know of: that they were taken, when, and by which team. */
const PUBLIC_STEPS: ReadonlySet<ComplaintEvent['type']> = new Set<ComplaintEvent['type']>([
  'filed',
  'acknowledged',
  'classified',
  'assigned',
  'assignment-accepted',
  'handover-accepted',
  'started',
  'investigated',
  'made-safe',
  'plan-proposed',
  'plan-agreed',
  'paused',
  'resumed',
  'escalated',
  'forwarded',
  'joined',
  'household-confirmed',
  'household-struck',
  'absorbed',
  'merged',
  'split',
  'result-proposed',
  'confirmed',
  'disputed',
  'closed',
  'withdrawn',
  'reopened',
  'appealed',
  'appeal-acknowledged',
  'panel-seated',
  'appeal-decided',
  'followed-up',
])

/** Somebody joined from a door that nobody knows, or that was struck before it counted: told of once staff have confirmed it. */
const isUncounted = (event: ComplaintEvent): boolean =>
  (event.type === 'joined' && event.typedDoor !== undefined) || (event.type === 'household-struck' && !event.counted)

/**
 * As everybody reads it: steps, times, codes, and the summaries staff published. No other word anybody wrote, and not the
 * number of the other case of a merge: whether that may be known, the published facts say.
 */
export const publicWording: Wording = (event) => {
  if (event.type === 'noted') return event.audience === 'public' ? { text: event.text } : null
  if (isUncounted(event)) return null
  return PUBLIC_STEPS.has(event.type) ? factsOf(event) : null
}

/**
 * As the complainant reads it: everything that was said to them or by them. Never internal notes, the reasons of
 * routing, what work orders cost or say, each step in an emergency, what other households wrote, nor who of the panel declared or voted what.
 */
export const complainantWording: Wording = (event) => {
  if (isUncounted(event)) return null
  switch (event.type) {
    case 'noted':
      return event.audience === 'internal' ? null : { text: event.text }
    case 'handover-offered':
    case 'handover-declined':
    case 'interest-declared':
    case 'voted':
    case 'delivered':
    case 'rejoined':
    case 'step-ticked':
      return null
    case 'assigned':
    case 'joined':
    case 'household-struck':
    case 'called':
    case 'order-issued':
    case 'order-finished':
    case 'order-cancelled':
      return {}
    case 'escalated':
    case 'followed-up':
      return factsOf(event)
    case 'forwarded':
      return { office: event.office, text: event.name, until: event.followUpAt }
    case 'forward-answered':
      return {}
    case 'investigated':
      return { verdict: event.verdict }
    default:
      return staffWording(event)
  }
}

/** As staff read it: all words. A vote stays the panel's, a declaration's text with those who ask for it. */
export const staffWording = (event: ComplaintEvent): Words => ({ ...factsOf(event), ...wordsOf(event) })

function wordsOf(event: ComplaintEvent): Words {
  switch (event.type) {
    case 'acknowledged':
    case 'appeal-acknowledged':
      return text(event.message)
    case 'noted':
    case 'corrected':
    case 'goodwill-offered':
    case 'plan-changes-asked':
      return text(event.text)
    case 'joined':
    case 'rejoined':
      return text(event.text)
    case 'result-proposed': {
      const { found, done, follows, followsAt } = event
      const result = { found, done, ...(follows !== undefined && { follows }) }
      return { result, ...(followsAt !== undefined && { when: followsAt }) }
    }
    case 'made-safe':
      return text(event.measure)
    case 'visit-scheduled':
      return { text: event.note, when: event.from, until: event.to }
    case 'investigated':
      return { verdict: event.verdict, ...text(Object.values(event.findings).filter(Boolean).join('\n') || undefined) }
    case 'plan-proposed':
      return { when: event.date, ...text(event.reason) }
    case 'order-issued':
      return { ...text(event.task), ...(event.due !== null && { when: event.due }) }
    case 'order-finished':
      return text(event.done)
    case 'forwarded':
      return { office: event.office, text: event.name, until: event.followUpAt }
    case 'forward-answered':
      return { ...text(event.answer), ...(event.followUpAt !== null && { until: event.followUpAt }) }
    case 'paused':
    case 'called':
    case 'followed-up':
    case 'step-ticked':
      return text(event.note)
    case 'reach-chosen':
      return { via: event.reach }
    case 'delivered':
    case 'delivery-failed':
      return { via: event.via }
    case 'appeal-decided':
      return text(event.reasons)
    case 'outside-recorded':
      return text(event.outcome)
    case 'absorbed':
    case 'merged':
    case 'split':
      return { other: event.number }
    default:
      return 'reason' in event ? text(event.reason) : {}
  }
}
