import { SERVQUAL_DIMENSIONS } from '../question.ts'
import { type Phrasing, pair, scaleOf, sectionOf, type Template } from './build.ts'

/** Items of each dimension: 4, 5, 4, 4 and 5. */
const ITEMS = { tangibles: 4, reliability: 5, responsiveness: 4, assurance: 4, empathy: 5 } as const

/**
 * SERVQUAL's 22 items (Parasuraman, Zeithaml, Berry 1988, revised 1991) worded for a residential compound, a page for each
 * dimension, on seven points and in the two-column form: how it should be, how it is.
 */
export const servqual: Template = (words) => {
  const by: Phrasing = { words, template: 'servqual' }
  const seven = scaleOf(words, 'agree', 7)
  return {
    title: words('servqual.title'),
    intro: words('servqual.intro'),
    groupBy: null,
    sections: SERVQUAL_DIMENSIONS.map((dimension) =>
      sectionOf(
        by,
        dimension,
        Array.from({ length: ITEMS[dimension] }, (_, at) => pair(by, `${dimension}-${at + 1}`, dimension, seven)),
      ),
    ),
  }
}
