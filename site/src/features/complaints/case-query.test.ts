import { describe, expect, it } from 'vitest'
import { caseListHref, caseQueryOf, isNarrowed } from './case-query.ts'

const query = (address: string) => caseQueryOf(new URLSearchParams(address))

describe('query of the case list', () => {
  it('reads what a form sends', () => {
    expect(query('state=overdue&category=lift&zone=&page=2')).toEqual({ state: 'overdue', category: 'lift', page: 2 })
  })
  it('takes nonsense as not given', () => {
    expect(query(`state=x&page=-3&category=${'a'.repeat(65)}&other=1`)).toMatchObject({ state: 'all', page: 1 })
    expect(isNarrowed(query(`category=${'a'.repeat(65)}`))).toBe(false)
  })
  it('writes an address that reads back the same', () => {
    const narrowed = query('state=open&category=lift&zone=b3&q=%E7%94%B5%E6%A2%AF&page=4')
    const href = caseListHref('/demo/complaints/', narrowed)
    expect(query(href.slice(href.indexOf('?')))).toEqual(narrowed)
    expect(caseListHref('/demo/complaints/', query(''))).toBe('/demo/complaints/')
  })
})
