'use client'

import { FormProblem } from '../../../complaints/admin/fields.tsx'
import { errorTexts } from '../../../complaints/admin/texts.ts'
import type { OnScreen } from '../loaded.tsx'
import { surveyTexts } from '../texts.ts'
import type { useQuestionnaire } from './use-questionnaire.ts'

interface Props {
  on: OnScreen
  design: ReturnType<typeof useQuestionnaire>
}

/** Saves or throws away what was changed, says which version that makes, and what to do when two have changed the same. */
export function SaveBar({ on: { survey, busy, place }, design }: Props) {
  const text = surveyTexts(place.reader.locale)
  const { isChanged, outcome, save, discard } = design
  return (
    <div className="save-bar">
      <p className="command-form__actions">
        <button type="button" className="button" disabled={busy || !isChanged} onClick={() => save()}>
          {busy ? text('saving') : text('save', { version: survey.version + 1 })} <kbd>Ctrl S</kbd>
        </button>
        {isChanged && (
          <button type="button" className="button button--plain" disabled={busy} onClick={discard}>
            {text('discard')}
          </button>
        )}
      </p>
      <p className={isChanged ? 'save-bar__unsaved' : 'quiet'} role="status">
        {isChanged
          ? text('unsaved')
          : outcome?.kind === 'saved'
            ? text('saved', { version: outcome.version })
            : text('stored', { version: survey.version })}
      </p>
      <Refusal design={design} place={place} />
    </div>
  )
}

function Refusal({ design: { outcome, save, takeTheirs }, place }: Pick<Props, 'design'> & Pick<OnScreen, 'place'>) {
  const { locale } = place.reader
  const text = surveyTexts(locale)
  if (outcome?.kind === 'refused') {
    const { code } = outcome.problem
    return <FormProblem>{code === 'invalid-request' ? text('incomplete') : errorTexts(locale)(code)}</FormProblem>
  }
  if (outcome?.kind !== 'overtaken') return null
  const { theirs } = outcome
  return (
    <div role="alert" className="workspace__problem">
      <p>{text('overtaken', { version: theirs.version })}</p>
      <p className="command-form__actions">
        <button type="button" className="button" onClick={() => takeTheirs(theirs)}>
          {text('overtaken.theirs')}
        </button>
        <button type="button" className="button button--plain" onClick={() => save(theirs.sequence)}>
          {text('overtaken.mine')}
        </button>
      </p>
    </div>
  )
}
