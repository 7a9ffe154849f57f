import type { Html } from '../live/html.ts'

/**
 * Puts changed parts into their places (`data-live`). A place that holds the focus is left as it is until the reader has
 * moved on: nobody's link vanishes under the finger.
 */
export function renew(root: ParentNode, parts: ReadonlyMap<string, Html>): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-live]')) {
    const part = parts.get(place.dataset.live ?? '')
    if (!part || place.contains(document.activeElement)) continue
    const fresh = part.markup.trim()
    if (place.dataset.shown === fresh) continue
    place.innerHTML = fresh
    place.dataset.shown = fresh
  }
}

/** Calls once, when an element that matches is about to come into view; at once where the browser cannot tell. */
export function whenNear(selector: string, call: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      call()
    },
    { rootMargin: '600px' },
  )
  // A chart is hidden until it is drawn, and what is hidden never comes near: its section stands for it.
  for (const element of document.querySelectorAll(selector)) observer.observe(element.parentElement ?? element)
}
