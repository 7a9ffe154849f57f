import type { BoardPage } from '@linsheng/contracts/board'
import type { BoardView } from '@linsheng/domain/statistics'

/** Milliseconds between two looks while the page is visible. */
const PAUSE = 30_000

/**
 * Calls `show` with the figures at `url` whenever they rest on more entries than were shown, as long as somebody looks at
 * the page. A failed look is no event: the figures shown keep their time, and the next look comes in half a minute.
 */
export function watchView(url: string, entries: number, show: (view: BoardView) => void): void {
  let shown = entries
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = async () => {
    clearTimeout(timer)
    const view = await viewAt(url)
    if (view && view.entries !== shown) {
      shown = view.entries
      show(view)
    }
    wait()
  }
  const wait = () => {
    if (!document.hidden) timer = setTimeout(look, PAUSE)
  }
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) clearTimeout(timer)
    else look()
  })
  wait()
}

async function viewAt(url: string): Promise<BoardView | null> {
  try {
    const answer = await fetch(url, { cache: 'no-cache' })
    const page: BoardPage | null = answer.ok ? await answer.json() : null
    return page?.view ?? null
  } catch {
    return null
  }
}
