import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { generateSurveyKey } from '@linsheng/anonymity/survey-tokens/server'
import {
  SURVEY_CODES,
  SURVEY_KEYS,
  SURVEY_RESPONSES,
  SURVEY_TEXTS,
  SURVEYS,
} from '@linsheng/cms/src/features/surveys/collections/slugs.ts'
import { sealKey } from '@linsheng/cms/src/features/surveys/keys.ts'
import { leafOf } from '@linsheng/cms/src/features/surveys/running/stored-responses.ts'
import { sweepSurveys } from '@linsheng/cms/src/features/surveys/running/sweep.ts'
import { PUBLIC_ENTRIES } from '@linsheng/cms/src/features/transparency/collections/public-entries.ts'
import { countedLeavesSchema, publishedSurveySchema, type StaffSurvey } from '@linsheng/contracts/surveys'
import { imaginedResponses } from '@linsheng/domain/surveys'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSurveyWorld, type SurveyWorld } from './world.ts'

const HOMES = 6
/** Every write where that is quick, every third where each sweep takes its time. */
const STEP = process.env.LINSHENG_TEST_DB === 'mongodb' ? 3 : 1
let world: SurveyWorld
let newKey: Awaited<ReturnType<typeof generateSurveyKey>>
beforeAll(async () => {
  world = await openSurveyWorld({ households: HOMES })
  newKey = await generateSurveyKey()
})
afterAll(() => world?.end())

const WRITES = ['create', 'updateOne', 'updateMany', 'deleteOne', 'deleteMany'] as const

/** The same CMS in a process that is killed at a write: that one and all later ones never happen. */
function killedAt(payload: Payload, last: number): { payload: Payload; wasKilled(): boolean } {
  let count = 0
  const db: Payload['db'] = Object.create(payload.db)
  for (const name of WRITES) {
    const original: unknown = payload.db[name]
    if (typeof original !== 'function') throw new Error(`the database has no ${name}`)
    Object.defineProperty(db, name, {
      value: async (...args: unknown[]) => {
        count += 1
        if (count > last) throw new Error('killed')
        return original.apply(payload.db, args)
      },
    })
  }
  return { payload: Object.create(payload, { db: { value: db } }), wasKilled: () => count > last }
}

/** A sweep that is killed at a write. @returns whether it was, or came to its end before */
async function sweepKilledAt(write: number): Promise<boolean> {
  const killed = killedAt(world.payload, write)
  await sweepSurveys(killed.payload, world.cms.env, world.now()).catch(() => undefined)
  return killed.wasKilled()
}

/** A draft that opens at once, with a letter for everybody and a key that was made before. */
async function draft(slug: string): Promise<{ survey: StaffSurvey; stream: string }> {
  const survey = await world.prepare(slug, 'yearly', { repeats: 'year' })
  await world.letters(survey.id)
  const { stream } = await world.payload.findByID({ collection: SURVEYS, id: survey.id })
  const { privateKey, publicKey } = newKey
  const key = {
    publicKey: Buffer.from(publicKey).toString('base64'),
    sealedKey: sealKey(world.payload, stream, privateKey),
  }
  await world.payload.db.create({
    collection: SURVEY_KEYS,
    data: { community: world.communityId, survey: stream, ...key },
  })
  return { survey, stream }
}

async function answer(survey: StaffSurvey, stream: string): Promise<void> {
  for (const answers of imaginedResponses(survey.questionnaire, HOMES, 3)) {
    const sent = { nonce: randomBytes(32).toString('base64'), answers: JSON.stringify({ ...answers, wish: '请修灯' }) }
    const own = {
      id: randomBytes(16).toString('hex'),
      spendKey: randomBytes(32).toString('base64url'),
      leaf: leafOf(sent),
    }
    const data = { community: world.communityId, survey: stream, ...own, ...sent }
    await world.payload.db.create({ collection: SURVEY_RESPONSES, data })
  }
}

/** One that is open, and that every home has answered. */
async function answered(slug: string): Promise<StaffSurvey> {
  const { survey, stream } = await draft(slug)
  world.forward(survey.opensAt - world.now())
  await world.sweep()
  await answer(survey, stream)
  return survey
}

const countIn = async (collection: typeof SURVEY_KEYS | typeof SURVEY_CODES | typeof SURVEY_TEXTS, stream: string) =>
  (await world.payload.db.count({ collection, where: { survey: { equals: stream } } })).totalDocs

async function linesAbout(slug: string) {
  const { docs } = await world.payload.db.find<{ type: string; line: string }>({
    collection: PUBLIC_ENTRIES,
    where: { subject: { equals: `survey/${slug}` } },
    sort: 'index',
    pagination: false,
    limit: 0,
  })
  return docs
}

const publicFile = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(path.join(world.cms.env.dataDir, 'public', world.community, 'surveys', name), 'utf8'))

it('opens once, wherever it was cut off', { timeout: 120_000 }, async () => {
  for (let write = 0, killed = true; killed; write += STEP) {
    const slug = `opens-${write}`
    const { survey, stream } = await draft(slug)
    world.forward(survey.opensAt - world.now())
    killed = await sweepKilledAt(write)
    await world.sweep()
    expect(await world.seen(survey.id)).toMatchObject({
      status: 'open',
      households: HOMES,
      keyHash: newKey.publicKeyHash,
    })
    expect((await linesAbout(slug)).map(({ type }) => type)).toEqual(['survey-opened'])
    expect([await countIn(SURVEY_KEYS, stream), await countIn(SURVEY_CODES, stream)]).toEqual([1, HOMES])
    await world.order(survey.id, { type: 'cancel', reason: '试' })
    await world.sweep()
    if (!killed) expect(write).toBeGreaterThan(4)
  }
})

it('closes once, counts what was taken and destroys the key, wherever it was cut off', {
  timeout: 240_000,
}, async () => {
  for (let write = 0, killed = true; killed; write += STEP) {
    const slug = `closes-${write}`
    const survey = await answered(slug)
    const { stream } = await world.payload.findByID({ collection: SURVEYS, id: survey.id })
    world.forward(survey.closesAt - world.now())
    killed = await sweepKilledAt(write)
    await world.sweep()
    const closed = await world.seen(survey.id)
    expect(closed).toMatchObject({ status: 'closed', responses: HOMES, results: { n: HOMES } })
    const [opening, closing, ...more] = await linesAbout(slug)
    expect([opening?.type, closing?.type, more]).toEqual(['survey-opened', 'survey-closed', []])
    expect([await countIn(SURVEY_KEYS, stream), await countIn(SURVEY_CODES, stream)]).toEqual([0, 0])
    expect(await countIn(SURVEY_TEXTS, stream)).toBe(HOMES)
    expect(countedLeavesSchema.parse(await publicFile(`${slug}.leaves.json`)).leaves).toHaveLength(HOMES)
    if (!killed) expect(write).toBeGreaterThan(8)
    await world.order(survey.id, { type: 'publish' })
    await world.sweep()
  }
})

it('is published once, with its next wave, wherever it was cut off', { timeout: 240_000 }, async () => {
  for (let write = 0, killed = true; killed; write += STEP) {
    const slug = `tells-${write}`
    const survey = await answered(slug)
    await world.close(survey)
    await world.order(survey.id, { type: 'publish' })
    killed = await sweepKilledAt(write)
    await world.sweep()
    const lines = (await linesAbout(slug)).map(({ type }) => type)
    expect(lines).toEqual(['survey-opened', 'survey-closed', 'survey-published'])
    expect(publishedSurveySchema.parse(await publicFile(`${slug}.json`)).results.n).toBe(HOMES)
    const next = await world.payload.find({ collection: SURVEYS, where: { slug: { equals: `${slug}-w2` } } })
    expect(next.docs.map(({ wave, status }) => [wave, status])).toEqual([[2, 'draft']])
    if (!killed) expect(write).toBeGreaterThan(3)
  }
})
