import type { BoardView } from '@linsheng/domain/statistics'
import { liveParts } from '../live/live-parts.ts'
import { renew } from './page.ts'
import { pageData } from './page-data.ts'
import { createStanding } from './standing.ts'
import { watchView } from './watch-view.ts'

/**
 * Keeps the board's page up to date, and works it out again from the log when the reader asks for it; the code for that is
 * loaded only then. The page says everything without script: figures, tables and drawings are there from the start.
 */
const data = pageData(document.getElementById('board-data'))
const box = document.querySelector<HTMLElement>('[data-recount]')
if (data) {
  const page = createStanding((view: BoardView) => {
    renew(document, liveParts(view, data.context))
    data.asOf = view.asOf
    data.entries = view.entries
  })
  watchView(data.url, data.entries, page.show)
  // A figure that changes while it is recomputed would look like a wrong one.
  if (box) offerRecount(box, () => page.still(async () => (await import('../verify/recount.ts')).recount(data, box)))
}

function offerRecount(box: HTMLElement, recount: () => Promise<void>): void {
  const button = box.querySelector<HTMLButtonElement>('[data-recount-press]')
  const none = box.querySelector<HTMLElement>('[data-recount-none]')
  if (!button || !none) return
  button.hidden = false
  none.hidden = true
  button.addEventListener('click', async () => {
    button.disabled = true
    await recount().finally(() => {
      button.disabled = false
    })
  })
}
