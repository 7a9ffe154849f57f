'use client'

import type { Problem } from '@linsheng/contracts/problem'
import { printedLettersSchema } from '@linsheng/contracts/surveys'
import { useEffect, useRef, useState } from 'react'
import { FormProblem } from '../../../complaints/admin/fields.tsx'
import { post } from '../../../complaints/admin/requests.ts'
import { errorTexts } from '../../../complaints/admin/texts.ts'
import type { Building } from '../buildings.ts'
import type { OnScreen } from '../loaded.tsx'
import { surveyTexts } from '../texts.ts'
import { useLeaveGuard } from '../use-leave-guard.ts'
import { HouseholdLetter } from './household-letter.tsx'
import { type Choice, LetterForm } from './letter-form.tsx'
import { inWalkingOrder, type Letter, type Paper } from './paper.ts'

interface Props {
  on: OnScreen
  buildings: Building[]
  paper: Paper
}

/** Makes codes and shows their letters this once; they are gone with the page. */
export function LetterMaker({ on, buildings, paper }: Props) {
  const { locale } = on.place.reader
  const text = surveyTexts(locale)
  const [letters, setLetters] = useState<Letter[] | null>(null)
  const [isPrinted, setPrinted] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  useLeaveGuard(letters !== null && letters.length > 0 && !isPrinted, text('letters.leave'))

  async function make(choice: Choice) {
    setBusy(true)
    const answer = await post(`/api/surveys/${on.survey.id}/letters`, printedLettersSchema, choice)
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    const codes = buildings.map(({ code }) => code)
    setLetters(inWalkingOrder(answer.value.letters, codes))
    setPrinted(false)
    await on.load()
  }

  if (letters === null || letters.length === 0) {
    return (
      <>
        {problem && <FormProblem>{saidOf(problem, locale)}</FormProblem>}
        {letters !== null && (
          <p className="workspace__note" role="status">
            {text('letters.none')}
          </p>
        )}
        <LetterForm on={on} buildings={buildings} busy={busy} onMake={make} />
      </>
    )
  }
  return (
    <>
      <PrintBar
        count={letters.length}
        locale={locale}
        onPrint={() => {
          window.print()
          setPrinted(true)
        }}
        onAway={() => setLetters(null)}
      />
      <div className={`survey-print survey-letters survey-letters--${paper.locales.length > 1 ? 'whole' : 'half'}`}>
        {letters.map((letter) => (
          <HouseholdLetter
            key={`${letter.zone} ${letter.door}`}
            letter={letter}
            on={on}
            paper={paper}
            building={buildings.find(({ code }) => code === letter.zone)?.name ?? { 'zh-Hans': letter.zone }}
          />
        ))}
      </div>
    </>
  )
}

/** What went wrong. Where no answer came the codes may be made all the same, and nobody has their letters. */
function saidOf({ code }: Problem, locale: BarProps['locale']): string {
  const text = surveyTexts(locale)
  if (code === 'conflict') return text('letters.opening')
  return code === 'unavailable' ? text('letters.unsure') : errorTexts(locale)(code)
}

interface BarProps {
  count: number
  locale: OnScreen['place']['reader']['locale']
  onPrint(): void
  onAway(): void
}

/** The warning that these codes are shown this once, with the button that prints them. */
function PrintBar({ count, locale, onPrint, onAway }: BarProps) {
  const text = surveyTexts(locale)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="workspace__note">
      <h3 ref={heading} tabIndex={-1}>
        {text('letters.made', { count })}
      </h3>
      <p>{text('letters.once')}</p>
      <p className="command-form__actions">
        <button type="button" className="button" onClick={onPrint}>
          {text('letters.print')}
        </button>
        <button type="button" className="button button--plain" onClick={onAway}>
          {text('letters.away')}
        </button>
      </p>
      <p className="quiet">{text('letters.carry')}</p>
    </section>
  )
}
