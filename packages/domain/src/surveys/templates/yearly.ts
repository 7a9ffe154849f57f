import { hours, matrix, type Phrasing, ranking, scale, sectionOf, single, type Template, text } from './build.ts'

/** Fields of service with what is rated in each, and their weights in the index, 100 together. */
const FIELDS = [
  { code: 'cleaning', weight: 15, rows: ['halls', 'grounds', 'waste'] },
  { code: 'greening', weight: 10, rows: ['plants', 'play'] },
  { code: 'security', weight: 20, rows: ['gate', 'patrol', 'fire', 'parking'] },
  { code: 'upkeep', weight: 20, rows: ['lifts', 'water', 'lights', 'repairs'] },
  { code: 'service', weight: 20, rows: ['attitude', 'speed', 'skill', 'promises'] },
  { code: 'openness', weight: 10, rows: ['notices', 'accounts', 'opinions'] },
  { code: 'value', weight: 5, rows: ['fee', 'charges'] },
] as const
/** Fields that are put in order of what should come first. */
const RANKED = FIELDS.slice(0, 5).map(({ code }) => code)

/** Published bands of the answering time that people expect, in hours: the steps of the published procedure. */
const ANSWER_HOURS = [2, 12, 24, 48, 72] as const

/** Code of the question how soon an answer is expected, in hours: its result stands beside how long answers really took. */
export const ANSWER_WITHIN = 'answer-within'

/** Yearly satisfaction: seven weighted fields, what came of requests, and what should come first. */
export const yearly: Template = (words) => {
  const by: Phrasing = { words, template: 'yearly' }
  return {
    title: words('yearly.title'),
    intro: words('yearly.intro'),
    groupBy: 'home',
    sections: [
      sectionOf(by, 'you', [single(by, 'home', ['owner', 'tenant', 'away'])]),
      ...FIELDS.map(({ code, weight, rows }) => sectionOf(by, code, [matrix(by, `${code}-rated`, rows)], { weight })),
      sectionOf(by, 'requests', [
        single(by, 'raised', ['yes', 'no']),
        matrix(by, 'handled', ['speed', 'result', 'attitude'], {
          showIf: [{ question: 'raised', is: 'one-of', choices: ['yes'] }],
        }),
        hours(by, ANSWER_WITHIN, 240, ANSWER_HOURS),
      ]),
      sectionOf(by, 'ahead', [scale(by, 'overall', false), ranking(by, 'first', RANKED), text(by, 'wish')]),
    ],
  }
}
