import type { SurveyContent } from '@linsheng/contracts'
import type { PublishedSurvey } from '@linsheng/contracts/surveys'
import { DAY } from '@linsheng/domain/time'

/** How long after its end a survey's results are news; they are published at the latest 14 days after it. */
const NEWS_FOR = 45 * DAY

export type EndedSurvey = SurveyContent & { published: PublishedSurvey }

/** What the home page says of surveys: those that can be answered now, first to close first, and results that are new. */
export interface SurveyNews {
  open: SurveyContent[]
  ended: EndedSurvey[]
}

/** @param surveys the one that was opened last first */
export function surveyNews(surveys: readonly SurveyContent[], now: number): SurveyNews {
  const open = surveys.filter(({ status, closesAt }) => status === 'open' && closesAt > now)
  return {
    open: open.toSorted((a, b) => a.closesAt - b.closesAt),
    ended: surveys.filter(hasResults).filter(({ closesAt }) => closesAt > now - NEWS_FOR),
  }
}

const hasResults = (survey: SurveyContent): survey is EndedSurvey => survey.published !== null
