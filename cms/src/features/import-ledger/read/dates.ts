import type { DateOrder } from '@linsheng/contracts/import-ledger'

const NUMERIC = /^(\d{1,4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,4})\s*日?(?:[T\s]+(.+))?$/
const TIME =
  /^(上午|下午|AM|PM)?\s*(\d{1,2})\s*[:：时時点點]\s*(\d{1,2})(?:\s*[:：分]\s*(\d{1,2}))?(?:\.\d+)?\s*[秒分]?\s*(AM|PM|A\.M\.|P\.M\.)?$/i

/** RFC 3339: the one form that names its own offset. */
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/i

export type LedgerTime = { ok: true; at: number } | { ok: false; code: 'bad-date' | 'no-such-local-time' }

/**
 * A ledger's local date and time as an instant (epoch milliseconds). A day without a time is its first moment. A local
 * time that a clock change skipped or repeated is refused rather than guessed at.
 */
export function ledgerTime(text: string, order: DateOrder, timeZone: string): LedgerTime {
  if (WITH_OFFSET.test(text.trim())) return exactTime(text.trim())
  const parts = partsOf(text, order)
  if (!parts) return { ok: false, code: 'bad-date' }
  try {
    const local = Temporal.PlainDateTime.from(parts, { overflow: 'reject' })
    try {
      return { ok: true, at: local.toZonedDateTime(timeZone, { disambiguation: 'reject' }).epochMilliseconds }
    } catch {
      return { ok: false, code: 'no-such-local-time' }
    }
  } catch {
    return { ok: false, code: 'bad-date' }
  }
}

function exactTime(text: string): LedgerTime {
  try {
    return { ok: true, at: Temporal.Instant.from(text.replace(' ', 'T')).epochMilliseconds }
  } catch {
    return { ok: false, code: 'bad-date' }
  }
}

interface Parts {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

function partsOf(text: string, order: DateOrder): Parts | null {
  const match = NUMERIC.exec(text.trim())
  if (!match) return null
  const [, first = '', second = '', third = '', clock] = match
  const numbers = first.length === 4 ? { year: first, month: second, day: third } : inOrder(first, second, third, order)
  if (numbers?.year.length !== 4) return null
  const time = clock === undefined ? { hour: 0, minute: 0, second: 0 } : timeOf(clock.trim())
  if (!time) return null
  return { year: Number(numbers.year), month: Number(numbers.month), day: Number(numbers.day), ...time }
}

function inOrder(first: string, second: string, year: string, order: DateOrder) {
  if (order === 'mdy') return { year, month: first, day: second }
  if (order === 'dmy') return { year, month: second, day: first }
  return null
}

function timeOf(text: string): { hour: number; minute: number; second: number } | null {
  const match = TIME.exec(text)
  if (!match) return null
  const [, before, hours = '', minutes = '', seconds = '0', after] = match
  const half = (before ?? after ?? '').toUpperCase().replaceAll('.', '')
  const hour = twelveHour(Number(hours), half)
  return hour === null ? null : { hour, minute: Number(minutes), second: Number(seconds) }
}

function twelveHour(hour: number, half: string): number | null {
  if (half === '') return hour
  if (hour < 1 || hour > 12) return half === '下午' || half === '上午' ? hour : null
  const isAfternoon = half === 'PM' || half === '下午'
  return (hour % 12) + (isAfternoon ? 12 : 0)
}

/**
 * The order that sample dates prove: a year first, or a number above 12 where a month would stand. null where both
 * `mdy` and `dmy` fit all samples: then a person must say.
 */
export function provenDateOrder(samples: string[]): DateOrder | null {
  const written = samples.map((sample) => NUMERIC.exec(sample.trim())).filter((match) => match !== null)
  if (written.length === 0) return null
  if (written.every((match) => match[1]?.length === 4)) return 'ymd'
  const firsts = written.map((match) => Number(match[1]))
  const seconds = written.map((match) => Number(match[2]))
  if (firsts.some((number) => number > 12) && seconds.every((number) => number <= 12)) return 'dmy'
  if (seconds.some((number) => number > 12) && firsts.every((number) => number <= 12)) return 'mdy'
  return null
}
