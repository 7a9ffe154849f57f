import type { Root } from 'react-dom/client'

/**
 * Takes everything typed and read out of the page when it is left, so that a page the browser keeps in memory for its Back
 * button is empty; shown again, it starts anew.
 */
export function wipeOnLeave(root: Root, element: HTMLElement): void {
  addEventListener('pagehide', () => {
    root.unmount()
    element.replaceChildren()
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
}
