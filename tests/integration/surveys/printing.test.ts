import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { publishedSurveySchema } from '@linsheng/contracts/surveys'
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

it.each([
  ['no letter is replaced', 'kept', 0, 0],
  ['letters are replaced', 'replaced', 1, HOMES],
])('where %s, the results say how many, and the old codes are void', async (_what, slug, times, told) => {
  const { survey, letters } = await world.opened(slug, 'after-event')
  let anew = letters
  for (let time = 0; time < times; time += 1) ({ letters: anew } = await world.letters(survey.id))
  expect((await world.letters(survey.id, ONLY_NEW)).letters).toEqual([])
  expect(await ask(slug, anew[0]?.code ?? '')).toBeNull()
  expect(await ask(slug, letters[1]?.code ?? '')).toBe(times === 0 ? null : 'unknown-code')
  await world.close(survey)
  await world.order(survey.id, { type: 'publish' })
  await world.sweep()
  const file = path.join(world.cms.env.dataDir, 'public', world.community, 'surveys', `${slug}.json`)
  const published = publishedSurveySchema.parse(JSON.parse(await readFile(file, 'utf8')))
  expect(published.lettersReplaced).toBe(told)
})
