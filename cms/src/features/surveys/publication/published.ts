import { type PublishedSurvey, publishedSurveySchema } from '@linsheng/contracts/surveys'
import { answeredFindings, toldReplacements } from '@linsheng/domain/surveys'
import type { Payload } from 'payload'
import type { SurveyRecord } from '../operations/survey-row.ts'
import { releasedTexts } from '../operations/texts.ts'
import { readOutcome } from '../running/outcome.ts'

/** A published survey as everybody may have it; null before its publication. */
export async function publishedSurvey(
  payload: Payload,
  { id, stream, state }: SurveyRecord,
): Promise<PublishedSurvey | null> {
  const outcome = state.status === 'published' ? await readOutcome(payload, id) : null
  if (!outcome) return null
  const { results, answering } = outcome
  const { questionnaire, wave, opensAt, closesAt, targetPercent } = state
  return publishedSurveySchema.parse({
    questionnaire,
    wave,
    opensAt,
    closesAt,
    targetPercent,
    results,
    findings: answeredFindings(state),
    texts: await releasedTexts(payload, stream),
    lettersReplaced: toldReplacements(state),
    ...(answering && { answering }),
  })
}
