'use client'

import { useEffect } from 'react'

const TYPING = 'input, textarea, select, [contenteditable="true"], [role="dialog"] *'

/** Single keys that do something while nobody is typing; `keys` maps upper-case letters to what they do. */
export function useShortcuts(keys: Record<string, () => void>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.matches(TYPING)) return
      const act = keys[event.key.length === 1 ? event.key.toUpperCase() : event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [keys])
}
