import type { StaffCase, StaffTimelineItem } from '@linsheng/contracts/complaints'
import { formatDateTime } from '@linsheng/i18n'
import { casePageTexts, type Reader } from '../texts.ts'
import { excerpt } from './excerpt.ts'

/** Longest quotation of a step, in characters. */
const QUOTED = 120

/** Steps that `after` has and `before` had not. */
export const newSteps = (before: StaffCase, after: StaffCase): StaffTimelineItem[] =>
  after.timeline.filter(({ sequence }) => sequence > before.sequence)

/** What happened between two looks at a case: who, when, what, and the first words of it. */
export function Changes({ before, after, reader }: { before: StaffCase; after: StaffCase; reader: Reader }) {
  const text = casePageTexts(reader.locale)
  return (
    <ul className="changes">
      {newSteps(before, after).map(({ sequence, at, who, by, what, text: said, result }) => (
        <li key={`${sequence}-${what}`}>
          <b>{by ?? text(`who.${who}`)}</b> {formatDateTime(reader.locale, at, reader.zone)} {text(`step.${what}`)}
          {(said ?? result?.done) && <span className="quiet"> “{excerpt(said ?? result?.done ?? '', QUOTED)}”</span>}
        </li>
      ))}
    </ul>
  )
}
