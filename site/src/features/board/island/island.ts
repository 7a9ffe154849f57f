import { type Board, DIMENSIONS } from '@linsheng/domain/statistics'
import type { BoardContext } from '../live/context.ts'
import { liveParts } from '../live/parts.ts'
import { selectionOf } from '../selection.ts'
import { contextOf } from './context-of.ts'
import { renew, whenNear } from './page.ts'
import { watchBoard } from './watch-board.ts'

/**
 * Keeps the board's page up to date and draws its charts. The page says everything without it: figures and tables are
 * there from the start, and chart.js is loaded only when a chart comes near the screen.
 */
const data = document.getElementById('board-labels')
const context = contextOf(data)
const url = data?.dataset.url
if (context && url) start(context, url)

function start(context: BoardContext, url: string): void {
  let board: Board | null = null
  let draw: ((board: Board) => void) | null = null
  watchBoard(url, (fresh) => {
    // The first one is what the server has just written into the page.
    if (board) renew(document, liveParts(fresh, selectionNow(fresh), context))
    board = fresh
    draw?.(fresh)
  })
  whenNear('[data-chart]', async () => {
    const { drawChart } = await import('./charts.ts')
    draw = (board) => {
      for (const dimension of DIMENSIONS) drawChart(board, selectionNow(board), dimension, context)
    }
    if (board) draw(board)
  })
}

function selectionNow(board: Board) {
  return selectionOf(new URLSearchParams(location.search), board)
}
