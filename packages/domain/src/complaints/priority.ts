import type { Impact, Priority } from './vocabulary.ts'

/** Two of the matrix's columns; danger outranks both. */
const BY_IMPACT: Record<Impact, Priority> = { home: 'ordinary', building: 'major', everyone: 'major' }

/** The published priority matrix: danger is critical; a building or everyone is major; one home is ordinary. */
export function priorityOf({ danger, impact }: { danger: boolean; impact: Impact }): Priority {
  return danger ? 'critical' : BY_IMPACT[impact]
}
