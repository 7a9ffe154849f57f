'use client'

import type { Building } from '../buildings.ts'
import type { SurveyPlace } from '../page.tsx'
import { surveyTexts } from '../texts.ts'
import { GenerateForm } from './generate-form.tsx'
import { ImportForm } from './import-form.tsx'

interface Props {
  place: SurveyPlace
  buildings: Building[]
}

/** Adds households to the register: pasted as lines, or made from a building's floors. Nothing is added twice. */
export function HouseholdsScreen({ place, buildings }: Props) {
  const text = surveyTexts(place.reader.locale)
  return (
    <>
      <p className="quiet">{text('households.intro')}</p>
      <p>
        <a href="/admin/collections/households">{text('households.list')}</a>
      </p>
      <ImportForm place={place} buildings={buildings} />
      <GenerateForm place={place} buildings={buildings} />
    </>
  )
}
