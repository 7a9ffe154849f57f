import type { Instant } from '../../time/instant.ts'
import type { SurveyCommands } from './commands.ts'
import type { Schedule } from './events.ts'
import type { Survey } from './state.ts'
import { MONTHS_BETWEEN } from './vocabulary.ts'

/**
 * The preparation of the survey's next wave: the same questions at the same local time of day, a quarter, half a year or a
 * year later, open for as many days as this one was. A day that the month does not have is its last. Null where the
 * survey does not repeat or was cancelled.
 *
 * @param id the survey's own
 * @param zone IANA time zone of the community
 */
export function nextWave(survey: Survey, id: string, zone: string): SurveyCommands['prepare'] | null {
  const { repeats, status, questionnaire, targetPercent, wave } = survey
  if (repeats === null || status === 'cancelled') return null
  const schedule = scheduleLater(survey, MONTHS_BETWEEN[repeats], zone)
  return { type: 'prepare', questionnaire, ...schedule, repeats, targetPercent, wave: wave + 1, follows: id }
}

function scheduleLater({ opensAt, closesAt }: Schedule, months: number, zone: string): Schedule {
  const local = (instant: Instant) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  const opens = local(opensAt)
  const later = opens.add({ months })
  return {
    opensAt: later.epochMilliseconds,
    closesAt: later.add(opens.until(local(closesAt), { largestUnit: 'days' })).epochMilliseconds,
  }
}
