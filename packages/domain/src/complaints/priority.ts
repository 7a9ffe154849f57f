import type { Impact, Priority, Urgency } from './vocabulary.ts'

/** What the priority of a case follows from. `urgency` is missing in older events: it could wait. */
export interface Weighed {
  danger: boolean
  impact: Impact
  urgency?: Urgency | undefined
}

/** Where there is no danger; danger outranks it all. */
const BY_URGENCY: Record<Urgency, Record<Impact, Priority>> = {
  'can-wait': { home: 'ordinary', building: 'major', everyone: 'major' },
  pressing: { home: 'major', building: 'major', everyone: 'critical' },
}

/**
 * The published priority matrix: danger is critical, and so is what presses on everyone; what presses on fewer, or reaches
 * beyond one home, is major; what touches one home and can wait is ordinary.
 */
export function priorityOf({ danger, impact, urgency = 'can-wait' }: Weighed): Priority {
  return danger ? 'critical' : BY_URGENCY[urgency][impact]
}
