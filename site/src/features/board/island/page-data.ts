import type { BoardPage } from '@linsheng/contracts/board'
import type { BoardContext } from '../live/context.ts'

/** What the server left in the page beside the figures. */
export interface PageData {
  context: BoardContext
  layout: BoardPage['layout']
  asOf: number
  entries: number
  /** Where the figures can be had again, and where the log is. */
  url: string
  log: string
}

/** Our own server wrote it a moment ago into this page: it is not parsed again, only looked for. */
export function pageData(element: HTMLElement | null): PageData | null {
  const { url, log } = element?.dataset ?? {}
  if (!element || !url || !log) return null
  return { ...JSON.parse(element.textContent ?? '{}'), url, log }
}
