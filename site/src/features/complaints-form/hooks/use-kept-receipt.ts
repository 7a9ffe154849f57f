import { useEffect, useState } from 'react'
import { markOf } from '../place-mark.ts'
import { keepReceipt, keptReceipt } from '../receipt/kept-receipt.ts'
import type { ReceiptFacts } from '../receipt/receipt-text.ts'

/** This tab's storage, or null where the browser keeps it shut. */
function tabStorage(): Storage | null {
  try {
    return window.sessionStorage
  } catch {
    return null
  }
}

/** Whether the history's entry says that a receipt stands here. */
export const standsHere = (state: unknown): boolean => {
  const mark = markOf(state)
  return mark !== null && 'receipt' in mark
}

/** Whether somebody followed a link here, who wants the form; a browser keeps the mark where the link leads to the same address. */
const isAsked = (): boolean => {
  const [entry] = performance.getEntriesByType('navigation')
  return entry instanceof PerformanceNavigationTiming && entry.type === 'navigate'
}

/** The receipt of what was just filed, and whether a reload shows it again. */
export interface ShownReceipt {
  facts: ReceiptFacts
  kept: boolean
}

/**
 * Shows a receipt in the form's place, also after a reload of the tab: the history's entry only says that one stands here,
 * the code itself is in the tab's own storage. Going back from it opens a fresh form, and so does every link to the form.
 */
export function useKeptReceipt(community: string): [ShownReceipt | null, (facts: ReceiptFacts) => void] {
  const [shown, setShown] = useState<ShownReceipt | null>(null)
  useEffect(() => {
    const storage = tabStorage()
    if (!standsHere(history.state) || !storage) return
    if (isAsked()) return history.replaceState(null, '')
    const facts = keptReceipt(storage, community, Date.now())
    if (facts) setShown({ facts, kept: true })
  }, [community])
  useEffect(() => {
    if (!shown) return
    const onPop = ({ state }: PopStateEvent) => {
      if (!standsHere(state)) location.reload()
    }
    window.addEventListener('popstate', onPop)
    return () => window.removeEventListener('popstate', onPop)
  }, [shown])
  function show(facts: ReceiptFacts) {
    const storage = tabStorage()
    const kept = storage !== null && keepReceipt(storage, facts, Date.now())
    history.replaceState({ receipt: true }, '')
    setShown({ facts, kept })
  }
  return [shown, show]
}
