import type { Answering } from '@linsheng/contracts/surveys'
import { type BoardView, EVERYTHING } from '@linsheng/domain/statistics'
import { ANSWER_WITHIN, MONTHS_BETWEEN, type Questionnaire, questionIn, type Survey } from '@linsheng/domain/surveys'
import type { Payload } from 'payload'
import type { Register } from '../../complaints/register.ts'
import { boardPage } from '../../statistics/case-tables.ts'

const MINUTES_PER_HOUR = 60

/**
 * How long complaints really took in the time that a survey asks about (since the wave before, a year where it does not
 * repeat), by the public board's own figures; null where there were none.
 */
export async function answeringOf(
  payload: Payload,
  register: Register,
  { repeats, closesAt, questionnaire }: Survey,
): Promise<Answering | null> {
  const { zone } = await register.policy()
  const to = Temporal.Instant.fromEpochMilliseconds(closesAt).toZonedDateTimeISO(zone).startOfDay()
  const from = to.subtract({ months: MONTHS_BETWEEN[repeats ?? 'year'] })
  const period = { from: from.toPlainDate().toString(), to: to.subtract({ days: 1 }).toPlainDate().toString() }
  const { view } = await boardPage(payload, register, { ...EVERYTHING, ...period })
  const { filed, responseMedian, resolutionMedian } = view.figures
  if (filed === 0) return null
  return {
    from: from.epochMilliseconds,
    to: to.epochMilliseconds,
    n: filed,
    responseMedian: inHours(responseMedian),
    resolutionMedian: inHours(resolutionMedian),
    answeredWithin: askedHours(questionnaire).map((hours) => ({ hours, share: answeredWithin(view, hours) })),
  }
}

const inHours = (minutes: number | null): number | null =>
  minutes === null ? null : Math.round((minutes / MINUTES_PER_HOUR) * 10) / 10

/** Limits of the bands in which households said how soon they expect an answer; none where they were not asked. */
function askedHours(questionnaire: Questionnaire): readonly number[] {
  const question = questionIn(questionnaire, ANSWER_WITHIN)
  return question?.type === 'number' ? question.cuts : []
}

/** Read off the curve of those still waiting, which is told in steps of a fortieth. */
function answeredWithin({ curves }: BoardView, hours: number): number | null {
  const { points, until } = curves.all.response
  const minutes = hours * MINUTES_PER_HOUR
  if (until !== null && until < minutes && (points.at(-1)?.[1] ?? 1) > 0) return null
  const waiting = points.findLast(([at]) => at <= minutes)?.[1] ?? 1
  return Math.round((1 - waiting) * 10_000) / 10_000
}
