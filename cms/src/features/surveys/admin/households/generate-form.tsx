'use client'

import { generateHouseholdsSchema } from '@linsheng/contracts/surveys'
import { inLocale } from '@linsheng/contracts/text'
import { useState } from 'react'
import { wholeNumber } from '../../../complaints/admin/case/draft.ts'
import { Field, type FieldSpec, FormProblem } from '../../../complaints/admin/fields.tsx'
import { faultsOf, NO_FAULTS } from '../../../complaints/admin/problem-fields.ts'
import type { Building } from '../buildings.ts'
import type { SurveyPlace } from '../page.tsx'
import { surveyTexts } from '../texts.ts'
import { Added } from './added.tsx'
import { useAdding } from './use-adding.ts'

const NUMBERS = ['fromFloor', 'toFloor', 'doorsPerFloor'] as const

/** The doors of a building from its floors: 101 to 104, 201 to 204, … */
export function GenerateForm({ place, buildings }: { place: SurveyPlace; buildings: Building[] }) {
  const { locale } = place.reader
  const text = surveyTexts(locale)
  const [draft, setDraft] = useState<Record<string, string>>({
    ...{ zone: buildings[0]?.code ?? '', fromFloor: '1', toFloor: '', doorsPerFloor: '' },
  })
  const { busy, refused, done, send } = useAdding('/api/households/generate', generateHouseholdsSchema)
  const fields: FieldSpec[] = [
    {
      ...{ name: 'zone', kind: 'select', label: text('generate.zone') },
      options: buildings.map(({ code, name }) => ({ value: code, label: inLocale(name, locale) })),
    },
    ...NUMBERS.map((name): FieldSpec => ({ name, kind: 'line', label: text(`generate.${name}`), decimal: true })),
  ]
  const names = fields.map(({ name }) => name)
  const faults = refused ? faultsOf(refused, names, locale) : NO_FAULTS
  if (buildings.length === 0) return <p className="workspace__note">{text('generate.noBuildings')}</p>
  const request = (): unknown => ({
    ...{ community: place.community.id, zone: draft.zone },
    ...Object.fromEntries(NUMBERS.map((name) => [name, wholeNumber(draft[name])])),
  })
  return (
    <form
      className="command-form order-form"
      noValidate
      aria-label={text('generate.title')}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) send(request())
      }}
    >
      <h2>{text('generate.title')}</h2>
      <p className="quiet">{text('generate.help')}</p>
      {faults.whole && <FormProblem>{faults.whole}</FormProblem>}
      {fields.map((spec) => (
        <Field
          key={spec.name}
          spec={spec}
          form="generate"
          value={draft[spec.name] ?? ''}
          error={faults.fields[spec.name]}
          optionalWord=""
          onChange={(value) => setDraft((before) => ({ ...before, [spec.name]: value }))}
        />
      ))}
      <p className="command-form__actions">
        <button type="submit" className="button" disabled={busy}>
          {text('generate.send')}
        </button>
      </p>
      {done && <Added added={done.added} lines={[]} locale={locale} />}
    </form>
  )
}
