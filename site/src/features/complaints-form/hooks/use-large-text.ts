import { useSyncExternalStore } from 'react'

/** Whether the page is read in large text; the switch stands in the masthead, outside of this form. */
export function useLargeText(): boolean {
  return useSyncExternalStore(subscribe, isLarge, () => false)
}

const isLarge = () => document.documentElement.dataset.text === 'large'

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-text'] })
  return () => observer.disconnect()
}
