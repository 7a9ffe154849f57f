import { SURVEY_INTERVIEWS } from '@linsheng/cms/src/features/surveys/collections/slugs.ts'
import { interviewsOf } from '@linsheng/cms/src/features/surveys/publication/interviews.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rest } from '../../support/rest.ts'
import { openSurveyWorld, type SurveyWorld } from './world.ts'

let world: SurveyWorld
beforeAll(async () => {
  world = await openSurveyWorld({ households: 1 })
})
afterAll(() => world?.end())

it('an interview stands beside its survey, and none is on a day that no page can show', async () => {
  const survey = await world.prepare('talks')
  const held = async (heldOn: string) => {
    const body = { survey: survey.id, kind: 'interview', topic: 'x', participants: 3, heldOn }
    const answer = await rest(world.cms, `/${SURVEY_INTERVIEWS}`, {
      method: 'POST',
      token: world.manager.token,
      body: { community: world.communityId, ...body },
    })
    return answer.status
  }
  expect(await held('2026-11-20T00:00:00.000Z')).toBe(201)
  expect(await held('+012026-01-01T00:00:00.000Z')).toBe(400)
  expect(await held('-000001-01-01T00:00:00.000Z')).toBe(400)
  const shown = (await interviewsOf(world.payload)).get(survey.id)
  expect(shown?.map(({ heldOn }) => heldOn)).toEqual(['2026-11-20'])
})
