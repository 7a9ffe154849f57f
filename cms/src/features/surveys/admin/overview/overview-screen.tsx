'use client'

import { lateOpening } from '@linsheng/domain/surveys'
import { formatDateTime } from '@linsheng/i18n'
import { Loaded, type OnScreen } from '../loaded.tsx'
import type { SurveyPlace } from '../page.tsx'
import { surveyTexts } from '../texts.ts'
import { Checklist } from './checklist-table.tsx'
import { ArrangeForm, CancelForm, ExtendForm, RemindForm } from './forms.tsx'
import { SurveyFacts } from './survey-facts.tsx'

/** A survey: who has to do what, what is arranged, and the steps that can be taken now. */
export function OverviewScreen({ place, survey }: { place: SurveyPlace; survey: string }) {
  return (
    <Loaded place={place} survey={survey} screen="survey">
      {(on) => (
        <div className="survey-overview">
          <div>
            <Checklist survey={on.survey} place={place} />
            <SurveyFacts survey={on.survey} place={place} />
          </div>
          <div>
            <Steps on={on} />
          </div>
        </div>
      )}
    </Loaded>
  )
}

function Steps({ on }: { on: OnScreen }) {
  const text = surveyTexts(on.place.reader.locale)
  switch (on.survey.status) {
    case 'draft':
      return (
        <>
          <LateOpening on={on} />
          <ArrangeForm key={on.survey.sequence} on={on} />
          <CancelForm on={on} />
        </>
      )
    case 'open':
      return (
        <>
          <p className="workspace__note">{text('open.silent')}</p>
          <RemindForm on={on} />
          <ExtendForm key={on.survey.closesAt} on={on} />
          <CancelForm on={on} />
        </>
      )
    case 'closed':
      return <p className="workspace__note">{text('closed.next')}</p>
    case 'published':
      return <p className="workspace__note">{text('published.next')}</p>
    case 'cancelled':
      return <p className="workspace__note">{text('cancelled.over')}</p>
  }
}

/** What came of an opening whose time is over. */
function LateOpening({ on: { place, survey } }: { on: OnScreen }) {
  const { locale, zone } = place.reader
  const late = lateOpening(survey, place.now)
  if (!late) return null
  const until = formatDateTime(locale, late.until, zone)
  return <p className="workspace__note">{surveyTexts(locale)(`opening.${late.stand}`, { until })}</p>
}
