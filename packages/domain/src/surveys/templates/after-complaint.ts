import type { Rating } from '../../complaints/events.ts'
import type { ScaleQuestion } from '../question.ts'
import { type Phrasing, scale, sectionOf, type Template, type Words } from './build.ts'

const CODES = ['speed', 'result', 'attitude'] as const satisfies ReadonlyArray<keyof Rating>

/** The three questions of a closed case by the part of its rating that each asks for, in this order. */
export function complaintQuestions(words: Words): Array<[keyof Rating, ScaleQuestion]> {
  const by: Phrasing = { words, template: 'complaint' }
  return CODES.map((code) => [code, scale(by, code, true)])
}

/** The short questions after a complaint: answered with its receipt, not with a household's token. */
export const afterComplaint: Template = (words) => ({
  title: words('complaint.title'),
  intro: null,
  groupBy: null,
  sections: [
    sectionOf(
      { words, template: 'complaint' },
      'case',
      complaintQuestions(words).map(([, question]) => question),
      { weight: 1 },
    ),
  ],
})
