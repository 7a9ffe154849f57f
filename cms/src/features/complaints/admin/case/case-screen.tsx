'use client'

import type { StaffCase, StaffCommandName } from '@linsheng/contracts/complaints'
import { inLocale } from '@linsheng/contracts/text'
import { formatDateTime } from '@linsheng/i18n'
import { useEffect, useRef, useState } from 'react'
import type { CaseOptions } from '../options.ts'
import { caseworkTexts, type Reader, workspaceTexts } from '../texts.ts'
import { useShortcuts } from '../use-shortcuts.ts'
import { CommandForm } from './command-form.tsx'
import { COMMAND_KEYS, COMMAND_ORDER } from './commands.ts'
import { Facts } from './facts.tsx'
import { PromiseLine } from './promise-line.tsx'
import { PublicPanel } from './public-panel.tsx'
import { Timeline } from './timeline.tsx'
import { useCase } from './use-case.ts'

interface Props {
  id: string
  initial: StaffCase
  options: CaseOptions
  reader: Reader
  /** Path of the community's public pages. */
  site: string
}

/** A case with everything that can be done about it now. */
export function CaseScreen({ id, initial, options, reader, site }: Props) {
  const work = useCase(id, initial)
  const { found, outcome } = work
  const { locale } = reader
  const text = workspaceTexts(locale)
  const [open, setOpen] = useState<StaffCommandName | null>(null)
  const note = work.draftOf('note')

  const show = (command: StaffCommandName | null) => {
    work.settle()
    setOpen(command)
  }
  const commands = COMMAND_ORDER.filter((command) => found.allowed.includes(command))
  useShortcuts(Object.fromEntries(commands.map((command) => [COMMAND_KEYS[command], () => show(command)])))
  useCommandOfAddress(commands, setOpen)

  return (
    <div className="workspace case">
      <CaseHead found={found} reader={reader} />
      <PromiseLine receivedAt={found.receivedAt} promises={found.promises} now={found.asOf} reader={reader} />
      <div className="case__work">
        <section className="case__act" aria-labelledby="case-act">
          <h2 id="case-act">{text('case.act')}</h2>
          <Done outcome={open === null ? outcome : null} reader={reader} />
          <ul className="commands">
            {commands.map((command) => (
              <li key={command}>
                <button
                  type="button"
                  className="button button--plain"
                  aria-expanded={open === command}
                  onClick={() => show(open === command ? null : command)}
                >
                  {text(`command.${command}`)} <kbd>{COMMAND_KEYS[command]}</kbd>
                </button>
              </li>
            ))}
          </ul>
          {open && (
            <CommandForm
              command={open}
              found={found}
              options={options}
              draft={work.draftOf(open)}
              busy={work.busy}
              outcome={outcome}
              reader={reader}
              onWrite={(name, value) => work.write(open, name, value)}
              onSend={async () => {
                if (await work.send(open)) setOpen(null)
              }}
              onClose={() => show(null)}
              onSalvage={(draft) => {
                work.move(open, 'note', draft)
                show('note')
              }}
            />
          )}
          <PublicPanel
            found={found}
            reader={reader}
            draft={open === 'note' && note.audience === 'public' ? (note.text ?? '') : ''}
            address={`${site}/complaints/${found.number}/`}
          />
        </section>
        <div className="case__facts">
          <Facts found={found} reader={reader} />
          <Timeline items={found.timeline} reader={reader} />
        </div>
      </div>
    </div>
  )
}

function CaseHead({ found, reader }: { found: StaffCase; reader: Reader }) {
  const { locale, zone } = reader
  const [text, word] = [workspaceTexts(locale), caseworkTexts(locale)]
  const { category, zone: place, number, status, next, outcome } = found
  const due = next.due === null ? null : formatDateTime(locale, next.due, zone)
  const until = next.reopenUntil === null ? null : formatDateTime(locale, next.reopenUntil, zone)
  return (
    <header className="case__head">
      <h2 className="case__title">
        {inLocale(category.name, locale)}
        {place && ` · ${inLocale(place.name, locale)}`} <span className="quiet">{number}</span>
      </h2>
      <p>
        <b className={status === 'disputed' ? 'state state--disputed' : 'state'}>{word(`status.${status}`)}</b>{' '}
        {outcome && word(`outcome.${outcome}`)}{' '}
        {due && next.kind !== 'ended' && (
          <span className={next.overdue && next.kind !== 'your-answer' ? 'state state--overdue' : undefined}>
            {text(next.overdue ? `next.${next.kind}.overdue` : `next.${next.kind}`, { due })}
          </span>
        )}
        {until && text('next.ended.until', { until })}
      </p>
    </header>
  )
}

/** Says what was done and takes the focus there, so that the next key press starts from the right place. */
function Done({ outcome, reader }: { outcome: ReturnType<typeof useCase>['outcome']; reader: Reader }) {
  const ref = useRef<HTMLParagraphElement>(null)
  const turn = outcome?.refused === null ? outcome.turn : 0
  useEffect(() => {
    if (turn > 0) ref.current?.focus()
  }, [turn])
  return (
    <p ref={ref} role="status" tabIndex={-1} className="case__done">
      {outcome?.refused === null && workspaceTexts(reader.locale)(`done.${outcome.command}`)}
    </p>
  )
}

/** The queue links straight to a step: `#acknowledge`. */
function useCommandOfAddress(commands: StaffCommandName[], open: (command: StaffCommandName) => void): void {
  const first = useRef(true)
  useEffect(() => {
    const asked = commands.find((command) => window.location.hash === `#${command}`)
    if (first.current && asked) open(asked)
    first.current = false
  }, [commands, open])
}
