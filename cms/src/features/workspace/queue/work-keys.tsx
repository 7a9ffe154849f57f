'use client'

import type { Locale } from '@linsheng/i18n'
import { KeysHelp } from '../../complaints/admin/keys-help.tsx'
import { PAGE_KEYS, stepsByKey } from '../../complaints/admin/shortcuts.ts'
import { workTexts } from '../texts.ts'

const links = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('a[data-queue-link]')]

function move(by: 1 | -1): void {
  const all = links()
  const at = all.findIndex((link) => link.matches(':focus'))
  all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus()
}

const follow = (letter: string) => () =>
  document.querySelector<HTMLAnchorElement>(`a[data-shortcut="${letter}"]`)?.click()

/** Enter is left to the browser, as on any link. */
const KEYS: Record<string, () => void> = Object.fromEntries([
  [PAGE_KEYS.next, () => move(1)],
  [PAGE_KEYS.previous, () => move(-1)],
  [PAGE_KEYS.search, () => document.getElementById('work-search')?.focus()],
  ...[PAGE_KEYS.file, PAGE_KEYS.book, ...stepsByKey().keys()].map((letter) => [letter, follow(letter)] as const),
])

/** Keys of a list of work: up and down, and the letters that press the link that shows them. */
export const WorkKeys = ({ locale }: { locale: Locale }) => (
  <KeysHelp keys={KEYS} short={workTexts(locale)('keys.short')} locale={locale} />
)
