import { type CaseQuery, caseQuerySchema } from '@linsheng/contracts'

/** The list's query as it stands in the address; what is unknown or malformed counts as not given. */
export function caseQueryOf(params: URLSearchParams): CaseQuery {
  const given = Object.fromEntries([...params].filter(([, value]) => value !== ''))
  return caseQuerySchema.parse(given)
}

/** Address of the list under a query, without what is not narrowed. */
export function caseListHref(path: string, query: CaseQuery): string {
  const params = new URLSearchParams()
  if (query.state !== 'all') params.set('state', query.state)
  if (query.category) params.set('category', query.category)
  if (query.zone) params.set('zone', query.zone)
  if (query.q) params.set('q', query.q)
  if (query.page > 1) params.set('page', String(query.page))
  return params.size > 0 ? `${path}?${params}` : path
}

/** Whether anything is narrowed. */
export function isNarrowed(query: CaseQuery): boolean {
  return query.state !== 'all' || query.category !== undefined || query.zone !== undefined || query.q !== undefined
}
