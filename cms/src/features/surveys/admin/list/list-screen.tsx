'use client'

import type { Problem } from '@linsheng/contracts/problem'
import { type SurveyRow, surveyListSchema } from '@linsheng/contracts/surveys'
import { useEffect, useState } from 'react'
import { FormProblem } from '../../../complaints/admin/fields.tsx'
import { get } from '../../../complaints/admin/requests.ts'
import { errorTexts } from '../../../complaints/admin/texts.ts'
import type { SurveyPlace } from '../page.tsx'
import { surveyTexts } from '../texts.ts'
import { NewSurvey } from './new-survey.tsx'
import { SurveyTable } from './survey-table.tsx'

/** The surveys of a community, newest first, with what each still needs. */
export function ListScreen({ place }: { place: SurveyPlace }) {
  const { community, reader } = place
  const text = surveyTexts(reader.locale)
  const [rows, setRows] = useState<SurveyRow[] | null>(null)
  const [failed, setFailed] = useState<Problem | null>(null)
  const [isNew, setNew] = useState(false)
  useEffect(() => {
    const query = new URLSearchParams({ community: community.id })
    get(`/api/surveys/staff?${query}`, surveyListSchema).then((answer) => {
      setFailed(answer.ok ? null : answer.problem)
      if (answer.ok) setRows(answer.value.surveys)
    })
  }, [community.id])

  if (failed) return <FormProblem>{errorTexts(reader.locale)(failed.code)}</FormProblem>
  if (!rows) return <p role="status">{text('loading')}</p>
  return (
    <>
      <p className="quiet">{text('list.intro')}</p>
      <p className="workspace__tools">
        <button
          type="button"
          className={isNew ? 'button button--plain' : 'button'}
          aria-expanded={isNew}
          onClick={() => setNew(!isNew)}
        >
          {text('new')}
        </button>
      </p>
      {isNew && <NewSurvey place={place} surveys={rows} />}
      {rows.length === 0 ? (
        <p className="workspace__empty">{text('list.empty')}</p>
      ) : (
        <SurveyTable rows={rows} place={place} />
      )}
    </>
  )
}
