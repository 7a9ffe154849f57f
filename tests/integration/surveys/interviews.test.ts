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

it('an interview on a day that no page can show is left out, and holds nothing up', async () => {
  const survey = await world.prepare('talks')
  for (const heldOn of ['2026-11-20T00:00:00.000Z', '+012026-01-01T00:00:00.000Z', '-000001-01-01T00:00:00.000Z']) {
    const body = {
      community: world.communityId,
      survey: survey.id,
      kind: 'interview',
      topic: 'x',
      participants: 3,
      heldOn,
    }
    const { status } = await rest(world.cms, `/${SURVEY_INTERVIEWS}`, {
      method: 'POST',
      token: world.manager.token,
      body,
    })
    expect(status).toBe(201)
  }
  const shown = (await interviewsOf(world.payload)).get(survey.id)
  expect(shown?.map(({ heldOn }) => heldOn)).toEqual(['2026-11-20'])
})
