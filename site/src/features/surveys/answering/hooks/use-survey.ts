import {
  type AnswerFault,
  firstFaulty,
  neighbours,
  pageFaults,
  type Questionnaire,
  type Section,
  shownSections,
} from '@linsheng/domain/surveys'
import { useEffect, useState } from 'react'
import { useLargeText } from '../../../complaints-form/hooks/use-large-text.ts'
import { isCode, readFragment } from '../code.ts'
import type { SurveyModel } from '../model.ts'
import { onePerPage } from '../one-per-page.ts'
import { useIdle } from './use-idle.ts'
import { useKept } from './use-kept.ts'
import { useSending } from './use-sending.ts'
import { useWalk } from './use-walk.ts'

/** What the answering page knows and can do, apart from how it looks. */
export function useSurvey(model: SurveyModel) {
  const survey = useKept(model)
  const { kept, change, assisted } = survey
  const questionnaire = usePages(model.questionnaire)
  const walk = useWalk(questionnaire)
  const sender = useSending(model, survey)
  const [tried, setTried] = useState(false)
  const [codeRefused, setCodeRefused] = useState(false)
  const section = shownSections(questionnaire, kept.answers).find(({ code }) => code === walk.page) ?? null
  const faults = tried && section ? pageFaults(section, kept.answers) : []

  useCodeInAddress((code) => change({ code }))
  const { warning } = useIdle(
    assisted && (walk.place !== 'start' || kept.code !== '' || sender.leaf !== null),
    startOver,
  )

  function enter(page: Section | null) {
    setTried(false)
    const question = page?.questions[0]?.code
    change({ at: question ?? null })
    walk.goTo(question === undefined ? 'check' : { question })
  }
  const sectionAt = (code: string | null) =>
    shownSections(questionnaire, kept.answers).find((each) => each.code === code) ?? null

  function begin() {
    if (kept.code !== '' && !isCode(kept.code)) return setCodeRefused(true)
    const at = kept.at && questionnaire.sections.find(({ questions }) => questions.some(({ code }) => code === kept.at))
    enter(sectionAt(at ? at.code : null) ?? shownSections(questionnaire, kept.answers)[0] ?? null)
  }

  function next() {
    setTried(true)
    if (section && pageFaults(section, kept.answers).length > 0) return walk.showErrors()
    const following = section && neighbours(questionnaire, kept.answers, section.code).next
    enter(following ? sectionAt(following) : null)
  }

  async function send() {
    const faulty = firstFaulty(questionnaire, kept.answers)
    if (faulty !== null) {
      enter(sectionAt(faulty))
      setTried(true)
      return walk.showErrors()
    }
    if (!isCode(kept.code)) {
      setCodeRefused(true)
      return walk.showErrors()
    }
    await sender.prepare()
  }

  function startOver() {
    survey.wipe()
    sender.reset()
    setTried(false)
    setCodeRefused(false)
    walk.forget()
  }

  return {
    ...survey,
    questionnaire,
    walk,
    sender,
    section,
    faults,
    warning,
    codeRefused,
    begin,
    next,
    send,
    startOver,
    setCode(code: string) {
      setCodeRefused(false)
      change({ code })
    },
  }
}
export type Survey = ReturnType<typeof useSurvey>
export type Faults = readonly AnswerFault[]

/** In large text one question a page. */
function usePages(questionnaire: Questionnaire): Questionnaire {
  const large = useLargeText()
  const [pages] = useState(() => ({ small: questionnaire, large: onePerPage(questionnaire) }))
  return large ? pages.large : pages.small
}

/**
 * A letter's QR code leads here with the code behind `#`. It is taken out of the address, and so out of the browser's history,
 * before anything else.
 */
function useCodeInAddress(onCode: (code: string) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has come alive
  useEffect(() => {
    const look = () => {
      const { code, assisted } = readFragment(location.hash)
      if (code === null) return
      history.replaceState(history.state, '', location.pathname + location.search + (assisted ? '#assisted' : ''))
      onCode(code)
    }
    look()
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [])
}
