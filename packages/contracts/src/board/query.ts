import { type BoardQuery, COMPARISONS, EVERYTHING, FILTERS, STEPS } from '@linsheng/domain/statistics'

/** A code as it may stand in an address. */
const CODE = /^[\w.*-]{1,64}$/
const DATE = /^(19[7-9]\d|20\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/**
 * What an address asks of the board: `?from=2026-01-01&category=lift&step=week`. What is unknown or malformed counts as
 * not given; of two dates the earlier is the first. Written by hand, because it also runs on the board's page.
 */
export function boardQueryOf(params: URLSearchParams): BoardQuery {
  const [from, to] = [dateIn(params, 'from'), dateIn(params, 'to')]
  const turned = from !== null && to !== null && from > to
  const filters = Object.fromEntries(FILTERS.map((name) => [name, codeIn(params, name)]))
  return {
    ...EVERYTHING,
    ...filters,
    from: turned ? to : from,
    to: turned ? from : to,
    step: STEPS.find((step) => step === params.get('step')) ?? EVERYTHING.step,
    compare: COMPARISONS.find((comparison) => comparison === params.get('compare')) ?? EVERYTHING.compare,
  }
}

/** A part of an address that says nothing: it is left out, or, of two days the wrong way round, both are exchanged. */
export interface Misread {
  name: keyof BoardQuery
  value: string
  /** `unknown`: well-formed, but no code that the community or its log has. */
  why: 'malformed' | 'turned' | 'unknown'
}

/** What of an address `boardQueryOf` does not take as it stands. Parameters that are none of the board's are nobody's. */
export function misreadIn(params: URLSearchParams): Misread[] {
  const query = boardQueryOf(params)
  const given = NAMES.flatMap((name) => {
    const value = params.get(name) ?? ''
    return value === '' ? [] : [{ name, value }]
  })
  const isDay = (name: keyof BoardQuery) => name === 'from' || name === 'to'
  const turned = query.from !== null && query.to !== null && params.get('from') === query.to && query.from !== query.to
  const malformed = given.filter(({ name, value }) => (isDay(name) && turned ? false : query[name] !== value))
  return [
    ...malformed.map((part) => ({ ...part, why: 'malformed' as const })),
    ...given.filter(({ name }) => name === 'to' && turned).map((part) => ({ ...part, why: 'turned' as const })),
  ]
}
const NAMES = ['from', 'to', ...FILTERS, 'step', 'compare'] as const satisfies Array<keyof BoardQuery>

/** The one address of a query, without what is as it would be anyway: empty or `?…`. */
export function searchOf(query: BoardQuery): string {
  const asked: Array<[string, string | null]> = [
    ['from', query.from],
    ['to', query.to],
    ...FILTERS.map((name): [string, string | null] => [name, query[name]]),
    ['step', query.step === EVERYTHING.step ? null : query.step],
    ['compare', query.compare === EVERYTHING.compare ? null : query.compare],
  ]
  const params = new URLSearchParams(asked.filter((pair): pair is [string, string] => pair[1] !== null))
  return params.size === 0 ? '' : `?${params}`
}

function codeIn(params: URLSearchParams, name: string): string | null {
  const value = params.get(name) ?? ''
  return CODE.test(value) ? value : null
}

/** A day that there is: 31 April is none. */
function dateIn(params: URLSearchParams, name: string): string | null {
  const value = params.get(name) ?? ''
  if (!DATE.test(value)) return null
  return new Date(`${value}T00:00:00Z`).toISOString().startsWith(value) ? value : null
}
