import type { WeekFigures } from '@linsheng/domain/statistics'
import { formatNumber, formatPercent, type Locale, t } from '@linsheng/i18n'

/** How a count compares with the week before, in words. */
export function difference(locale: Locale, now: number, before: number): string {
  if (now === before) return t(locale, 'weekly.same')
  const count = formatNumber(locale, Math.abs(now - before))
  return t(locale, now > before ? 'weekly.more' : 'weekly.fewer', { count })
}

export interface Headline {
  label: string
  value: string
  unit: string
  texts: string[]
  alarm: boolean
}

const NOTHING = '–'

/** The four figures on top of a week. */
export function headlines(locale: Locale, now: WeekFigures, before: WeekFigures, running: boolean): Headline[] {
  const count = (name: 'filed' | 'resolved' | 'overdue', text: string, alarm = false): Headline => ({
    label: t(locale, `weekly.${name}`),
    value: formatNumber(locale, now[name]),
    unit: t(locale, 'weekly.cases'),
    texts: [difference(locale, now[name], before[name]), text],
    alarm,
  })
  const share = now.resolved > 0 ? formatPercent(locale, now.inTime / now.resolved) : NOTHING
  const of = { hits: now.inTime, of: now.resolved }
  return [
    count('filed', t(locale, 'weekly.filed.text')),
    count('resolved', t(locale, 'weekly.resolved.text')),
    {
      label: t(locale, 'weekly.inTime'),
      value: share,
      unit: '',
      texts: [now.resolved > 0 ? t(locale, 'weekly.inTime.text', of) : t(locale, 'weekly.inTime.none')],
      alarm: false,
    },
    count('overdue', t(locale, running ? 'weekly.overdue.now' : 'weekly.overdue.text'), now.overdue > 0),
  ]
}
