'use client'

import type { SurveyText } from '@linsheng/contracts/surveys'
import { useRef, useState } from 'react'
import { FormProblem } from '../../../complaints/admin/fields.tsx'
import { errorTexts } from '../../../complaints/admin/texts.ts'
import { useShortcuts } from '../../../complaints/admin/use-shortcuts.ts'
import type { OnScreen } from '../loaded.tsx'
import { surveyTexts } from '../texts.ts'
import { itemName } from './finding-name.ts'
import { privacySigns } from './privacy-signs.ts'
import { useWrittenTexts } from './use-written-texts.ts'

/** What households wrote: one after the other is released or kept back, by keyboard too. */
export function WrittenTexts({ on }: { on: OnScreen }) {
  const { locale } = on.place.reader
  const text = surveyTexts(locale)
  const { texts, problem, busy, decide } = useWrittenTexts(on.survey.id)
  const open = (texts ?? []).filter(({ released }) => released === null)
  const [first] = open
  return (
    <section aria-labelledby="written">
      <h3 id="written">{text('texts')}</h3>
      {problem && <FormProblem>{errorTexts(locale)(problem.code)}</FormProblem>}
      {texts && (
        <p role="status">
          {texts.length === 0 ? text('texts.none') : text('texts.left', { count: open.length, of: texts.length })}
        </p>
      )}
      {first && (
        <>
          <Reasons on={on} />
          <Deciding
            key={first.id}
            written={first}
            on={on}
            busy={busy}
            onDecide={(released) => decide(first.id, released)}
          />
        </>
      )}
      <Decided texts={texts ?? []} on={on} busy={busy} onDecide={decide} />
    </section>
  )
}

const REASONS = ['self', 'others', 'place'] as const

/** Why a text would be kept back. */
function Reasons({ on }: { on: OnScreen }) {
  const text = surveyTexts(on.place.reader.locale)
  return (
    <>
      <p className="quiet">{text('texts.reasons')}</p>
      <ul className="survey-course">
        {REASONS.map((reason) => (
          <li key={reason}>{text(`texts.reason.${reason}`)}</li>
        ))}
      </ul>
    </>
  )
}

interface DecidingProps {
  written: SurveyText
  on: OnScreen
  busy: boolean
  onDecide(released: boolean): void
}

function Deciding({ written, on, busy, onDecide }: DecidingProps) {
  const { locale } = on.place.reader
  const text = surveyTexts(locale)
  const act = useRef(onDecide)
  act.current = onDecide
  const [keys] = useState<Record<string, () => void>>(() =>
    Object.fromEntries([
      ['R', () => act.current(true)],
      ['B', () => act.current(false)],
    ]),
  )
  useShortcuts(keys)
  const signs = privacySigns(written.text)
  return (
    <div className="deciding">
      <p className="quiet">{itemName(on.survey.questionnaire, written.question, locale)}</p>
      <blockquote className="words deciding__text">{written.text}</blockquote>
      {signs.length > 0 && (
        <p className="deciding__signs">
          {text('texts.signs', { signs: signs.map((sign) => text(`sign.${sign}`)).join('、') })}
        </p>
      )}
      <p className="command-form__actions">
        <button type="button" className="button" disabled={busy} onClick={() => onDecide(true)}>
          {text('texts.release')} <kbd>R</kbd>
        </button>
        <button type="button" className="button button--plain" disabled={busy} onClick={() => onDecide(false)}>
          {text('texts.keep')} <kbd>B</kbd>
        </button>
      </p>
    </div>
  )
}

interface DecidedProps {
  texts: SurveyText[]
  on: OnScreen
  busy: boolean
  onDecide(id: string, released: boolean): void
}

/** Texts that were decided about; each can be decided anew, also when the results are public. */
function Decided({ texts, on, busy, onDecide }: DecidedProps) {
  const { locale } = on.place.reader
  const text = surveyTexts(locale)
  const decided = texts.filter(({ released }) => released !== null)
  if (decided.length === 0) return null
  return (
    <details className="decided">
      <summary>{text('texts.decided', { count: decided.length })}</summary>
      <ul>
        {decided.map(({ id, text: words, released, question }) => (
          <li key={id}>
            <p className="quiet">
              {itemName(on.survey.questionnaire, question, locale)} ·{' '}
              <b>{text(released ? 'texts.released' : 'texts.kept')}</b>
            </p>
            <p className="words">{words}</p>
            <button type="button" className="link" disabled={busy} onClick={() => onDecide(id, !released)}>
              {text(released ? 'texts.keep' : 'texts.release')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
