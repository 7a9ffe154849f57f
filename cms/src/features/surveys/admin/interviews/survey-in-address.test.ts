import { expect, it } from 'vitest'
import { newInterviewAddress } from '../addresses.ts'
import { surveyForNew, surveyInFilter } from './survey-in-address.ts'

const filter = (...and: object[]) => ({ where: { or: [{ and }] } })

it('a list filtered to one survey names it, another list none', () => {
  const ours = { survey: { equals: 'a1' } }
  expect(surveyInFilter(filter(ours))).toBe('a1')
  for (const query of [{}, undefined, filter(), filter(ours, ours), filter({ kind: { equals: 'interview' } })])
    expect(surveyInFilter(query)).toBeNull()
})

it('a new interview begins with the survey of its address', () => {
  const { search } = new URL(newInterviewAddress('a1'), 'https://linsheng.example')
  expect(surveyForNew(Object.fromEntries(new URLSearchParams(search)))).toBe('a1')
  expect(surveyForNew({})).toBeUndefined()
})
