import { minutesLate, promiseTime, stepTime, type Telling } from '@linsheng/contracts'
import { MINUTE } from '@linsheng/domain/time'
import { formatDuration, t } from '@linsheng/i18n'
import type { Stop } from './stops.ts'

/** What stands under a mark besides its name. */
export interface StopWords {
  /** When it was or will be; null where that is not told. */
  time: string | null
  /** How long it took, was promised to take, or may still take. */
  limits: string[]
  /** How late it is. */
  late: string | null
}

/**
 * A mark's times in words. Of a case told by its week: no moment, nothing shorter than a day, and of a promise that was
 * broken and made up for no more than that.
 */
export function stopWords(stop: Stop, told: Telling): StopWords {
  const { locale, precision } = told
  const exact = precision === 'exact'
  const duration = (minutes: number) => formatDuration(locale, minutes)
  const took = 'took' in stop ? [t(locale, 'complaints.line.took', { duration: duration(stop.took) })] : []
  switch (stop.kind) {
    case 'now':
      return { time: stepTime(stop.at, { ...told, precision: 'exact' }), limits: [], late: null }
    case 'missed': {
      const late = minutesLate(stop.late * MINUTE, stop.doneAt, told)
      return {
        time: promiseTime(stop.at, stop.doneAt, told),
        limits: [],
        late: late === null ? null : t(locale, 'complaints.line.late', { duration: duration(late) }),
      }
    }
    case 'soon':
    case 'later': {
      const left = exact ? [t(locale, 'complaints.line.left', { duration: duration(stop.left) })] : []
      return { time: promiseTime(stop.at, null, told), limits: left, late: null }
    }
    case 'kept':
    case 'done': {
      const week = exact ? null : promiseTime(stop.due, stop.at, told)
      const promised = exact
        ? [t(locale, 'complaints.line.limit', { duration: duration(stop.promised) })]
        : week === null
          ? []
          : [t(locale, 'complaints.line.promised', { week })]
      return { time: stepTime(stop.at, told), limits: [...took, ...promised], late: null }
    }
    default:
      return { time: stepTime(stop.at, told), limits: [], late: null }
  }
}
