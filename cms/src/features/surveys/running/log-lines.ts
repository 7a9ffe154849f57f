import { hashOfJson } from '@linsheng/audit'
import type { Survey, SurveyEvent } from '@linsheng/domain/surveys'
import type { VoicesEntry } from '@linsheng/domain/transparency'
import type { KeyedEntry } from '../../transparency/entry-row.ts'
import type { Outcome } from './outcome.ts'

/** Key in the log of what an event says there. What happens to a survey once has no number, so that it is found again. */
export const lineKey = (stream: string, type: SurveyEvent['type'], sequence?: number): string =>
  `survey/${stream}/${type}${sequence === undefined ? '' : `/${sequence}`}`

/** An event where it stands: the survey it happened to, as it was before and is after it. */
export interface Told {
  stream: string
  slug: string
  event: SurveyEvent
  sequence: number
  at: number
  before: Survey | null
  after: Survey
}

/** What the log says of an event; null: nothing. @param outcome once it is closed */
export function lineOfEvent(
  { stream, slug, event, sequence, at, before, after }: Told,
  outcome: Outcome | null,
): KeyedEntry | null {
  const line = (entry: VoicesEntry, number?: number) => ({ key: lineKey(stream, event.type, number), entry })
  const about = { at, survey: slug }
  switch (event.type) {
    case 'opened': {
      const { households, keyHash } = event
      const questions = hashOfJson(after.questionnaire)
      return line({ type: 'survey-opened', ...about, households, closesAt: after.closesAt, key: keyHash, questions })
    }
    case 'extended':
      return line({ type: 'survey-extended', ...about, closesAt: event.closesAt }, sequence)
    case 'closed':
      return line({ type: 'survey-closed', ...about, responses: event.responses, root: needed(outcome).root })
    case 'published':
      return line({ type: 'survey-published', ...about, results: hashOfJson(needed(outcome).results) })
    case 'cancelled':
      return before?.openedAt == null ? null : line({ type: 'survey-cancelled', ...about })
    default:
      return null
  }
}

function needed(outcome: Outcome | null): Outcome {
  if (!outcome) throw new Error('a closed survey without an outcome')
  return outcome
}
