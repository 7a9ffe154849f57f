import { boardFrom } from '@linsheng/contracts/board'
import type { Board } from '@linsheng/domain/statistics'

/** Milliseconds between two looks at board.json while the page is visible. */
const PAUSE = 30_000

/**
 * Calls `show` with the board at `url` now and whenever it has changed, as long as somebody looks at the page. A failed
 * look is no event: the figures shown keep their time, and the next look comes in half a minute.
 */
export function watchBoard(url: string, show: (board: Board) => void): void {
  let shown = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = async () => {
    clearTimeout(timer)
    const board = await boardAt(url)
    const state = board ? `${board.asOf} ${board.entries}` : shown
    if (board && state !== shown) {
      shown = state
      show(board)
    }
    if (!document.hidden) timer = setTimeout(look, PAUSE)
  }
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) clearTimeout(timer)
    else look()
  })
  look()
}

async function boardAt(url: string): Promise<Board | null> {
  try {
    const answer = await fetch(url, { cache: 'no-cache' })
    return answer.ok ? boardFrom(await answer.json()) : null
  } catch {
    return null
  }
}
