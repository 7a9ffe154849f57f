'use client'

import type { Locale } from '@linsheng/i18n'
import { useRef } from 'react'
import { workTexts } from '../../workspace/texts.ts'
import { PAGE_KEYS, type PageAct, stepsByKey } from './shortcuts.ts'
import { caseStepTexts } from './texts.ts'
import { useShortcuts } from './use-shortcuts.ts'

const PAGE_ACTS = ['next', 'previous', 'open', 'file', 'book', 'search', 'print', 'help'] as const satisfies PageAct[]
const written = (key: string): string => (key === 'Enter' ? '↵' : key)

interface Props {
  /** What is pressed on this page besides `?`, by key. */
  keys: Record<string, () => void>
  /** The keys of this page that are needed all the time. */
  short?: string
  locale: Locale
}

/** Listens to a page's keys; `?` shows the one table of them all, the same on every page. */
export function KeysHelp({ keys, short, locale }: Props) {
  const text = workTexts(locale)
  const dialog = useRef<HTMLDialogElement>(null)
  const open = () => dialog.current?.showModal()
  useShortcuts({ ...keys, [PAGE_KEYS.help]: open })
  return (
    <>
      <p className="workspace__keys">
        {short}{' '}
        <button type="button" className="link" onClick={open}>
          {text('keys.all')}
        </button>
      </p>
      <dialog ref={dialog} className="dialog" aria-labelledby="keys-title">
        <h2 id="keys-title">{text('keys.title')}</h2>
        <KeyTable locale={locale} />
        <form method="dialog">
          <button type="submit" className="button">
            {text('close')}
          </button>
        </form>
      </dialog>
    </>
  )
}

function KeyTable({ locale }: { locale: Locale }) {
  const [text, step] = [workTexts(locale), caseStepTexts(locale)]
  const steps = [...stepsByKey()].toSorted(([a], [b]) => a.localeCompare(b))
  return (
    <>
      <h3>{text('keys.lists')}</h3>
      <dl className="dialog__keys">
        {PAGE_ACTS.map((act) => (
          <Key key={act} name={written(PAGE_KEYS[act])} means={text(`key.${act}`)} />
        ))}
      </dl>
      <h3>{text('keys.steps')}</h3>
      <p className="quiet">{text('keys.note')}</p>
      <dl className="dialog__keys">
        {steps.map(([key, commands]) => (
          <Key key={key} name={key} means={commands.map((command) => step(`name.${command}`)).join(' / ')} />
        ))}
        <Key name="Ctrl ↵" means={text('keys.send')} />
        <Key name="Esc" means={text('keys.away')} />
      </dl>
    </>
  )
}

const Key = ({ name, means }: { name: string; means: string }) => (
  <div>
    <dt>
      <kbd>{name}</kbd>
    </dt>
    <dd>{means}</dd>
  </div>
)
