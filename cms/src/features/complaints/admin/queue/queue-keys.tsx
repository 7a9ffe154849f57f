'use client'

import { useShortcuts } from '../use-shortcuts.ts'

const links = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('a[data-queue-link]')]

function move(by: 1 | -1): void {
  const all = links()
  const at = all.findIndex((link) => link.matches(':focus'))
  all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus()
}

const follow = (letter: string) => () =>
  document.querySelector<HTMLAnchorElement>(`a[data-shortcut="${letter}"]`)?.click()

/** Letters that press the button they are shown on. */
const LETTERS = ['R', 'P', 'T', 'N', '/'] as const

const KEYS: Record<string, () => void> = Object.fromEntries([
  ['J', () => move(1)],
  ['K', () => move(-1)],
  ...LETTERS.map((letter) => [letter, follow(letter)] as const),
])

/** Keys of the queue: J and K go down and up, Enter opens as on any link, letters press the button that shows them. */
export function QueueKeys({ text }: { text: string }) {
  useShortcuts(KEYS)
  return <p className="workspace__keys">{text}</p>
}
