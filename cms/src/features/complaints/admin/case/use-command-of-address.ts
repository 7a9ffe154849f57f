import type { StaffCase, StaffCommandName } from '@linsheng/contracts/complaints'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { commandOfHash } from './commands.ts'

/** How long the admin's frame may take until it stands, in milliseconds. */
const SETTLES_WITHIN = 3000
const OWN_MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/**
 * The queue links straight to a step: `#acknowledge`.
 * @param screen what the step's form stands in
 */
export function useCommandOfAddress(
  found: StaffCase,
  screen: RefObject<HTMLElement | null>,
  open: (command: StaffCommandName) => void,
): void {
  const first = useRef(true)
  const allowed = useCallback((command: StaffCommandName) => found.allowed.includes(command), [found])
  useEffect(() => {
    const asked = commandOfHash(window.location.hash)
    if (first.current && asked && allowed(asked)) {
      open(asked)
      if (screen.current) keepInSight(screen.current)
    }
    first.current = false
  }, [allowed, open, screen])
}

/**
 * On a telephone the admin's frame folds its menu away after the page has come alive, and everything moves: where the cursor
 * is stays in sight, until the reader moves on their own.
 */
function keepInSight(screen: HTMLElement): void {
  const observer = new ResizeObserver(() => {
    if (screen.contains(document.activeElement)) document.activeElement?.scrollIntoView({ block: 'center' })
  })
  const ended = new AbortController()
  ended.signal.addEventListener('abort', () => observer.disconnect())
  for (const move of OWN_MOVES) addEventListener(move, () => ended.abort(), { signal: ended.signal, passive: true })
  setTimeout(() => ended.abort(), SETTLES_WITHIN)
  observer.observe(screen)
}
