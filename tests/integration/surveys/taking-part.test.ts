import { createHash } from 'node:crypto'
import { formatReceipt, randomReceipt } from '@linsheng/anonymity/receipts/server'
import { SURVEY_RESPONSES } from '@linsheng/cms/src/features/surveys/collections/slugs.ts'
import { lineKey } from '@linsheng/cms/src/features/surveys/running/log-lines.ts'
import { entryWithKey } from '@linsheng/cms/src/features/transparency/entry-book.ts'
import type { StaffSurvey } from '@linsheng/contracts/surveys'
import { type Answers, imaginedResponses } from '@linsheng/domain/surveys'
import { DAY } from '@linsheng/domain/time'
import { fromBase64, toBase64 } from '@linsheng/tlog'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshNonce, openSurveyWorld, type SurveyWorld } from './world.ts'

const SLUG = 'spring'
let world: SurveyWorld
let survey: StaffSurvey
let answers: Answers[]
const codes: string[] = []

beforeAll(async () => {
  world = await openSurveyWorld({ households: 14 })
  const opened = await world.opened(SLUG)
  survey = opened.survey
  codes.push(...opened.letters.map(({ code }) => code))
  answers = imaginedResponses(survey.questionnaire, 14, 1)
})
afterAll(() => world?.end())

const nextCode = (): string => codes.shift() ?? ''
const anAnswer = (): Answers => answers[0] ?? {}
const stored = async () => (await world.payload.db.count({ collection: SURVEY_RESPONSES })).totalDocs

describe('a household', () => {
  it('gets one token however often and at once it asks, the same for the same message', async () => {
    const code = nextCode()
    const blindings = await Promise.all(Array.from({ length: 50 }, () => world.blinding(SLUG)))
    const asked = await Promise.all(blindings.map((blinding) => world.askToken(SLUG, code, blinding)))
    const won = asked.flatMap(({ status }, at) => (status === 200 ? [at] : []))
    expect(won).toHaveLength(1)
    expect(new Set(asked.filter(({ status }) => status !== 200).map((answer) => answer.code))).toEqual(
      new Set(['code-used']),
    )
    const [at = 0] = won
    const blinding = blindings[at]
    if (!blinding) throw new Error('nobody won')
    const again = await world.askToken(SLUG, code, blinding)
    expect(again.body).toEqual(asked[at]?.body)
    const other = blindings[at === 0 ? 1 : 0]
    if (other) expect(await world.askToken(SLUG, code, other)).toMatchObject({ status: 409, code: 'code-used' })
    expect(await world.respond(SLUG, await world.token(SLUG, code, blinding), anAnswer())).toMatchObject({ code: null })
  })

  it('loses nothing when an answer is lost: the same message again gives the same token', async () => {
    const code = nextCode()
    const blinding = await world.blinding(SLUG)
    const first = await world.token(SLUG, code, blinding)
    expect(await world.token(SLUG, code, blinding)).toBe(first)
    // A new letter voids the old code, and gives no second token.
    const letter = (await world.letters(survey.id)).letters
    codes.splice(0, codes.length, ...letter.slice(2).map((fresh) => fresh.code))
    expect(await world.askToken(SLUG, code, blinding)).toMatchObject({ status: 404, code: 'unknown-code' })
    expect(await world.token(SLUG, letter[1]?.code ?? '', blinding)).toBe(first)
    const another = await world.blinding(SLUG)
    expect(await world.askToken(SLUG, letter[1]?.code ?? '', another)).toMatchObject({ status: 409, code: 'code-used' })
  })

  it('answers once: the same again is the same, another response with its token is refused', async () => {
    const token = await world.token(SLUG, nextCode())
    const nonce = freshNonce()
    const [before, answer] = [await stored(), anAnswer()]
    const sent = await Promise.all(Array.from({ length: 10 }, () => world.respond(SLUG, token, answer, nonce)))
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([200]))
    expect(await world.respond(SLUG, token, answers[1] ?? {}, nonce)).toMatchObject({
      status: 409,
      code: 'token-spent',
    })
    expect(await world.respond(SLUG, token, answer)).toMatchObject({ status: 409, code: 'token-spent' })
    expect(await stored()).toBe(before + 1)
  })

  it('cannot send what another household has sent, nonce and all: it could not be told apart', async () => {
    const nonce = freshNonce()
    const [mine, theirs] = [await world.token(SLUG, nextCode()), await world.token(SLUG, nextCode())]
    expect(await world.respond(SLUG, mine, anAnswer(), nonce)).toMatchObject({ status: 200 })
    expect(await world.respond(SLUG, theirs, anAnswer(), nonce)).toMatchObject({ status: 400, code: 'invalid-request' })
    expect(await world.respond(SLUG, theirs, anAnswer())).toMatchObject({ status: 200 })
  })

  it('is told which answers are at fault', async () => {
    const token = await world.token(SLUG, nextCode())
    const refused = await world.respond(SLUG, token, { ...anAnswer(), home: 'castle', unasked: 3 })
    expect(refused).toMatchObject({ status: 422, code: 'faulty-answers' })
    expect(refused.body).toMatchObject({
      faults: expect.arrayContaining([expect.objectContaining({ pointer: '/home' })]),
    })
    for (const text of ['{', '[]', 'null', '{"home":{"a":{}}}', `"${'x'.repeat(20)}"`])
      expect(await world.respond(SLUG, token, text)).toMatchObject({ status: 400, code: 'invalid-request' })
    expect(await world.respond(SLUG, token, anAnswer(), 'x'.repeat(43))).toMatchObject({ status: 400 })
    expect(await world.respond(SLUG, token, anAnswer())).toMatchObject({ status: 200 })
  })

  it('cannot use a token that was changed, made up or signed for another survey', async () => {
    const token = await world.token(SLUG, nextCode())
    const bytes = fromBase64(token) ?? new Uint8Array()
    const changed = [0, 100, 383, 384, 400, bytes.length - 1].map((at) =>
      toBase64(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))),
    )
    for (const text of [...changed, '', 'AAAA', token.slice(0, -4), `${token.slice(0, 20)}====`])
      expect((await world.respond(SLUG, text, anAnswer())).status).toBeGreaterThanOrEqual(400)
    const { letters } = await world.opened('other', 'after-event')
    const foreign = await world.token('other', letters[0]?.code ?? '')
    expect(await world.respond(SLUG, foreign, anAnswer())).toMatchObject({ status: 422, code: 'invalid-token' })
    expect(await world.respond(SLUG, token, anAnswer())).toMatchObject({ status: 200 })
  })

  it('finds the key in the log before the first token', async () => {
    const stand = await world.stand(SLUG)
    const line = await entryWithKey(world.payload, world.communityId, lineKey(await streamOf(), 'opened'))
    const hash = createHash('sha256')
      .update(Buffer.from(stand.key ?? '', 'base64'))
      .digest('hex')
    expect(stand).toMatchObject({ status: 'open', keyHash: hash, logIndex: line?.index })
    expect(JSON.parse(line?.line ?? '')).toMatchObject({
      type: 'survey-opened',
      survey: SLUG,
      key: hash,
      households: 14,
    })
  })
})

const streamOf = async (): Promise<string> => {
  const { docs } = await world.payload.find({ collection: 'surveys', where: { slug: { equals: SLUG } } })
  return docs[0]?.stream ?? ''
}

describe('at the announced end', () => {
  it('nothing is taken any more, counted or not yet', async () => {
    const { letters } = await world.opened('brief', 'after-event', {
      opensAt: world.now() + DAY,
      closesAt: world.now() + 5 * DAY,
    })
    const brief = (await world.stand('brief')).closesAt
    const token = await world.token('brief', letters[0]?.code ?? '')
    const late = await world.blinding('brief')
    world.forward(brief - world.now())
    expect(await world.respond('brief', token, {})).toMatchObject({ status: 409, code: 'survey-over' })
    expect(await world.askToken('brief', letters[1]?.code ?? '', late)).toMatchObject({
      status: 409,
      code: 'survey-over',
    })
  })
})

describe('somebody without a letter', () => {
  it('is answered alike whatever the code, and not for ever', async () => {
    const blinding = await world.blinding(SLUG)
    const guesses = [formatReceipt(randomReceipt()), randomReceipt(), 'x', '', '0'.repeat(17), '你好']
    const bodies = new Set<string>()
    for (const guess of guesses) {
      const { status, body } = await world.askToken(SLUG, guess, blinding)
      expect(status).toBe(404)
      bodies.add(JSON.stringify(body))
    }
    expect(bodies.size).toBe(1)
    const more = await Promise.all(Array.from({ length: 60 }, () => world.askToken(SLUG, randomReceipt(), blinding)))
    expect(more.filter(({ code }) => code === 'too-many-requests').length).toBeGreaterThanOrEqual(5)
  })

  it('cannot keep others behind the same address from answering', async () => {
    const apart = await openSurveyWorld({ households: 5 })
    try {
      const { letters } = await apart.opened('shared-door')
      const blinding = await apart.blinding('shared-door')
      const guesses = Array.from({ length: 70 }, () => apart.askToken('shared-door', randomReceipt(), blinding))
      expect((await Promise.all(guesses)).some(({ code }) => code === 'too-many-requests')).toBe(true)
      expect((await apart.askToken('shared-door', letters[0]?.code ?? '', blinding)).status).toBe(200)
    } finally {
      await apart.end()
    }
  })

  it('finds no survey that never was open', async () => {
    await world.prepare('hidden')
    expect((await world.get('hidden')).status).toBe(404)
    expect((await world.get('none')).status).toBe(404)
  })
})
