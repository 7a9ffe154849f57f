import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { SURVEYS } from '@linsheng/cms/src/features/surveys/collections/slugs.ts'
import { leafOf } from '@linsheng/cms/src/features/surveys/running/stored-responses.ts'
import { countedLeavesSchema } from '@linsheng/contracts/surveys'
import { imaginedResponses } from '@linsheng/domain/surveys'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { waitFor } from '../../support/wait.ts'
import { freshNonce, openSurveyWorld, type SurveyWorld } from './world.ts'

const HOMES = 40
let world: SurveyWorld
beforeAll(async () => {
  world = await openSurveyWorld({ households: HOMES })
})
afterAll(() => world?.end())

it('what was acknowledged is counted, however near to the end it came', { timeout: 60_000 }, async () => {
  const { survey, letters } = await world.opened('race', 'after-event')
  const answers = imaginedResponses(survey.questionnaire, HOMES, 2)
  const tokens = await Promise.all(letters.map(({ code }) => world.token('race', code)))
  // From here on the end comes within the time that the responses take.
  world.forward(survey.closesAt - world.now() - 150)
  const acknowledged: string[] = []
  const refused: Array<string | null> = []
  const send = async (token: string, at: number) => {
    const sent = { nonce: freshNonce(), answers: JSON.stringify(answers[at] ?? {}) }
    const { code } = await world.post('race/responses', { token, ...sent })
    if (code === null) acknowledged.push(leafOf(sent) ?? '')
    else refused.push(code)
  }
  const sending = (async () => {
    for (const [at, token] of tokens.entries()) await Promise.all([send(token, at), world.stand('race')])
  })()
  const closed = await waitFor(async () => {
    await world.sweep()
    const seen = await world.seen(survey.id)
    return seen.status === 'closed' && seen
  })
  await sending
  const file = path.join(world.cms.env.dataDir, 'public', world.community, 'surveys', 'race.leaves.json')
  const { leaves } = countedLeavesSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  expect(new Set(refused)).toEqual(new Set(refused.length > 0 ? ['survey-over'] : []))
  expect(acknowledged.length + refused.length).toBe(HOMES)
  for (const leaf of acknowledged) expect(leaves).toContain(leaf)
  expect(closed.responses).toBe(leaves.length)
})

it('one that is stored after the counting has begun is not acknowledged', async () => {
  const { survey, letters } = await world.opened('late', 'after-event')
  const token = await world.token('late', letters[0]?.code ?? '')
  await world.payload.db.updateOne({ collection: SURVEYS, id: survey.id, data: { closing: true }, returning: false })
  const [answer = {}] = imaginedResponses(survey.questionnaire, 1, 2)
  const nonce = freshNonce()
  expect(await world.respond('late', token, answer, nonce)).toMatchObject({ status: 409, code: 'survey-over' })
  // Its end was moved in that moment: it goes on, and takes the same again.
  await world.sweep()
  const again = await waitFor(async () => {
    const sent = await world.respond('late', token, answer, nonce)
    return sent.code !== 'survey-over' && sent
  })
  expect(again).toMatchObject({ status: 200, code: null })
})
