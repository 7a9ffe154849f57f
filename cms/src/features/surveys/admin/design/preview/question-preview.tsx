'use client'

import { inLocale } from '@linsheng/contracts/text'
import type { AnswerFault, AnswerValue, Question, Scale } from '@linsheng/domain/surveys'
import type { Locale } from '@linsheng/i18n/locales'
import type { ReactNode } from 'react'
import { surveyTexts, surveyWords } from '../../texts.ts'
import { answerSentence } from './answer-sentence.ts'

interface Props {
  question: Question
  answer: AnswerValue | undefined
  faults: AnswerFault[]
  locale: Locale
}

/** A question with plain fields, named as every form of it is: `<question>` or `<question>.<row>`. */
export function QuestionPreview({ question, answer, faults, locale }: Props) {
  const text = surveyTexts(locale)
  return (
    <fieldset className={faults.length > 0 ? 'field field--wrong' : 'field'}>
      <legend>
        {inLocale(question.text, locale) || text('noWords')}{' '}
        {question.required && <span className="quiet">{text('required')}</span>}
      </legend>
      {question.help && <p className="quiet">{inLocale(question.help, locale)}</p>}
      {faults.map((fault) => (
        <p key={fault.pointer} className="field__error" role="alert">
          {answerSentence(fault, locale)}
        </p>
      ))}
      <Fields question={question} answer={answer} locale={locale} />
    </fieldset>
  )
}

type FieldsProps = Pick<Props, 'question' | 'answer' | 'locale'>

function Fields({ question, answer, locale }: FieldsProps): ReactNode {
  const { code } = question
  const word = surveyWords(locale)
  const row = (key: string): AnswerValue | undefined => partOf(answer, key)
  switch (question.type) {
    case 'single':
    case 'multiple':
      return <Choices question={question} answer={answer} locale={locale} />
    case 'scale':
      return <Points name={code} scale={question.scale} value={answer} locale={locale} />
    case 'matrix':
      return question.rows.map((each) => (
        <Row key={each.code} label={inLocale(each.text, locale)}>
          <Points name={`${code}.${each.code}`} scale={question.scale} value={row(each.code)} locale={locale} />
        </Row>
      ))
    case 'pair':
      return (['expected', 'perceived'] as const).map((half) => (
        <Row key={half} label={word(`pair.${half}`)}>
          <Points name={`${code}.${half}`} scale={question.scale} value={row(half)} locale={locale} />
        </Row>
      ))
    case 'ranking':
      return question.choices.map((each) => (
        <label key={each.code} className="preview__rank">
          <input type="text" inputMode="numeric" name={`${code}.${each.code}`} defaultValue={said(row(each.code))} />
          {inLocale(each.text, locale)}
        </label>
      ))
    case 'number':
      return (
        <label className="preview__rank">
          <input
            type="text"
            inputMode="decimal"
            name={code}
            defaultValue={said(answer)}
            aria-label={inLocale(question.text, locale)}
          />
          {question.unit && inLocale(question.unit, locale)}
        </label>
      )
    case 'text':
      return (
        <textarea
          name={code}
          rows={3}
          maxLength={question.maxLength}
          defaultValue={said(answer)}
          aria-label={inLocale(question.text, locale)}
        />
      )
  }
}

function partOf(answer: AnswerValue | undefined, key: string): AnswerValue | undefined {
  if (typeof answer !== 'object' || Array.isArray(answer)) return undefined
  return Object.entries(answer).find(([name]) => name === key)?.[1]
}

const said = (answer: AnswerValue | undefined): string =>
  typeof answer === 'string' || (typeof answer === 'number' && !Number.isNaN(answer)) ? `${answer}` : ''

function Choices({
  question,
  answer,
  locale,
}: FieldsProps & { question: Extract<Question, { type: 'single' | 'multiple' }> }) {
  const chosen = typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : []
  return question.choices.map(({ code, text }) => (
    <label key={code} className="field__choice">
      <input
        type={question.type === 'single' ? 'radio' : 'checkbox'}
        name={question.code}
        value={code}
        defaultChecked={chosen.includes(code)}
      />
      {inLocale(text, locale)}
    </label>
  ))
}

interface PointsProps {
  name: string
  scale: Scale
  value: AnswerValue | undefined
  locale: Locale
}

function Points({ name, scale: { min, max, low, high }, value, locale }: PointsProps) {
  const points = Array.from({ length: Math.max(0, max - min + 1) }, (_, at) => min + at)
  return (
    <span className="preview__points">
      <span className="quiet">{inLocale(low, locale)}</span>
      {points.map((point) => (
        <label key={point} className="field__choice">
          <input type="radio" name={name} value={point} defaultChecked={value === point} />
          {point}
        </label>
      ))}
      <span className="quiet">{inLocale(high, locale)}</span>
    </span>
  )
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="preview__row">
      <legend>{label}</legend>
      {children}
    </fieldset>
  )
}
