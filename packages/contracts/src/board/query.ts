import { type BoardQuery, COMPARISONS, EVERYTHING, FILTERS, STEPS } from '@linsheng/domain/statistics/view'

const NAMES = ['from', 'to', ...FILTERS, 'step', 'compare'] as const satisfies ReadonlyArray<keyof BoardQuery>
const LONGEST_CODE = 64

/**
 * What the search part of an address asks of the board. Anything unknown or malformed counts as not given; of what is given
 * more than once the first counts. Written by hand, because it also runs on the board's page.
 */
export function boardQueryFrom(params: URLSearchParams): BoardQuery {
  return {
    from: dateIn(params.get('from')),
    to: dateIn(params.get('to')),
    category: codeIn(params.get('category')),
    zone: codeIn(params.get('zone')),
    channel: codeIn(params.get('channel')),
    team: codeIn(params.get('team')),
    priority: codeIn(params.get('priority')),
    outcome: codeIn(params.get('outcome')),
    step: STEPS.find((step) => step === params.get('step')) ?? EVERYTHING.step,
    compare: COMPARISONS.find((comparison) => comparison === params.get('compare')) ?? EVERYTHING.compare,
  }
}

/**
 * The search part that asks this question, without `?`: always the same for the same question, and empty for everything.
 */
export function boardSearch(query: BoardQuery): string {
  const params = new URLSearchParams()
  for (const name of NAMES) {
    const value = query[name]
    if (value !== null && value !== EVERYTHING[name]) params.set(name, value)
  }
  return params.toString()
}

const codeIn = (text: string | null): string | null =>
  text !== null && text.length > 0 && text.length <= LONGEST_CODE ? text : null

/** A real date since 1970 and before the year 3000; 30 February is none. */
function dateIn(text: string | null): string | null {
  if (text === null || !/^(19[7-9]|2\d\d)\d-\d{2}-\d{2}$/.test(text)) return null
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(text) ? text : null
}
