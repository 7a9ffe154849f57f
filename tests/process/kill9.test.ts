import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { bootPayload } from '@linsheng/cms/src/boot.ts'
import { readEnv } from '@linsheng/cms/src/env.ts'
import { createCommunity } from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { COMPLAINTS } from '@linsheng/cms/src/features/complaints/collections/complaints.ts'
import { findCommits, toCommit } from '@linsheng/cms/src/features/complaints/operations/stored-commit.ts'
import { boardFrom } from '@linsheng/contracts/board'
import { type Filed, filedSchema, trackedCaseSchema } from '@linsheng/contracts/complaints'
import { replay } from '@linsheng/domain/complaints'
import type { Checkpoint } from '@linsheng/tlog'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginsWith, readCheckpoint, readWhole } from '../support/log-reader.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { waitFor } from '../support/wait.ts'

const SLUG = 'kill-nine'
const KILLS = 4
const CONNECTIONS = 10
/** The tests' requests all come from one machine: each says that it was forwarded for somebody else. */
const settings = { LINSHENG_DEMO: '0', TRUST_PROXY: '1' }

let dataDir: string
let server: TestServer

async function withPayload<Result>(work: (payload: Payload) => Promise<Result>): Promise<Result> {
  const payload = await bootPayload(readEnv({ ...settings, DATA_DIR: dataDir }), { key: randomUUID() })
  try {
    return await work(payload)
  } finally {
    await payload.destroy()
  }
}

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'linsheng-kill-nine-'))
  await withPayload((payload) => createCommunity(payload, { name: '断电小区', slug: SLUG }))
  server = await startServer({ env: settings, dataDir })
})
afterAll(async () => {
  await server?.kill()
  await rm(dataDir, { recursive: true, force: true })
})

function post(endpoint: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.url}/api/public/v1/${SLUG}/${endpoint}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': randomUUID(), ...headers },
    body: JSON.stringify(body),
  })
}

interface Sent {
  key: string
  body: object
  answer: Filed | null
  /** Whether its withdrawal was asked for, so that it may have a second commit; and whether that was acknowledged. */
  withdrawal: 'none' | 'asked' | 'acknowledged'
}

async function send(sent: Sent): Promise<void> {
  const answer = await post('complaints', sent.body, { 'Idempotency-Key': sent.key })
  if (answer.status !== 201) throw new Error(`filing was answered with ${answer.status}`)
  sent.answer = filedSchema.parse(await answer.json())
}

/** Every third complainant changes their mind at once. */
async function withdraw(sent: Sent): Promise<void> {
  sent.withdrawal = 'asked'
  const answer = await post('track/actions', { action: 'withdraw', receipt: sent.answer?.receipt })
  if (answer.status !== 200) throw new Error(`withdrawing was answered with ${answer.status}`)
  sent.withdrawal = 'acknowledged'
}

/** One visitor after another over one connection, until the server is gone. */
async function fileUntilItDies(category: string, all: Sent[]): Promise<void> {
  for (;;) {
    const body = { category, description: `第 ${all.length} 件：地下车库又积水了。`, danger: 'no', impact: 'everyone' }
    const sent: Sent = { key: randomUUID(), body, answer: null, withdrawal: 'none' }
    all.push(sent)
    try {
      await send(sent)
      if (all.length % 3 === 0) await withdraw(sent)
    } catch {
      return
    }
  }
}

async function killUnderLoad(category: string, all: Sent[], seen: Checkpoint[]): Promise<void> {
  const load = Array.from({ length: CONNECTIONS }, () => fileUntilItDies(category, all))
  await pause(300 + Math.random() * 900)
  await server.kill()
  await Promise.all(load)
  await lookAtLog(seen)
  await server.restart()
}

const logDirectory = (): string => path.join(dataDir, 'public', SLUG, 'log')

/** What readers see of the log now: whole, and the same as ever as far as they have seen it. @returns its entries */
async function lookAtLog(seen: Checkpoint[]): Promise<string[]> {
  const checkpoint = await readCheckpoint(logDirectory())
  for (const old of seen) expect(await beginsWith(logDirectory(), checkpoint, old)).toBe(true)
  seen.push(checkpoint)
  return readWhole(logDirectory(), checkpoint)
}

async function expectTrackable({ answer, withdrawal }: Sent): Promise<void> {
  const response = await post('track', { receipt: answer?.receipt })
  expect(response.status).toBe(200)
  const tracked = trackedCaseSchema.parse(await response.json())
  expect(tracked.number).toBe(answer?.number)
  const possible = { none: ['filed'], asked: ['filed', 'withdrawn'], acknowledged: ['withdrawn'] }[withdrawal]
  expect(possible).toContain(tracked.status)
}

/** What the figures rest on is complete: every commit followed, every case whole. @returns the lines of all entries */
async function expectWholeCases(payload: Payload, cases: number): Promise<string[]> {
  const histories = Map.groupBy(await findCommits(payload, {}), ({ stream }) => stream)
  expect(histories.size).toBe(cases)
  const { docs } = await payload.find({ collection: COMPLAINTS, pagination: false, limit: 0, depth: 0 })
  expect(docs).toHaveLength(cases)
  for (const { stream, number, status, sequence } of docs) {
    const history = histories.get(stream) ?? []
    expect(history.every(({ dispatched }) => dispatched)).toBe(true)
    expect(replay(history.map(toCommit))).toMatchObject({ number, status })
    expect(sequence).toBe(history.length)
  }
  const { docs: entries } = await payload.find({
    collection: 'public-entries',
    sort: 'index',
    pagination: false,
    limit: 0,
  })
  expect(entries.map(({ index }) => index)).toEqual(entries.map((_, index) => index))
  return entries.map(({ line }) => line)
}

test('kill -9 under load loses nothing that was acknowledged and leaves no half case', async () => {
  const category = await withPayload(async (payload) => {
    const { docs } = await payload.find({ collection: 'categories', limit: 1 })
    return docs[0]?.code ?? ''
  })
  const all: Sent[] = []
  const seen: Checkpoint[] = []
  await waitFor(() => readCheckpoint(logDirectory()), { what: 'a log' })
  for (let kill = 0; kill < KILLS; kill += 1) await killUnderLoad(category, all, seen)

  for (const sent of all) if (sent.answer === null) await send(sent)
  expect(all.length).toBeGreaterThan(KILLS * CONNECTIONS)
  expect(new Set(all.map(({ answer }) => answer?.number)).size).toBe(all.length)
  expect(new Set(all.map(({ answer }) => answer?.receipt)).size).toBe(all.length)
  for (const sent of all) await expectTrackable(sent)

  await waitFor(
    async () => {
      const text = await readFile(path.join(dataDir, 'public', SLUG, 'board.json'), 'utf8')
      return boardFrom(JSON.parse(text))?.total.filed === all.length
    },
    { what: 'a board that counts every case' },
  )
  const size = await withPayload(async (payload) => (await payload.count({ collection: 'public-entries' })).totalDocs)
  await waitFor(async () => (await readCheckpoint(logDirectory())).size === size, { what: 'a log with every entry' })
  await server.stop()
  const lines = await withPayload((payload) => expectWholeCases(payload, all.length))
  expect(await lookAtLog(seen)).toEqual(lines)
})
