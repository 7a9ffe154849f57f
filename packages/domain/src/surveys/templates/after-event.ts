import type { Condition } from '../condition.ts'
import { matrix, multiple, type Phrasing, scale, sectionOf, single, type Template, text } from './build.ts'

const came = (answer: 'yes' | 'no'): Condition => ({ question: 'came', is: 'one-of', choices: [answer] })

/** After something was held for everybody: who came says how it was, who did not says why. */
export const afterEvent: Template = (words) => {
  const by: Phrasing = { words, template: 'event' }
  return {
    title: words('event.title'),
    intro: words('event.intro'),
    groupBy: null,
    sections: [
      sectionOf(by, 'part', [single(by, 'came', ['yes', 'no'], { required: true })]),
      sectionOf(
        by,
        'held',
        [
          scale(by, 'overall', true),
          matrix(by, 'parts', ['told', 'time', 'content', 'order']),
          single(by, 'again', ['yes', 'changed', 'no']),
        ],
        { weight: 1, showIf: [came('yes')] },
      ),
      sectionOf(by, 'missed', [multiple(by, 'why', ['unknown', 'time', 'interest', 'place', 'other'])], {
        showIf: [came('no')],
      }),
      sectionOf(by, 'next', [text(by, 'better')]),
    ],
  }
}
