import { DIMENSIONS } from '@linsheng/domain/statistics'
import { isLocale } from '@linsheng/i18n/locales'
import type { BoardContext } from '../live/context.ts'

/** The context the server left in the page, or null where it is not there. */
export function contextOf(element: HTMLElement | null): BoardContext | null {
  const locale = document.documentElement.lang
  const { zone, casesPath } = element?.dataset ?? {}
  if (!element || !zone || !casesPath || !isLocale(locale)) return null
  const labels: unknown = JSON.parse(element.textContent ?? '{}')
  return { locale, zone, casesPath, labels: labelsOf(labels) }
}

function labelsOf(json: unknown): BoardContext['labels'] {
  const groups = new Map(entriesOf(json))
  return Object.fromEntries(
    DIMENSIONS.map((dimension) => [
      dimension,
      Object.fromEntries(entriesOf(groups.get(dimension)).map(([code, name]) => [code, String(name)])),
    ]),
  )
}

function entriesOf(json: unknown): Array<[string, unknown]> {
  return typeof json === 'object' && json !== null ? Object.entries(json) : []
}
