import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import { createDurably } from '@linsheng/cms/src/database/create-durably.ts'
import { withoutSync } from '@linsheng/cms/src/database/durability.ts'
import { insertTogether } from '@linsheng/cms/src/database/together.ts'
import { writerOf } from '@linsheng/cms/src/database/writer.ts'
import { COMMITS } from '@linsheng/cms/src/features/complaints/collections/commits.ts'
import type { Register } from '@linsheng/cms/src/features/complaints/register.ts'
import { type Payload, ValidationError } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { newCommunity } from '../complaints/setup.ts'

let cms: TestCms
let payload: Payload
let register: Register

beforeAll(async () => {
  cms = await createTestCms()
  payload = cms.payload
  register = await newCommunity(payload)
})
afterAll(async () => cms?.close())

const aCommit = (claim: string) => ({
  community: register.id,
  stream: randomUUID(),
  sequence: 1,
  at: 0,
  actor: { kind: 'system' },
  events: [],
  claim,
  storedAt: 0,
  dispatched: true,
})
const stored = async (claims: string[]) =>
  (await payload.count({ collection: COMMITS, where: { claim: { in: claims } } })).totalDocs

it('stores what comes together, and refuses only what an index refuses', async () => {
  const claims = Array.from({ length: 20 }, () => randomUUID())
  const twice = [...claims, claims[0] ?? '']
  const outcomes = await Promise.allSettled(twice.map((claim) => createDurably(payload, COMMITS, aCommit(claim))))
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(refused).toHaveLength(1)
  expect(refused[0]?.reason).toBeInstanceOf(ValidationError)
  expect(await stored(claims)).toBe(claims.length)
})

it('answers every one of many that come one after the other while the disk is busy', async () => {
  const claims = Array.from({ length: 200 }, () => randomUUID())
  const writers = claims.map(async (claim, index) => {
    for (let turn = 0; turn < index % 7; turn += 1) await new Promise(setImmediate)
    await createDurably(payload, COMMITS, aCommit(claim))
  })
  await Promise.all(writers)
  expect(await stored(claims)).toBe(claims.length)
})

it('stores more at once than one statement takes', async () => {
  const claims = Array.from({ length: 4_000 }, () => randomUUID())
  await Promise.all(claims.map((claim) => createDurably(payload, COMMITS, aCommit(claim))))
  const { totalDocs } = await payload.count({ collection: COMMITS, where: { claim: { in: claims.slice(-300) } } })
  expect(totalDocs).toBe(300)
})

it('stores many in one statement wholly or not at all', async () => {
  const claims = [randomUUID(), randomUUID()]
  const first = claims[0] ?? ''
  const write = (these: string[]) => withoutSync(payload, () => insertTogether(payload, COMMITS, these.map(aCommit)))
  const wholly = await write(claims)
  expect(await stored(claims)).toBe(wholly ? 2 : 0)
  if (!wholly) return
  const other = randomUUID()
  expect(await write([other, first])).toBe(false)
  expect(await stored([other])).toBe(0)
})

it('tells what the database said, and goes on', async () => {
  const writer = writerOf(payload.db)
  if (!writer) return
  await expect(writer.write({ sql: 'SELECT absent', args: [] }, { durable: true })).rejects.toThrow(/no such column/)
  expect(await writer.write({ sql: 'SELECT ?', args: ['here'] }, { durable: false })).toEqual(['here'])
})

it('is one copy of SQLite in the process', () => {
  const ours = createRequire(import.meta.resolve('@linsheng/cms/src/database/writer.ts'))
  const adapter = createRequire(ours.resolve('@payloadcms/db-sqlite'))
  const driver = createRequire(adapter.resolve('@libsql/client'))
  expect(ours.resolve('libsql')).toBe(driver.resolve('libsql'))
})
