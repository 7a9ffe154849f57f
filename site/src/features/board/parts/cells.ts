import type { RatedShare, Share } from '@linsheng/domain/statistics'
import { formatNumber, formatPercent } from '@linsheng/i18n/format'
import type { Locale } from '@linsheng/i18n/locales'
import { durationText, NOTHING, shareText } from '../live/figure-text.ts'
import type { Cell } from './part.ts'

/** A count; overdue ones are marked where there are any. */
export const count = (locale: Locale, value: number, mark?: 'overdue' | 'strong' | 'then'): Cell => ({
  value,
  text: formatNumber(locale, value),
  ...(mark && (mark !== 'overdue' || value > 0) && { mark }),
})

/** A share: in per cent, or as its two numbers where they are few. Downloads hold the quotient. */
export const share = (locale: Locale, of: Share | null): Cell => ({
  value: of === null || of.of === 0 ? null : of.hits / of.of,
  text: of === null ? NOTHING : shareText(locale, of),
})

/** A share that is no quotient of two counts, as curves give it. */
export const portion = (locale: Locale, value: number | null): Cell => ({
  value,
  text: value === null ? NOTHING : formatPercent(locale, value),
})

/** Whole minutes. */
export const duration = (locale: Locale, minutes: number | null): Cell => ({
  value: minutes,
  text: minutes === null ? NOTHING : durationText(locale, minutes),
})

/** The 95 % interval of a share. */
export const interval = (locale: Locale, rated: RatedShare | null): Cell => ({
  value: rated === null ? null : `${rated.low}–${rated.high}`,
  text: rated === null ? NOTHING : `${formatPercent(locale, rated.low)}–${formatPercent(locale, rated.high)}`,
})
