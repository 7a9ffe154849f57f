import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bootPayload } from '@linsheng/cms/src/boot.ts'
import { insertTogether } from '@linsheng/cms/src/database/together.ts'
import { readEnv } from '@linsheng/cms/src/env.ts'
import { createCommunity } from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { addHouseholds } from '@linsheng/cms/src/features/households/operations/add-households.ts'
import {
  SURVEY_CODES,
  SURVEY_COMMITS,
  SURVEY_KEYS,
  SURVEY_RESPONSES,
  SURVEY_TEXTS,
  SURVEYS,
} from '@linsheng/cms/src/features/surveys/collections/slugs.ts'
import { codeHash } from '@linsheng/cms/src/features/surveys/keys.ts'
import { codesOf } from '@linsheng/cms/src/features/surveys/operations/codes.ts'
import { leafOf } from '@linsheng/cms/src/features/surveys/running/stored-responses.ts'
import { PUBLIC_ENTRIES } from '@linsheng/cms/src/features/transparency/collections/public-entries.ts'
import {
  countedLeavesSchema,
  type PrintedLetters,
  printedLettersSchema,
  type StaffSurvey,
  staffSurveySchema,
} from '@linsheng/contracts/surveys'
import { imaginedResponses } from '@linsheng/domain/surveys'
import type { CollectionSlug, Payload, Where } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { startServer, type TestServer } from '../support/server.ts'
import { openServerClock, type ServerClock } from '../support/server-clock.ts'
import { waitFor } from '../support/wait.ts'

const COMMUNITY = 'kill-survey'
const SLUG = 'yearly'
const ACCOUNT = { email: 'committee@survey.example', password: 'correct horse battery' }
/** Several statements of those that write many at once, so that there is a middle to be killed in. */
const HOMES = 2100
const DAY = 86_400_000
const PATIENCE = { timeout: 60_000 }

let dataDir: string
let clock: ServerClock
let payload: Payload
let server: TestServer
let community: string
let token: string

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'linsheng-kill-survey-'))
  clock = await openServerClock()
  payload = await bootPayload(readEnv({ LINSHENG_DEMO: '0', DATA_DIR: dataDir }), { key: randomUUID() })
  ;({ id: community } = await createCommunity(payload, { name: '断电小区', slug: COMMUNITY }))
  const communities = [{ community, roles: ['committee' as const] }]
  await payload.create({ collection: 'users', data: { ...ACCOUNT, name: '主任', communities } })
  for (const code of ['b1', 'b2']) await building(code, HOMES / 2)
  server = await startServer({ env: { LINSHENG_DEMO: '0', ...clock.env }, dataDir })
  const signedIn = await post('/api/users/login', ACCOUNT)
  const cookie = /payload-token=([^;]+)/.exec(signedIn.headers.get('set-cookie') ?? '')?.[1]
  token = cookie ?? z.object({ token: z.string() }).parse(await signedIn.json()).token
})
afterAll(async () => {
  await server?.kill()
  await payload?.destroy()
  await clock?.remove()
  await rm(dataDir, { recursive: true, force: true })
})

async function building(code: string, households: number): Promise<void> {
  const zone = { community, name: code, code, kind: 'building' as const, households }
  await payload.create({ collection: 'zones', data: zone })
  const doors = Array.from({ length: households }, (_, at) => ({ line: at + 1, zone: code, door: `${at + 1}` }))
  expect((await addHouseholds(payload, community, doors)).added).toBe(households)
}

const post = (place: string, body: object) =>
  fetch(server.url + place, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `JWT ${token}` }) },
    body: JSON.stringify(body),
  })

async function prepare(): Promise<StaffSurvey> {
  const now = globalThis.practiceClock?.() ?? Date.now()
  const times = { opensAt: now + DAY, closesAt: now + 8 * DAY, repeats: null, targetPercent: 40 }
  const answer = await post('/api/surveys/prepare', { community, slug: SLUG, from: { template: 'yearly' }, ...times })
  return staffSurveySchema.parse(await answer.json())
}

const askLetters = ({ id }: StaffSurvey, zones: string[] | null) =>
  post(`/api/surveys/${id}/letters`, { zones, onlyNew: false })

async function printed(survey: StaffSurvey, zones: string[] | null): Promise<PrintedLetters['letters']> {
  return printedLettersSchema.parse(await (await askLetters(survey, zones)).json()).letters
}

const count = async (collection: CollectionSlug, where: Where): Promise<number> =>
  (await payload.db.count({ collection, where })).totalDocs

/** Waits until something has begun that is not yet done, and kills the server. @returns how far it was */
async function killOnce(begun: () => Promise<number>): Promise<number> {
  await waitFor(async () => (await begun()) > 0, { ...PATIENCE, every: 1 })
  await server.kill()
  return begun()
}

/** Every home has one code, and those of these letters are the ones. */
async function expectValid(stream: string, letters: PrintedLetters['letters']): Promise<void> {
  const stored = await codesOf(payload, stream)
  expect(new Set(stored.map(({ household }) => household)).size).toBe(stored.length)
  const hashes = new Set(stored.map((code) => code.codeHash))
  expect(hashes.size).toBe(stored.length)
  const valid = letters.filter(({ code }) => hashes.has(codeHash(payload, stream, code.replaceAll('-', ''))))
  expect(valid).toHaveLength(letters.length)
}

/** A response of every home, as it lies in the database once it was taken. */
async function answerAll({ questionnaire }: StaffSurvey, stream: string): Promise<void> {
  const docs = imaginedResponses(questionnaire, HOMES, 3).map((answers) => {
    const sent = { nonce: randomBytes(32).toString('base64'), answers: JSON.stringify({ ...answers, wish: '请修灯' }) }
    const [id, spendKey] = [randomBytes(16).toString('hex'), randomBytes(32).toString('base64url')]
    return { id, spendKey, leaf: leafOf(sent), community, survey: stream, ...sent }
  })
  for (let at = 0; at < docs.length; at += 500)
    expect(await insertTogether(payload, SURVEY_RESPONSES, docs.slice(at, at + 500))).toBe(true)
}

const linesAbout = async (): Promise<string[]> => {
  const where = { subject: { equals: `survey/${SLUG}` } }
  const every = { where, sort: 'index', pagination: false, limit: 0 } as const
  const { docs } = await payload.db.find<{ type: string }>({ collection: PUBLIC_ENTRIES, ...every })
  return docs.map(({ type }) => type)
}

test('kill -9 while codes are made, and while a survey is counted, loses nothing and doubles nothing', async () => {
  const survey = await prepare()
  const { stream } = await payload.findByID({ collection: SURVEYS, id: survey.id })
  const ours = { survey: { equals: stream } }

  const half = askLetters(survey, null).catch(() => null)
  const made = await killOnce(() => count(SURVEY_CODES, ours))
  expect(made, 'households with a code before the kill').toBeLessThan(HOMES)
  await half
  await server.restart()
  const first = await printed(survey, ['b1'])
  expect(first).toHaveLength(HOMES / 2)

  const second = askLetters(survey, ['b2']).catch(() => null)
  const marked = { and: [ours, { printed: { equals: true } }] }
  await killOnce(async () => (await count(SURVEY_CODES, marked)) - HOMES / 2)
  await second
  await expectValid(stream, first)
  await server.restart()
  const rest = await printed(survey, ['b2'])
  expect(await count(SURVEY_CODES, ours)).toBe(HOMES)
  await expectValid(stream, [...first, ...rest])

  await clock.set(survey.opensAt + 1000)
  await waitFor(async () => (await linesAbout()).includes('survey-opened'), PATIENCE)
  expect([await count(SURVEY_KEYS, ours), await count(SURVEY_CODES, ours)]).toEqual([1, HOMES])
  await answerAll(survey, stream)
  const commits = await count(SURVEY_COMMITS, { stream: { equals: stream } })

  await clock.set(survey.closesAt + 1000)
  const written = await killOnce(() => count(SURVEY_TEXTS, ours))
  expect(written, 'texts kept before the kill').toBeLessThan(HOMES)
  expect(await count(SURVEY_KEYS, ours)).toBe(1)
  await server.restart()
  await killOnce(async () => (await count(SURVEY_COMMITS, { stream: { equals: stream } })) - commits)
  await server.restart()

  await waitFor(async () => (await linesAbout()).includes('survey-closed'), PATIENCE)
  expect(await linesAbout()).toEqual(['survey-opened', 'survey-closed'])
  expect([await count(SURVEY_KEYS, ours), await count(SURVEY_CODES, ours)]).toEqual([0, 0])
  expect([await count(SURVEY_RESPONSES, ours), await count(SURVEY_TEXTS, ours)]).toEqual([HOMES, HOMES])
  const file = path.join(dataDir, 'public', COMMUNITY, 'surveys', `${SLUG}.leaves.json`)
  const { leaves } = countedLeavesSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  expect(new Set(leaves).size).toBe(HOMES)
  const closed = await payload.findByID({ collection: SURVEYS, id: survey.id })
  expect(closed.state).toMatchObject({ status: 'closed', households: HOMES, responses: HOMES })
})
