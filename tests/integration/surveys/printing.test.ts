import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSurveyWorld, type SurveyWorld } from './world.ts'

const HOMES = 12
let world: SurveyWorld
beforeAll(async () => {
  world = await openSurveyWorld({ households: HOMES })
})
afterAll(() => world?.end())

const ONLY_NEW = { zones: null, onlyNew: true }

const ask = async (slug: string, code: string) => (await world.askToken(slug, code, await world.blinding(slug))).code

it('of letters that several print at once each home gets one, and its code is good', async () => {
  const survey = await world.prepare('printed', 'after-event')
  const printed = await Promise.all(Array.from({ length: 4 }, () => world.letters(survey.id, ONLY_NEW)))
  const letters = printed.flatMap((answer) => answer.letters)
  expect(new Set(letters.map(({ door }) => door)).size).toBe(HOMES)
  await world.open(survey)
  const codes = await Promise.all(letters.map(({ code }) => ask('printed', code)))
  expect(codes).toEqual(Array(HOMES).fill(null))
})

it('a letter that is printed anew while its home takes part gives no second token', async () => {
  const { survey, letters } = await world.opened('anew', 'after-event')
  const asking = letters.map(({ code }) => ask('anew', code))
  const [anew, ...first] = await Promise.all([world.letters(survey.id), ...asking])
  const second = await Promise.all(anew.letters.map(({ code }) => ask('anew', code)))
  expect([...first, ...second].filter((code) => code === null)).toHaveLength(HOMES)
})
