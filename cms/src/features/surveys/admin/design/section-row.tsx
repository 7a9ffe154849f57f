'use client'

import { inLocale } from '@linsheng/contracts/text'
import { QUESTION_TYPES, type Questionnaire, type QuestionType, type Section } from '@linsheng/domain/surveys'
import { useState } from 'react'
import { surveyWords } from '../texts.ts'
import { freeQuestionCode } from './codes.ts'
import { useDesign } from './context.ts'
import {
  addQuestion,
  changeQuestion,
  duplicateQuestion,
  duplicateSection,
  earlierThan,
  moveQuestion,
  moveSection,
  removeQuestion,
  removeSection,
} from './edit.ts'
import { FaultCount } from './fault-count.tsx'
import { FaultLines } from './fault-lines.tsx'
import { QuestionRow } from './question-row.tsx'
import { RowTools } from './row-tools.tsx'
import { SectionFields } from './section-fields.tsx'
import { blankQuestion } from './types/index.tsx'

export interface RowsProps {
  questionnaire: Questionnaire
  /** Pointer of the section or question whose fields are shown. */
  open: string | null
  onOpen(pointer: string | null): void
  onChange(questionnaire: Questionnaire, said?: string): void
}

/** A section: its own fields when it is open, and its questions. */
export function SectionRow({ at, section, ...rows }: RowsProps & { at: number; section: Section }) {
  const { questionnaire, open, onOpen, onChange } = rows
  const { text, locale } = useDesign()
  const pointer = `/sections/${at}`
  const name = text('section', { number: at + 1 })
  const isOpen = open === pointer
  return (
    <li className="design__section">
      <div className="design__line design__line--section">
        <h3>
          <button
            type="button"
            className="design__name"
            aria-expanded={isOpen}
            onClick={() => onOpen(isOpen ? null : pointer)}
            id={`design${pointer}`}
          >
            <span className="quiet">{name}</span> {inLocale(section.title, locale) || text('noWords')}
          </button>
        </h3>
        <span className="quiet">{section.weight > 0 && text('weighs', { weight: section.weight })}</span>
        {!isOpen && <FaultCount under={pointer} />}
        <RowTools
          of={name}
          first={at === 0}
          last={at === questionnaire.sections.length - 1}
          onMove={(by) => onChange(moveSection(questionnaire, section.code, by), text('said.moved'))}
          onDuplicate={() => onChange(duplicateSection(questionnaire, section.code), text('said.duplicated'))}
          onRemove={() => onChange(removeSection(questionnaire, section.code), text('said.removed'))}
        />
      </div>
      {isOpen && (
        <SectionFields section={section} pointer={pointer} questionnaire={questionnaire} onChange={onChange} />
      )}
      <FaultLines pointer={`${pointer}/questions`} />
      <Questions at={at} section={section} {...rows} />
      <AddQuestion
        section={name}
        onAdd={(type) => {
          const question = blankQuestion(type, freeQuestionCode(questionnaire))
          onChange(addQuestion(questionnaire, section.code, question), text('said.added'))
          onOpen(`${pointer}/questions/${section.questions.length}`)
        }}
      />
    </li>
  )
}

function Questions({
  at,
  section,
  questionnaire,
  open,
  onOpen,
  onChange,
}: RowsProps & { at: number; section: Section }) {
  const { text } = useDesign()
  const { sections } = questionnaire
  return (
    <ol className="design__questions">
      {section.questions.map((question, place) => {
        const pointer = `/sections/${at}/questions/${place}`
        return (
          <QuestionRow
            key={question.code}
            question={question}
            pointer={pointer}
            number={`${at + 1}.${place + 1}`}
            earlier={earlierThan(questionnaire, question, section)}
            open={open === pointer}
            first={at === 0 && place === 0}
            last={at === sections.length - 1 && place === section.questions.length - 1}
            onOpen={() => onOpen(open === pointer ? null : pointer)}
            onChange={(changed) => onChange(changeQuestion(questionnaire, changed))}
            onMove={(by) => onChange(moveQuestion(questionnaire, question.code, by), text('said.moved'))}
            onDuplicate={() => onChange(duplicateQuestion(questionnaire, question.code), text('said.duplicated'))}
            onRemove={() => onChange(removeQuestion(questionnaire, question.code), text('said.removed'))}
          />
        )
      })}
    </ol>
  )
}

function AddQuestion({ section, onAdd }: { section: string; onAdd(type: QuestionType): void }) {
  const { text, locale } = useDesign()
  const word = surveyWords(locale)
  const [chosen, setChosen] = useState<QuestionType>('scale')
  return (
    <p className="design__add">
      <select
        aria-label={text('question.type', { section })}
        value={chosen}
        onChange={(event) => {
          const type = QUESTION_TYPES.find((name) => name === event.currentTarget.value)
          if (type) setChosen(type)
        }}
      >
        {QUESTION_TYPES.map((type) => (
          <option key={type} value={type}>
            {word(`type.${type}`)}
          </option>
        ))}
      </select>
      <button type="button" className="button button--plain" onClick={() => onAdd(chosen)}>
        {text('question.add')}
      </button>
    </p>
  )
}
