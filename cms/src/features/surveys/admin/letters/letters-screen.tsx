'use client'

import { useEffect, useState } from 'react'
import type { Building } from '../buildings.ts'
import { Loaded, type OnScreen } from '../loaded.tsx'
import type { SurveyPlace } from '../page.tsx'
import { surveyTexts } from '../texts.ts'
import { LetterMaker } from './letter-maker.tsx'
import type { Paper } from './paper.ts'
import { PaperFields } from './paper-fields.tsx'
import { ReminderSheet } from './reminder-sheet.tsx'

interface Props {
  place: SurveyPlace
  survey: string
  buildings: Building[]
}

/** Letters with the households' codes, or the reminder that hangs in the lift and has none. */
export function LettersScreen({ place, survey, buildings }: Props) {
  return (
    <Loaded place={place} survey={survey} screen="survey-letters">
      {(on) => <Sheets on={on} buildings={buildings} />}
    </Loaded>
  )
}

const HELPER_KEPT = 'linsheng-survey-helper'

function readHelper(community: string): string {
  try {
    return localStorage.getItem(`${HELPER_KEPT}-${community}`) ?? ''
  } catch {
    return ''
  }
}

function keepHelper(community: string, helper: string): void {
  try {
    localStorage.setItem(`${HELPER_KEPT}-${community}`, helper)
  } catch {
    // A browser that keeps nothing prints what is on the page.
  }
}

function Sheets({ on, buildings }: { on: OnScreen; buildings: Building[] }) {
  const { reader, community } = on.place
  const text = surveyTexts(reader.locale)
  const [kind, setKind] = useState<'letters' | 'reminder'>('letters')
  const [paper, setPaper] = useState<Paper>({ locales: [reader.locale], helper: '' })
  useEffect(() => {
    if (window.location.hash === '#reminder') setKind('reminder')
    setPaper((before) => ({ ...before, helper: readHelper(community.id) }))
  }, [community.id])
  if (!['draft', 'open'].includes(on.survey.status)) return <p className="workspace__note">{text('letters.over')}</p>
  return (
    <>
      <p className="workspace__tools">
        {(['letters', 'reminder'] as const).map((name) => (
          <button
            key={name}
            type="button"
            className="button button--plain"
            aria-expanded={kind === name}
            onClick={() => setKind(name)}
          >
            {text(`sheet.${name}`)}
          </button>
        ))}
      </p>
      <PaperFields
        paper={paper}
        locale={reader.locale}
        onChange={(changed) => {
          keepHelper(community.id, changed.helper)
          setPaper(changed)
        }}
      />
      {kind === 'letters' ? (
        <LetterMaker on={on} buildings={buildings} paper={paper} />
      ) : (
        <ReminderSheet on={on} paper={paper} />
      )}
    </>
  )
}
