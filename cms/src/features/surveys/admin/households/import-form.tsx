'use client'

import { HOUSEHOLD_LINES_MAX, importHouseholdsSchema } from '@linsheng/contracts/surveys'
import { inLocale } from '@linsheng/contracts/text'
import { useState } from 'react'
import { Field, FormProblem } from '../../../complaints/admin/fields.tsx'
import { faultsOf, NO_FAULTS } from '../../../complaints/admin/problem-fields.ts'
import type { Building } from '../buildings.ts'
import type { SurveyPlace } from '../page.tsx'
import { surveyTexts } from '../texts.ts'
import { Added } from './added.tsx'
import { useAdding } from './use-adding.ts'

/** Lines as they come out of a spreadsheet: building, then door. */
export function ImportForm({ place, buildings }: { place: SurveyPlace; buildings: Building[] }) {
  const { locale } = place.reader
  const text = surveyTexts(locale)
  const [lines, setLines] = useState('')
  const { busy, refused, done, send } = useAdding('/api/households/import', importHouseholdsSchema)
  const faults = refused ? faultsOf(refused, ['lines'], locale) : NO_FAULTS
  const example = inLocale(buildings[0]?.name ?? { 'zh-Hans': '1号楼' }, locale)
  return (
    <form
      className="command-form order-form"
      noValidate
      aria-label={text('import.title')}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) send({ community: place.community.id, lines })
      }}
    >
      <h2>{text('import.title')}</h2>
      {faults.whole && <FormProblem>{faults.whole}</FormProblem>}
      <Field
        spec={{
          ...{ name: 'lines', kind: 'long', label: text('import.lines') },
          hint: text('import.hint', { building: example, maximum: HOUSEHOLD_LINES_MAX }),
        }}
        form="import"
        value={lines}
        error={faults.fields.lines}
        optionalWord=""
        onChange={setLines}
      />
      <p className="command-form__actions">
        <button type="submit" className="button" disabled={busy || lines.trim() === ''}>
          {text('import.send')}
        </button>
      </p>
      {done && <Added added={done.added} lines={done.sent.lines.split(/\r\n?|\n/)} locale={locale} />}
    </form>
  )
}
