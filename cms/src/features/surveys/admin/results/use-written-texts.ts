'use client'

import type { Problem } from '@linsheng/contracts/problem'
import { type SurveyText, surveyTextsSchema } from '@linsheng/contracts/surveys'
import { useEffect, useState } from 'react'
import { get, post } from '../../../complaints/admin/requests.ts'

/** What households wrote in a survey, and what was decided about each text. */
export function useWrittenTexts(survey: string) {
  const [texts, setTexts] = useState<SurveyText[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const address = `/api/surveys/${survey}/texts`
  useEffect(() => {
    get(address, surveyTextsSchema).then((answer) => {
      if (answer.ok) setTexts(answer.value.texts)
      else setProblem(answer.problem)
    })
  }, [address])

  /** @returns whether it was done */
  async function decide(id: string, released: boolean): Promise<boolean> {
    if (busy) return false
    setBusy(true)
    const answer = await post(address, surveyTextsSchema, { id, released })
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setTexts(answer.value.texts)
    return answer.ok
  }
  return { texts, problem, busy, decide }
}
