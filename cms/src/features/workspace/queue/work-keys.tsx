'use client'

import type { Locale } from '@linsheng/i18n'
import { useRef, useState } from 'react'
import { useShortcuts } from '../../complaints/admin/use-shortcuts.ts'
import { workTexts } from '../texts.ts'

const links = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('a[data-queue-link]')]

function move(by: 1 | -1): void {
  const all = links()
  const at = all.findIndex((link) => link.matches(':focus'))
  all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus()
}

const follow = (letter: string) => () =>
  document.querySelector<HTMLAnchorElement>(`a[data-shortcut="${letter}"]`)?.click()

/** Letters that press the button they are shown on. */
const LETTERS = ['R', 'T', 'N', 'B'] as const

const KEYS: Record<string, () => void> = Object.fromEntries([
  ['J', () => move(1)],
  ['K', () => move(-1)],
  ['/', () => document.getElementById('work-search')?.focus()],
  ...LETTERS.map((letter) => [letter, follow(letter)] as const),
])

const LIST = ['J', 'K', 'Enter', ...LETTERS, '/', '?'] as const

/**
 * Keys of the queue: J and K go down and up, Enter opens as on any link, letters press the button that shows them; `?`
 * lists them all.
 */
export function WorkKeys({ locale }: { locale: Locale }) {
  const text = workTexts(locale)
  const dialog = useRef<HTMLDialogElement>(null)
  const [keys] = useState(() => ({ ...KEYS, '?': () => dialog.current?.showModal() }))
  useShortcuts(keys)
  return (
    <>
      <p className="workspace__keys">
        {text('keys.short')}{' '}
        <button type="button" className="link" onClick={() => dialog.current?.showModal()}>
          {text('keys.all')}
        </button>
      </p>
      <dialog ref={dialog} className="dialog" aria-labelledby="keys-title">
        <h2 id="keys-title">{text('keys.title')}</h2>
        <dl className="dialog__keys">
          {LIST.map((key) => (
            <div key={key}>
              <dt>
                <kbd>{key === 'Enter' ? '↵' : key}</kbd>
              </dt>
              <dd>{text(`key.${key}`)}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit" className="button">
            {text('close')}
          </button>
        </form>
      </dialog>
    </>
  )
}
