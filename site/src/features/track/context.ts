import type { CommunityContent, TrackedCase } from '@linsheng/contracts'
import type { Locale } from '@linsheng/i18n'
import type { ActProblem } from './server/answer-track.ts'

/** What every part of a tracked case is drawn from. */
export interface CaseContext {
  view: TrackedCase
  receipt: string
  /** Why the action that was just tried was not recorded. */
  problem: ActProblem | null
  community: CommunityContent
  locale: Locale
}
