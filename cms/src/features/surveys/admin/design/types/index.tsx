'use client'

import type { Question, QuestionType } from '@linsheng/domain/surveys'
import { begin, type QuestionEditor } from './editor.ts'
import { matrix } from './matrix.tsx'
import { multiple } from './multiple.tsx'
import { number } from './number.tsx'
import { pair } from './pair.tsx'
import { ranking } from './ranking.tsx'
import { scale } from './scale.tsx'
import { single } from './single.tsx'
import { text } from './text.tsx'

const EDITORS: { readonly [Type in QuestionType]: QuestionEditor<Type> } = {
  single,
  multiple,
  scale,
  matrix,
  ranking,
  number,
  text,
  pair,
}

/** A new question without words. */
export const blankQuestion = (type: QuestionType, code: string): Question => EDITORS[type].blank(begin(code))

/** A question of one type together with that type's object. */
type OfType<Type extends QuestionType> = { [T in Type]: { type: T } & Question<T> }[Type]

interface Props<Type extends QuestionType> {
  question: OfType<Type>
  /** Of the question, into the questionnaire. */
  pointer: string
  onChange(question: Question): void
}

/** The fields of a question that are its type's own. */
export function OwnFields<Type extends QuestionType>({ question, pointer, onChange }: Props<Type>) {
  const { Own }: QuestionEditor<Type> = EDITORS[question.type]
  return <Own question={question} pointer={pointer} onChange={onChange} />
}
