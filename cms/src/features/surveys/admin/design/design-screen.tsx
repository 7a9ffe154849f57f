'use client'

import { Loaded } from '../loaded.tsx'
import type { SurveyPlace } from '../page.tsx'
import { surveyTexts } from '../texts.ts'
import { Designer } from './designer.tsx'
import { Preview } from './preview/preview.tsx'

/** The designer while a survey is a draft; afterwards what was asked, to look at. */
export function DesignScreen({ place, survey }: { place: SurveyPlace; survey: string }) {
  const { locale } = place.reader
  return (
    <Loaded place={place} survey={survey} screen="survey-design">
      {(on) =>
        on.survey.status === 'draft' ? (
          <Designer on={on} />
        ) : (
          <>
            <p className="workspace__note">{surveyTexts(locale)('design.fixed')}</p>
            <Preview questionnaire={on.survey.questionnaire} locale={locale} />
          </>
        )
      }
    </Loaded>
  )
}
