import type { Impact, Kind } from '@linsheng/domain/complaints'
import { ENVIRONMENT_STORIES } from './stories-environment.ts'
import { FACILITY_STORIES } from './stories-facilities.ts'
import { SAFETY_STORIES } from './stories-safety.ts'
import { SERVICE_STORIES } from './stories-service.ts'

/** Where a story happens: on one's floor, anywhere in a building, or in a shared area by its code; null where no place fits. */
export type StoryPlace = 'floor' | 'building' | 'garage-east' | 'garage-west' | 'gate' | 'club' | 'garden' | null

/**
 * What happens in a compound, in the words of those who live and work there. `{b}` is the building's number, `{f}` the
 * floor, `{h}` an hour of the day, `{n}` a small number.
 */
export interface CaseStory {
  category: string
  place: StoryPlace
  /** The longer, the more often it is told. */
  weight: number
  text: string
  found: string
  done: string
  /** What the public reads; cases without one publish their figures only. */
  summary?: string
  kind?: Kind
  impact?: Impact
  danger?: true
  wish?: string
  /** Drawn picture that comes with it. */
  photo?: 'lamp' | 'water' | 'rubbish' | 'blocked' | 'crack'
}

export const CASE_STORIES: readonly CaseStory[] = [
  ...FACILITY_STORIES,
  ...ENVIRONMENT_STORIES,
  ...SAFETY_STORIES,
  ...SERVICE_STORIES,
]
