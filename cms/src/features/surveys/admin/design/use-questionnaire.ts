'use client'

import type { Problem } from '@linsheng/contracts/problem'
import type { StaffSurvey } from '@linsheng/contracts/surveys'
import type { Questionnaire } from '@linsheng/domain/surveys'
import { useState } from 'react'
import type { OnScreen } from '../loaded.tsx'

/** What became of saving. */
export type Saved =
  | { kind: 'saved'; version: number }
  | { kind: 'refused'; problem: Problem }
  /** Somebody else has saved since: theirs, and the choice between the two. */
  | { kind: 'overtaken'; theirs: StaffSurvey }

/** The questionnaire under design, apart from the one that is stored, and how it is saved. */
export function useQuestionnaire({ survey, order, show }: OnScreen) {
  const [draft, setDraft] = useState(survey.questionnaire)
  const [outcome, setOutcome] = useState<Saved | null>(null)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(survey.questionnaire)

  async function save(seen = survey.sequence) {
    const answer = await order({ type: 'revise', questionnaire: draft }, seen)
    if (answer.ok) {
      setDraft(answer.survey.questionnaire)
      setOutcome({ kind: 'saved', version: answer.survey.version })
    } else if (answer.newer) setOutcome({ kind: 'overtaken', theirs: answer.newer })
    else setOutcome({ kind: 'refused', problem: answer.problem })
  }

  return {
    ...{ draft, isChanged, outcome, save },
    change(questionnaire: Questionnaire) {
      setDraft(questionnaire)
      setOutcome((before) => (before?.kind === 'overtaken' ? before : null))
    },
    discard() {
      setDraft(survey.questionnaire)
      setOutcome(null)
    },
    takeTheirs(theirs: StaffSurvey) {
      show(theirs)
      setDraft(theirs.questionnaire)
      setOutcome(null)
    },
  }
}
