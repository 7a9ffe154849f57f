import type { BadgeFigure } from '@linsheng/contracts/open-data'
import type { Board } from '@linsheng/domain/statistics'
import { formatDuration, formatNumber, formatPercent, type Locale, t } from '@linsheng/i18n'

/** One figure as a badge says it; `alarm` where something is overdue. */
export interface BadgeText {
  label: string
  value: string
  alarm: boolean
}

/** The figure of all complaints as it stands on the board; n stands beside a share. */
export function badgeText(locale: Locale, figure: BadgeFigure, { total }: Board): BadgeText {
  const duration = (minutes: number | null) =>
    minutes === null ? t(locale, 'figures.unknown') : formatDuration(locale, minutes)
  const label = t(locale, `figures.${figure}`)
  switch (figure) {
    case 'resolution':
      return { label, value: duration(total.resolutionMedian), alarm: false }
    case 'response':
      return { label, value: duration(total.responseMedian), alarm: false }
    case 'satisfied':
      return { label, value: satisfaction(locale, total.satisfied), alarm: false }
    case 'overdue': {
      const count = formatNumber(locale, total.overdue)
      const of = t(locale, 'opendata.badge.overdue', { count, open: formatNumber(locale, total.open) })
      return { label, value: of, alarm: total.overdue > 0 }
    }
  }
}

function satisfaction(locale: Locale, share: Board['total']['satisfied']): string {
  if (share === null || share.of === 0) return t(locale, 'figures.unknown')
  const n = t(locale, 'figures.satisfied.n', { of: share.of })
  return `${formatPercent(locale, share.hits / share.of)} (${n})`
}
