import { imaginedResponses } from '@linsheng/domain/surveys'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSurveyWorld, type SurveyWorld } from './world.ts'

let world: SurveyWorld
beforeAll(async () => {
  world = await openSurveyWorld()
})
afterAll(() => world?.end())

it('a survey goes its whole way', async () => {
  const { survey, letters } = await world.opened('first')
  expect(survey).toMatchObject({ status: 'open', households: 12, responses: null })
  expect(letters).toHaveLength(12)
  const responses = imaginedResponses(survey.questionnaire, 12, 1)
  for (const [at, { code }] of letters.entries()) {
    const token = await world.token('first', code)
    expect(await world.respond('first', token, responses[at] ?? {})).toMatchObject({
      status: 200,
      body: { taken: true },
    })
  }
  const closed = await world.close(survey)
  expect(closed).toMatchObject({ status: 'closed', responses: 12, results: { n: 12, households: 12 } })
  const published = await world.order(survey.id, { type: 'publish' })
  expect(published.status).toBe(200)
  await world.sweep()
})
