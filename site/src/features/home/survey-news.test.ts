import { expect, it } from 'vitest'
import { fixtureSurveys } from '../../../fixtures/surveys.ts'
import { surveyNews } from './survey-news.ts'

const DAY = 86_400_000
const now = Date.UTC(2026, 10, 23, 6)
const surveys = fixtureSurveys('demo', now)
const slugs = ({ open, ended }: ReturnType<typeof surveyNews>) => [
  open.map(({ slug }) => slug),
  ended.map(({ slug }) => slug),
]

it('tells of what is open and of new results, and not of what is being counted or long known', () => {
  expect(slugs(surveyNews(surveys, now))).toEqual([['every-type'], ['yearly-2']])
})

it('tells first of what closes first', () => {
  const [open] = surveys
  const sooner = open && { ...open, slug: 'sooner', closesAt: open.closesAt - DAY }
  expect(surveyNews(sooner ? [...surveys, sooner] : [], now).open.map(({ slug }) => slug)).toEqual([
    'sooner',
    'every-type',
  ])
})

it('says nothing where nothing is open any more and results are old', () => {
  expect(slugs(surveyNews(surveys, now + 60 * DAY))).toEqual([[], []])
  expect(slugs(surveyNews([], now))).toEqual([[], []])
})
