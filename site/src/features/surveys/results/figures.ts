import type { Estimate } from '@linsheng/domain/surveys'
import { formatNumber, formatPercent, type Locale, t } from '@linsheng/i18n'

/** Shown where there is no figure. */
export const NONE = '–'

const rounded = (locale: Locale, value: number, digits: number): string =>
  formatNumber(locale, value, { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** A mean or a score with this many digits, and its interval. */
export const meanText = (locale: Locale, estimate: Estimate | null, digits = 1): string =>
  estimate === null ? NONE : rounded(locale, estimate.value, digits)

export const intervalText = (locale: Locale, estimate: Estimate | null, digits = 1): string =>
  estimate === null
    ? NONE
    : t(locale, 'survey-results.interval', {
        low: rounded(locale, estimate.low, digits),
        high: rounded(locale, estimate.high, digits),
      })

export const shareText = (locale: Locale, estimate: Estimate | null): string =>
  estimate === null ? NONE : formatPercent(locale, estimate.value)

export const shareIntervalText = (locale: Locale, estimate: Estimate | null): string =>
  estimate === null
    ? NONE
    : t(locale, 'survey-results.interval', {
        low: formatPercent(locale, estimate.low),
        high: formatPercent(locale, estimate.high),
      })

/** A difference with its sign: `+0.4`, `−1.2`. */
export const signedText = (locale: Locale, value: number, digits = 1): string =>
  formatNumber(locale, value, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'exceptZero',
  })

/** Where a number lies on an axis, 0 to 1. */
const onAxis = (value: number, from: number, to: number): number => (value - from) / (to - from)

/** A figure with its interval on an axis. */
export const estimateOn = ({ value, low, high }: Estimate, from: number, to: number): Mark => ({
  at: onAxis(value, from, to),
  low: onAxis(low, from, to),
  high: onAxis(high, from, to),
})

/** A figure on an axis, 0 to 1, with its interval. */
export interface Mark {
  at: number
  low: number
  high: number
}
