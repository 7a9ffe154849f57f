import type { Complaint } from './state.ts'

/** How often the case began anew: reopened, or taken up again because an appeal was upheld. */
export function cycleOf({ reopenings, appeals }: Pick<Complaint, 'reopenings' | 'appeals'>): number {
  return reopenings + appeals.filter(({ decided }) => decided !== null && decided.decision !== 'rejected').length
}
