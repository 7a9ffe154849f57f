import { isLogSound } from '@linsheng/audit'
import { translator } from '@linsheng/i18n/catalog'
import { board } from '@linsheng/i18n/catalogs/board/index'
import type { PageData } from '../island/page-data.ts'
import { html } from '../live/html.ts'
import { liveParts } from '../live/live-parts.ts'
import { verdictOf } from './answer.ts'
import { compareParts } from './compare.ts'
import { remember, remembered } from './memory.ts'
import type { RecountAnswer, RecountOrder } from './messages.ts'

/**
 * Works the page out again: the log is checked and the figures recomputed in a worker, then every figure on the page is
 * compared with what came out.
 */
export function recount({ context, layout, asOf, entries, log }: PageData, box: HTMLElement): Promise<void> {
  const words = translator(board, context.locale)
  const answer = box.querySelector<HTMLElement>('[data-recount-answer]')
  const memory = remembered(log)
  const order: RecountOrder = { files: log, search: location.search, asOf, entries, layout, ...memory }
  const show = (state: string, markup: string) => {
    box.dataset.state = state
    if (answer) answer.innerHTML = markup
  }
  show('working', html`<progress></progress><p>${words('verify.working')}</p>`.markup)
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    const end = (state: string, markup: string) => {
      worker.terminate()
      show(state, markup)
      resolve()
    }
    worker.onerror = () => end('unknown', html`<p>${words('verify.failed')}</p>`.markup)
    worker.onmessage = ({ data }: MessageEvent<RecountAnswer>) => {
      if (data.kind === 'progress') {
        const { done, size } = data
        return show(
          'working',
          html`<progress max="${size}" value="${done}"></progress><p>${words('verify.progress', { done, size })}</p>`
            .markup,
        )
      }
      if (data.kind === 'failed') return end('unknown', html`<p>${words('verify.failed')}</p>`.markup)
      const comparison = data.view && compareParts(document, liveParts(data.view, context))
      if (isLogSound(data.report)) remember(log, data.report)
      const verdict = verdictOf(data.report, comparison, context)
      end(verdict.state, verdict.answer.markup)
    }
    worker.postMessage(order)
  })
}
