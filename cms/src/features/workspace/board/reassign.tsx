'use client'

import { STAFF_REASON_MAX, staffCaseSchema } from '@linsheng/contracts/complaints'
import type { Locale } from '@linsheng/i18n'
import { useRouter } from 'next/navigation'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { type Colleague, inTeam, type Option } from '../../complaints/admin/options.ts'
import { post } from '../../complaints/admin/requests.ts'
import { caseworkTexts, errorTexts } from '../../complaints/admin/texts.ts'
import { workTexts } from '../texts.ts'

interface Moving {
  id: string
  number: string
  sequence: number
  team: string
  person: string
}

interface Props {
  teams: Option[]
  people: Colleague[]
  locale: Locale
  /** The page: rows with `data-case`, buttons with `data-reassign`, places with `data-person` or `data-team-target`. */
  children: ReactNode
}

const closest = (target: EventTarget, selector: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null

/** What a row says of its case; its button carries it for the keyboard as for the mouse. */
function movingOf(button: HTMLElement | null): Moving | null {
  const { reassign, number, sequence, team } = button?.dataset ?? {}
  return reassign === undefined
    ? null
    : { id: reassign, number: number ?? '', sequence: Number(sequence), team: team ?? '', person: '' }
}

/** Gives cases to others: by dragging a row onto a person or team, or by the row's button; both end in one dialog. */
export function Reassign({ teams, people, locale, children }: Props) {
  const [moving, setMoving] = useState<Moving | null>(null)
  const [over, setOver] = useState<HTMLElement | null>(null)
  const [done, setDone] = useState('')
  const dialog = useRef<HTMLDialogElement>(null)
  const dragged = useRef<Moving | null>(null)

  function open(next: Moving) {
    setDone('')
    setMoving(next)
    dialog.current?.showModal()
  }

  function drop(event: DragEvent) {
    const place = closest(event.target, '[data-person], [data-team-target]')
    mark(null)
    if (!place || !dragged.current) return
    event.preventDefault()
    const { person = '', teamTarget } = place.dataset
    const own = people.find(({ value }) => value === person)?.teams ?? []
    const team =
      teamTarget ?? (own.includes(dragged.current.team) ? dragged.current.team : (own[0] ?? dragged.current.team))
    open({ ...dragged.current, team, person })
  }

  function mark(place: HTMLElement | null) {
    over?.removeAttribute('data-over')
    place?.setAttribute('data-over', '')
    setOver(place)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only a place where events of the rows' own buttons arrive.
    <div
      onClick={(event) => {
        const found = movingOf(closest(event.target, '[data-reassign]'))
        if (found) open(found)
      }}
      onKeyDown={() => undefined}
      onDragStart={(event) => {
        const row = closest(event.target, '[data-case]')
        dragged.current = movingOf(row?.querySelector<HTMLElement>('[data-reassign]') ?? null)
        if (dragged.current) event.dataTransfer.setData('text/plain', dragged.current.number)
      }}
      onDragOver={(event) => {
        const place = closest(event.target, '[data-person], [data-team-target]')
        if (place && dragged.current) event.preventDefault()
        if (place !== over) mark(place)
      }}
      onDragEnd={() => mark(null)}
      onDrop={drop}
    >
      {children}
      <p role="status" className="attention__done">
        {done}
      </p>
      <dialog ref={dialog} className="dialog" aria-labelledby="reassign-title" onClose={() => setMoving(null)}>
        {moving && (
          <ReassignForm
            moving={moving}
            change={setMoving}
            teams={teams}
            people={people}
            locale={locale}
            onEnd={(words) => {
              setDone(words)
              dialog.current?.close()
            }}
          />
        )}
      </dialog>
    </div>
  )
}

interface FormProps extends Omit<Props, 'children'> {
  moving: Moving
  change(next: Moving): void
  /** `words`: what became of it; empty: given up. */
  onEnd(words: string): void
}

function ReassignForm({ moving, change, teams, people, locale, onEnd }: FormProps) {
  const [text, word] = [workTexts(locale), caseworkTexts(locale)]
  const router = useRouter()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)

  async function send() {
    const { id, sequence, team, person } = moving
    const command = { type: 'assign', team, person, reason }
    setBusy(true)
    const answer = await post(`/api/complaints/${id}/commands`, staffCaseSchema, { command, sequence, anyway: false })
    setBusy(false)
    if (!answer.ok) return setProblem(errorTexts(locale)(answer.problem.code))
    router.refresh()
    onEnd(text('reassign.done'))
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) send()
      }}
    >
      <h2 id="reassign-title">{text('reassign.title', { number: moving.number })}</h2>
      <p role="alert">{problem}</p>
      <label className="filters__choice">
        {word('field.team')}
        <select
          required
          value={moving.team}
          onChange={(event) => change({ ...moving, team: event.currentTarget.value, person: '' })}
        >
          {teams.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="filters__choice">
        {word('field.person')}
        <select
          required
          value={moving.person}
          onChange={(event) => change({ ...moving, person: event.currentTarget.value })}
        >
          <option value="">{text('reassign.person')}</option>
          {inTeam(people, moving.team).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="filters__choice">
        {text('reassign.reason')}
        <textarea
          required
          rows={3}
          maxLength={STAFF_REASON_MAX}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <p className="dialog__act">
        <button type="submit" className="button" disabled={busy}>
          {text('reassign.send')}
        </button>
        <button type="button" className="button button--plain" onClick={() => onEnd('')}>
          {text('cancel')}
        </button>
      </p>
    </form>
  )
}
