import type { Condition } from '../condition.ts'
import { matrix, multiple, type Phrasing, sectionOf, single, type Template, text } from './build.ts'

const TAKING_PART = ['there', 'online', 'proxy'] as const
const tookPart = (is: 'one-of' | 'none-of'): Condition => ({ question: 'part', is, choices: TAKING_PART })

/** After an owners' meeting: whether people could prepare and speak, and whether they know what was decided. */
export const meetingFollowUp: Template = (words) => {
  const by: Phrasing = { words, template: 'meeting' }
  return {
    title: words('meeting.title'),
    intro: words('meeting.intro'),
    groupBy: null,
    sections: [
      sectionOf(
        by,
        'before',
        [
          single(by, 'part', [...TAKING_PART, 'no'], { required: true }),
          matrix(by, 'papers', ['notice', 'clear', 'complete']),
        ],
        { weight: 1 },
      ),
      sectionOf(by, 'during', [matrix(by, 'course', ['speak', 'answered', 'time'])], {
        weight: 1,
        showIf: [tookPart('one-of')],
      }),
      sectionOf(by, 'missed', [multiple(by, 'why', ['unknown', 'time', 'place', 'use', 'other'])], {
        showIf: [tookPart('none-of')],
      }),
      sectionOf(
        by,
        'after',
        [matrix(by, 'outcome', ['known', 'reasons', 'follow']), text(by, 'open'), text(by, 'agenda')],
        { weight: 1 },
      ),
    ],
  }
}
