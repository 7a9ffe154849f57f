import { type Locale, translator } from '@linsheng/i18n'
import { verify } from '@linsheng/i18n/catalogs/verify/index'
import type { FiguresReport } from './report.ts'

/** How far a board lags behind its log, in a sentence; null where it does not. */
export function behindText(locale: Locale, { behind }: FiguresReport): string | null {
  if (behind === null || behind.entries === 0) return null
  return translator(verify, locale)('figures-behind', { count: behind.entries, minutes: behind.minutes })
}
