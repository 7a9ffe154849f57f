'use client'

import { inLocale } from '@linsheng/contracts/text'
import {
  type AnswerFault,
  type Answers,
  neighbours,
  pageFaults,
  progressAt,
  type Questionnaire,
  readForm,
  type Section,
  shownSections,
  withoutHidden,
} from '@linsheng/domain/surveys'
import { LOCALE_NAME, LOCALES, type Locale } from '@linsheng/i18n/locales'
import { useRef, useState } from 'react'
import { surveyTexts } from '../../texts.ts'
import { Checked } from './checked.tsx'
import { QuestionPreview } from './question-preview.tsx'

interface Props {
  questionnaire: Questionnaire
  /** Of the reader; the preview can be read in others. */
  locale: Locale
}

/** The questionnaire as a household goes through it: a page a section, branching by the answers, nothing sent or kept. */
export function Preview({ questionnaire, locale: reader }: Props) {
  const text = surveyTexts(reader)
  const [locale, setLocale] = useState(reader)
  const [turn, setTurn] = useState(0)
  return (
    <section className="preview" aria-labelledby="preview-title">
      <h3 id="preview-title">{text('preview')}</h3>
      <p className="preview__tools">
        <label>
          {text('preview.language')}{' '}
          <select
            value={locale}
            onChange={(event) => setLocale(LOCALES.find((name) => name === event.currentTarget.value) ?? reader)}
          >
            {LOCALES.map((name) => (
              <option key={name} value={name}>
                {LOCALE_NAME[name]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="button button--plain" onClick={() => setTurn(turn + 1)}>
          {text('preview.again')}
        </button>
      </p>
      <Walk key={turn} questionnaire={questionnaire} locale={locale} />
    </section>
  )
}

function Walk({ questionnaire, locale }: Props) {
  const text = surveyTexts(locale)
  const [answers, setAnswers] = useState<Answers>({})
  /** Code of the page; null: checking the answers; '': the first. */
  const [page, setPage] = useState<string | null>('')
  const [faults, setFaults] = useState<AnswerFault[]>([])
  const pages = shownSections(questionnaire, answers)
  const section = page === null ? undefined : (pages.find(({ code }) => code === page) ?? pages[0])
  const go = (to: string | null) => {
    setFaults([])
    setPage(to)
  }
  if (!section) {
    return (
      <div lang={locale} className="preview__paper">
        <Checked questionnaire={questionnaire} answers={answers} locale={locale} />
        <p className="command-form__actions">
          <button type="button" className="button button--plain" onClick={() => go(pages.at(-1)?.code ?? '')}>
            {text('preview.back')}
          </button>
        </p>
        <p className="quiet">{text('preview.notSent')}</p>
      </div>
    )
  }
  const { previous, next } = neighbours(questionnaire, answers, section.code)
  return (
    <div lang={locale} className="preview__paper">
      <h4>{inLocale(questionnaire.title, locale) || text('noWords')}</h4>
      {previous === null && questionnaire.intro && <p>{inLocale(questionnaire.intro, locale)}</p>}
      <p className="quiet">{progressWords(questionnaire, answers, section, locale)}</p>
      <Page
        key={section.code}
        section={section}
        answers={answers}
        faults={faults}
        locale={locale}
        onAnswers={(form) => setAnswers(merged(questionnaire, answers, section, form))}
        onNext={() => {
          const found = pageFaults(section, answers)
          if (found.length > 0) setFaults(found)
          else go(next)
        }}
        onBack={previous === null ? null : () => go(previous)}
      />
    </div>
  )
}

const progressWords = (questionnaire: Questionnaire, answers: Answers, { code }: Section, locale: Locale): string => {
  const { page, pages } = progressAt(questionnaire, answers, code)
  return surveyTexts(locale)('preview.progress', { page, pages })
}

/** What the form of one page says, beside what was answered on the others. */
function merged(questionnaire: Questionnaire, before: Answers, section: Section, form: FormData): Answers {
  const here = new Set(section.questions.map(({ code }) => code))
  const others = Object.fromEntries(Object.entries(before).filter(([code]) => !here.has(code)))
  const said = readForm({ ...questionnaire, sections: [section] }, (name) =>
    form.getAll(name).filter((value) => typeof value === 'string'),
  )
  return withoutHidden(questionnaire, { ...others, ...said })
}

interface PageProps {
  section: Section
  answers: Answers
  faults: AnswerFault[]
  locale: Locale
  onAnswers(form: FormData): void
  onNext(): void
  onBack: (() => void) | null
}

function Page({ section, answers, faults, locale, onAnswers, onNext, onBack }: PageProps) {
  const text = surveyTexts(locale)
  const form = useRef<HTMLFormElement>(null)
  return (
    <form
      ref={form}
      noValidate
      onChange={() => form.current && onAnswers(new FormData(form.current))}
      onSubmit={(event) => {
        event.preventDefault()
        onNext()
      }}
    >
      <h5>{inLocale(section.title, locale) || text('noWords')}</h5>
      {section.intro && <p>{inLocale(section.intro, locale)}</p>}
      {section.questions.map((question) => (
        <QuestionPreview
          key={question.code}
          question={question}
          answer={answers[question.code]}
          faults={faults.filter(
            ({ pointer }) => pointer === `/${question.code}` || pointer.startsWith(`/${question.code}/`),
          )}
          locale={locale}
        />
      ))}
      <p className="command-form__actions">
        {onBack && (
          <button type="button" className="button button--plain" onClick={onBack}>
            {text('preview.back')}
          </button>
        )}
        <button type="submit" className="button">
          {text('preview.next')}
        </button>
      </p>
    </form>
  )
}
