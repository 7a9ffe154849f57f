import type { PageTexts } from '../complaints-form/problems.ts'

/** What the pages of the anonymous channel know before anything is typed. */
export interface SpeakModel {
  /** Slug. */
  community: string
  communityName: string
  /** IANA time zone of the community. */
  timeZone: string
  texts: PageTexts
  /** Where somebody who leaves goes: a page that says nothing of this one. */
  harmless: string
}
