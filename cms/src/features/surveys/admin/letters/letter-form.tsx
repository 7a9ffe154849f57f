'use client'

import { inLocale } from '@linsheng/contracts/text'
import { useState } from 'react'
import type { Building } from '../buildings.ts'
import type { OnScreen } from '../loaded.tsx'
import { surveyTexts } from '../texts.ts'

/** Which households get a code: of these buildings (null: all), and whether only those without one. */
export interface Choice {
  zones: string[] | null
  onlyNew: boolean
}

interface Props {
  on: OnScreen
  buildings: Building[]
  busy: boolean
  onMake(choice: Choice): void
}

/** Chooses whose letters are made; new codes for households that have some are made only after a plain warning. */
export function LetterForm({ on: { survey, place }, buildings, busy, onMake }: Props) {
  const { locale } = place.reader
  const text = surveyTexts(locale)
  const { households, printed } = survey.letters
  const [zones, setZones] = useState<string[]>([])
  const [onlyNew, setOnlyNew] = useState(true)
  const [isSure, setSure] = useState(false)
  const voids = !onlyNew && printed > 0
  const toggle = (code: string, isChosen: boolean) =>
    setZones((before) => (isChosen ? [...before, code] : before.filter((other) => other !== code)))
  return (
    <form
      className="command-form order-form"
      aria-label={text('letters.make')}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy && (!voids || isSure)) onMake({ zones: zones.length === 0 ? null : zones, onlyNew })
      }}
    >
      <p>{text('letters.count', { printed, households })}</p>
      <fieldset className="field">
        <legend>{text('letters.buildings')}</legend>
        <p className="quiet">{text('letters.buildings.hint')}</p>
        {buildings.map(({ code, name }) => (
          <label key={code} className="field__choice">
            <input
              type="checkbox"
              checked={zones.includes(code)}
              onChange={(event) => toggle(code, event.currentTarget.checked)}
            />
            {inLocale(name, locale)}
          </label>
        ))}
      </fieldset>
      <fieldset className="field">
        <legend>{text('letters.which')}</legend>
        {[true, false].map((isNew) => (
          <label key={`${isNew}`} className="field__choice">
            <input type="radio" name="which" checked={onlyNew === isNew} onChange={() => setOnlyNew(isNew)} />
            {text(isNew ? 'letters.onlyNew' : 'letters.anew')}
          </label>
        ))}
      </fieldset>
      {voids && (
        <div className="workspace__problem">
          <p>{text('letters.voids')}</p>
          <label className="field__choice">
            <input type="checkbox" checked={isSure} onChange={(event) => setSure(event.currentTarget.checked)} />
            {text('letters.sure')}
          </label>
        </div>
      )}
      <p className="command-form__actions">
        <button type="submit" className="button" disabled={busy || (voids && !isSure)}>
          {busy ? text('letters.making') : text('letters.make')}
        </button>
      </p>
    </form>
  )
}
