'use client'

import { PUBLISHED_WITHIN } from '@linsheng/domain/surveys'
import { formatDateTime } from '@linsheng/i18n'
import { Loaded, type OnScreen } from '../loaded.tsx'
import { OrderForm } from '../order-form.tsx'
import type { SurveyPlace } from '../page.tsx'
import { surveyTexts } from '../texts.ts'
import { Findings } from './findings.tsx'
import { ResultTables } from './result-tables.tsx'
import { WrittenTexts } from './written-texts.tsx'

/** What came of a survey as staff see it from closing on; before, that nobody is told. */
export function ResultsScreen({ place, survey }: { place: SurveyPlace; survey: string }) {
  const text = surveyTexts(place.reader.locale)
  return (
    <Loaded place={place} survey={survey} screen="survey-results">
      {(on) => {
        const { results, status } = on.survey
        if (!results) {
          return <p className="workspace__note">{text(status === 'cancelled' ? 'cancelled.over' : 'results.notYet')}</p>
        }
        return (
          <>
            <Publishing on={on} />
            <Findings on={on} />
            <WrittenTexts on={on} />
            <ResultTables survey={on.survey} results={results} locale={place.reader.locale} />
          </>
        )
      }}
    </Loaded>
  )
}

/** Publishes what nobody can hold back: it is published by itself in the end. */
function Publishing({ on }: { on: OnScreen }) {
  const { survey, place } = on
  const { locale, zone } = place.reader
  const text = surveyTexts(locale)
  const time = (at: number): string => formatDateTime(locale, at, zone)
  if (survey.publishedAt !== null) {
    return <p className="workspace__note">{text('publish.was', { time: time(survey.publishedAt) })}</p>
  }
  const until = time((survey.closedAt ?? survey.closesAt) + PUBLISHED_WITHIN)
  return (
    <OrderForm
      on={on}
      name="publish"
      title={text('publish')}
      help={text(survey.openFindings > 0 ? 'publish.open' : 'publish.ready', { until, count: survey.openFindings })}
      fields={[]}
      start={{}}
      commandOf={() => ({ type: 'publish' })}
      submit={text('publish.send')}
      done={text('publish.done')}
    />
  )
}
