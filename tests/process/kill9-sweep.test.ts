import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bootPayload } from '@linsheng/cms/src/boot.ts'
import { readEnv } from '@linsheng/cms/src/env.ts'
import { createCommunity } from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { COMMITS } from '@linsheng/cms/src/features/complaints/collections/commits.ts'
import { COMPLAINTS } from '@linsheng/cms/src/features/complaints/collections/complaints.ts'
import { startDispatcher } from '@linsheng/cms/src/features/complaints/dispatcher/dispatcher.ts'
import { fileComplaint } from '@linsheng/cms/src/features/complaints/operations/file-complaint.ts'
import { findCommits, toCommit } from '@linsheng/cms/src/features/complaints/operations/stored-commit.ts'
import { registerById } from '@linsheng/cms/src/features/complaints/register.ts'
import { PAGE } from '@linsheng/cms/src/features/complaints/sweep/due-rows.ts'
import { fileComplaintSchema } from '@linsheng/contracts/complaints'
import { replay } from '@linsheng/domain/complaints'
import type { Payload, Where } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '../support/server.ts'
import { openServerClock, type ServerClock } from '../support/server-clock.ts'
import { waitFor } from '../support/wait.ts'

/** Several pages of a sweep, so that there is a middle to be killed in. */
const CASES = 3 * PAGE
/** Hours after which each level learns of a case that nobody answered. */
const LEVELS = { manager: 49, committee: 240 }

let dataDir: string
let clock: ServerClock
let payload: Payload
let server: TestServer

/** Cases that wait, and a manager and a committee who are told when they have waited too long. */
async function fillStock(): Promise<void> {
  const { id } = await createCommunity(payload, { name: '断电小区', slug: 'kill-sweep' })
  for (const role of ['manager', 'committee'] as const) {
    const communities = [{ community: id, roles: [role] }]
    const data = { email: `${role}@sweep.example`, password: 'correct horse battery', name: role, communities }
    await payload.create({ collection: 'users', data })
  }
  const register = await registerById(payload, id)
  const [category = ''] = register?.categories.keys() ?? []
  if (!register) throw new Error('the community that was just made is gone')
  const file = async (at: number) => {
    const description = `第 ${at} 件：楼道里的灯整夜不亮。`
    const request = fileComplaintSchema.parse({ category, description, danger: 'no', impact: 'home' })
    const filed = await fileComplaint(payload, register, { request, idempotencyKey: randomUUID(), now: Date.now() })
    if (!filed.ok) throw new Error(filed.code)
  }
  await Promise.all(Array.from({ length: CASES }, (_, at) => file(at)))
  const dispatcher = startDispatcher(payload, { dataDir })
  await waitFor(async () => (await count({ dispatched: { equals: false } })) === 0, { timeout: 60_000 })
  await dispatcher.stop()
}

const count = async (where: Where): Promise<number> =>
  (await payload.db.count({ collection: COMMITS, where })).totalDocs
/** Commits behind the first of each case: what the time has decided. */
const decided = (): Promise<number> => count({ sequence: { greater_than: 1 } })

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'linsheng-kill-sweep-'))
  clock = await openServerClock()
  payload = await bootPayload(readEnv({ LINSHENG_DEMO: '0', DATA_DIR: dataDir }), { key: randomUUID() })
  await fillStock()
  server = await startServer({ env: { LINSHENG_DEMO: '0', ...clock.env }, dataDir })
})
afterAll(async () => {
  await server?.kill()
  await payload?.destroy()
  await clock?.remove()
  await rm(dataDir, { recursive: true, force: true })
})

/** Lets so many hours pass and kills the server once it has decided on some of the cases. @returns on how many */
async function killInTheMiddle(hours: number): Promise<number> {
  const before = await decided()
  await clock.pass(hours)
  await waitFor(async () => (await decided()) > before, { every: 2 })
  await server.kill()
  return (await decided()) - before
}

async function expectOnce(levels: string[]): Promise<void> {
  const histories = Map.groupBy(await findCommits(payload, {}), ({ stream }) => stream)
  expect(histories.size).toBe(CASES)
  const { docs } = await payload.find({ collection: COMPLAINTS, pagination: false, limit: 0, depth: 0 })
  const known = new Map(docs.map((doc) => [doc.stream, doc]))
  for (const [stream, history] of histories) {
    expect(history.map(({ sequence }) => sequence)).toEqual(history.map((_, at) => at + 1))
    const events = history.flatMap((commit) => commit.events)
    expect(events.flatMap((event) => (event.type === 'escalated' ? [event.level] : []))).toEqual(levels)
    expect(known.get(stream)).toMatchObject({ escalated: levels.at(-1), sequence: history.length })
    expect(replay(history.map(toCommit))?.status).toBe(known.get(stream)?.status)
  }
}

/** What everybody was told of each case, in the order of the levels. */
async function expectToldOnce(times: number): Promise<void> {
  const { docs } = await payload.find({
    collection: 'staff-alerts',
    where: { kind: { equals: 'escalated' } },
    pagination: false,
    limit: 0,
  })
  expect(docs).toHaveLength(times * CASES)
  expect(new Set(docs.map(({ user, stream, at }) => `${user} ${stream} ${at}`)).size).toBe(times * CASES)
}

test('kill -9 in the middle of a sweep loses no escalation and doubles none', async () => {
  const levels: string[] = []
  for (const [level, hours] of Object.entries(LEVELS)) {
    levels.push(level)
    const half = await killInTheMiddle(hours)
    expect(half, 'cases decided on before the kill').toBeGreaterThan(0)
    expect(half, 'cases decided on before the kill').toBeLessThan(CASES)
    await server.restart()
    await waitFor(async () => (await decided()) >= levels.length * CASES, { timeout: 60_000, what: 'the rest' })
    await waitFor(async () => (await count({ dispatched: { equals: false } })) === 0, { timeout: 60_000 })
    await expectOnce(levels)
  }
  await server.stop()
  await expectOnce(levels)
  await expectToldOnce(levels.length)
}, 240_000)
