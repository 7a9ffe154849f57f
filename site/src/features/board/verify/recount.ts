import { isLogSound } from '@linsheng/audit'
import { translator } from '@linsheng/i18n/catalog'
import { board } from '@linsheng/i18n/catalogs/board/index'
import type { PageData } from '../island/page-data.ts'
import type { Words } from '../live/context.ts'
import { html } from '../live/html.ts'
import { liveParts } from '../live/live-parts.ts'
import { verdictOf } from './answer.ts'
import { compareParts } from './compare.ts'
import { remember, remembered } from './memory.ts'
import type { RecountAnswer, RecountOrder } from './messages.ts'
import { seldom } from './seldom.ts'

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
  const goOn = progressIn(answer, words)
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    const end = (state: string, markup: string) => {
      worker.terminate()
      show(state, markup)
      resolve()
    }
    worker.onerror = () => end('unknown', html`<p>${words('verify.failed')}</p>`.markup)
    worker.onmessage = ({ data }: MessageEvent<RecountAnswer>) => {
      if (data.kind === 'progress') return goOn(data.done, data.size)
      if (data.kind === 'failed') return end('unknown', html`<p>${words('verify.failed')}</p>`.markup)
      const comparison = data.view && compareParts(document, liveParts(data.view, context))
      if (isLogSound(data.report)) remember(log, data.report)
      const verdict = verdictOf(data.report, comparison, context)
      end(verdict.state, verdict.answer.markup)
    }
    worker.postMessage(order)
  })
}

/** Moves the bar at every step, and says how far it is from time to time. */
function progressIn(answer: HTMLElement | null, words: Words['board']): (done: number, size: number) => void {
  const [bar, said] = [answer?.querySelector('progress'), answer?.querySelector('p')]
  const isDue = seldom()
  isDue()
  return (done, size) => {
    if (bar) Object.assign(bar, { max: size, value: done })
    if (said && isDue()) said.textContent = words('verify.progress', { done, size })
  }
}
