import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { insertTogether } from '@linsheng/cms/src/database/together.ts'
import { logKeysOf } from '@linsheng/cms/src/features/transparency/keys/log-keys.ts'
import { rotateKey } from '@linsheng/cms/src/features/transparency/keys/rotate-key.ts'
import { isPublishingLogs, startLogWriter } from '@linsheng/cms/src/features/transparency/log/writer.ts'
import { readLine } from '@linsheng/contracts/transparency'
import { keyStatement } from '@linsheng/domain/transparency'
import { isSignedByAll, parseVerifierKey } from '@linsheng/tlog'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginsWith, readCheckpoint, readWhole } from '../../support/log-reader.ts'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { waitFor } from '../../support/wait.ts'
import { logPlace, publish } from './setup.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await createTestCms()
})
afterAll(() => cms?.close())

const fileOf = (directory: string, name: string): Promise<string> => readFile(path.join(directory, name), 'utf8')

describe('the key of a log', () => {
  it('is the same for all who ask first in the same moment, and is stored sealed', async () => {
    const { id, origin } = await logPlace(cms)
    const asked = await Promise.all(Array.from({ length: 8 }, () => logKeysOf(cms.payload, id, origin)))
    expect(new Set(asked.map(([key]) => key?.vkey)).size).toBe(1)
    const seed = asked[0]?.[0]?.signer.seed ?? new Uint8Array()
    const { docs } = await cms.payload.find({ collection: 'log-keys', where: { community: { equals: id } } })
    expect(docs).toHaveLength(1)
    expect(docs[0]?.sealedSeed).not.toContain(Buffer.from(seed).toString('base64').slice(0, 20))
  })

  it('keeps its name though the site gets another address', async () => {
    const { id, origin } = await logPlace(cms)
    await logKeysOf(cms.payload, id, origin)
    const [key] = await logKeysOf(cms.payload, id, 'elsewhere.example/data/x/log')
    expect(key?.signer.name).toBe(origin)
  })

  it('gives way to a new one by an entry that both have signed, and signs nothing that holds the entry', async () => {
    const place = await logPlace(cms)
    await place.grow(3)
    await publish(cms, place)
    const [before, old] = [await readCheckpoint(place.directory), (await fileOf(place.directory, 'vkey')).trim()]
    const next = await rotateKey(cms.payload, { dataDir: cms.env.dataDir, community: place.id, origin: place.origin })
    await place.book.catchUp()
    await place.grow(2)
    await publish(cms, place)
    expect((await fileOf(place.directory, 'vkey')).trim()).toBe(next)
    const checkpoint = await readCheckpoint(place.directory)
    expect(checkpoint).toMatchObject({ origin: before.origin, size: 6 })
    expect(await beginsWith(place.directory, checkpoint, before)).toBe(true)
    const line = readLine((await readWhole(place.directory, checkpoint))[3] ?? '')
    if (typeof line !== 'object' || line?.type !== 'key') return expect.fail('no key entry')
    expect(line).toMatchObject({ old, new: next })
    const keys = [old, next].flatMap((vkey) => parseVerifierKey(vkey) ?? [])
    expect(isSignedByAll(keyStatement(old, next), line.signatures, keys)).toBe(true)
    expect(
      await rotateKey(cms.payload, { dataDir: cms.env.dataDir, community: place.id, origin: place.origin }),
    ).not.toBe(next)
  })
})

it('the entry of a new key finds its place among others that are appended in the same moment', async () => {
  const place = await logPlace(cms)
  const rotation = { dataDir: cms.env.dataDir, community: place.id, origin: place.origin }
  const growing = (async () => {
    for (let batch = 0; batch < 10; batch += 1) await place.grow(3)
  })()
  await Promise.all([growing, rotateKey(cms.payload, rotation)])
  await place.book.catchUp()
  expect(place.book.size).toBe(31)
  await publish(cms, place)
  const lines = await readWhole(place.directory, await readCheckpoint(place.directory))
  expect(lines.filter((line) => line.includes('"type":"key"'))).toHaveLength(1)
})

describe('a log on the disk', () => {
  it('has a checkpoint though it has no entry', async () => {
    const place = await logPlace(cms)
    await publish(cms, place)
    expect(await readCheckpoint(place.directory)).toMatchObject({ size: 0, origin: place.origin })
  })

  it('is written again from the rows where its files are gone', async () => {
    const place = await logPlace(cms)
    await place.grow(700)
    await publish(cms, place)
    const before = await readCheckpoint(place.directory)
    for (const gone of ['tile/0/002.p', 'tile', '.']) {
      await rm(path.join(place.directory, gone), { recursive: true })
      await publish(cms, place)
      const after = await readCheckpoint(place.directory)
      expect(after).toEqual(before)
      expect(await readWhole(place.directory, after)).toHaveLength(700)
    }
  })

  it('puts back a checkpoint that stayed behind what is stored', async () => {
    const place = await logPlace(cms)
    await place.grow(5)
    await publish(cms, place)
    const old = await fileOf(place.directory, 'checkpoint')
    await place.grow(5)
    await publish(cms, place)
    await writeFile(path.join(place.directory, 'checkpoint'), old)
    await publish(cms, place)
    expect(await readCheckpoint(place.directory)).toMatchObject({ size: 10 })
  })

  it('has full bundles ready to be sent compressed', async () => {
    const place = await logPlace(cms)
    await place.grow(257)
    await publish(cms, place)
    const { gunzipSync } = await import('node:zlib')
    const [plain, packed] = await Promise.all(
      ['', '.gz'].map((suffix) => readFile(path.join(place.directory, `tile/entries/000${suffix}`))),
    )
    expect(packed && gunzipSync(packed)).toEqual(plain)
  })
})

describe('a database older than what was published', () => {
  /** As after an old backup was put back: the rows and the head after `size` are gone. */
  async function loseAfter(id: string, size: number, head: object | null): Promise<void> {
    const where = { and: [{ community: { equals: id } }, { index: { greater_than_equal: size } }] }
    await cms.payload.db.deleteMany({ collection: 'public-entries', where })
    const ofLog = { community: { equals: id } }
    await cms.payload.db.deleteMany({ collection: 'log-heads', where: ofLog })
    if (head) await insertOne(head)
  }
  const insertOne = async (doc: object) => {
    const { id: _, ...data } = { id: '', ...doc }
    if (!(await insertTogether(cms.payload, 'log-heads', [data])))
      await cms.payload.db.create({ collection: 'log-heads', data })
  }
  const headOf = async (id: string) => {
    const { docs } = await cms.payload.db.find({ collection: 'log-heads', where: { community: { equals: id } } })
    const { size, root, note } = docs[0] as unknown as { size: number; root: string; note: string }
    return { community: id, size, root, note }
  }

  it('publishes nothing any more, however much is appended to it', async () => {
    const place = await logPlace(cms)
    await place.grow(8)
    await publish(cms, place)
    const head = await headOf(place.id)
    await place.grow(12)
    await publish(cms, place)
    const published = await fileOf(place.directory, 'checkpoint')
    await loseAfter(place.id, 10, head)
    await expect(publish(cms, place)).rejects.toThrow('ahead')
    const after = await logPlace(cms)
    expect(after.id).not.toBe(place.id)
    await regrow(place.id, 10, 30)
    await expect(publish(cms, place)).rejects.toThrow('rewritten')
    expect(await fileOf(place.directory, 'checkpoint')).toBe(published)
    await cp(place.directory, `${place.directory}-copy`, { recursive: true })
    expect(await readWhole(`${place.directory}-copy`, await readCheckpoint(place.directory))).toHaveLength(20)
  })

  async function regrow(community: string, from: number, to: number): Promise<void> {
    for (let index = from; index < to; index += 1) {
      const line = `{"at":${index},"number":"other-${index}","type":"erased","v":1}`
      const data = { community, index, key: `other/${index}`, number: null, at: index, type: 'erased', line, entry: {} }
      await cms.payload.db.create({ collection: 'public-entries', data })
    }
  }

  it('is nothing but a head that was lost where the rows still say the same', async () => {
    const place = await logPlace(cms)
    await place.grow(300)
    await publish(cms, place)
    await cms.payload.db.deleteMany({ collection: 'log-heads', where: { community: { equals: place.id } } })
    await place.grow(1)
    await publish(cms, place)
    expect(await readCheckpoint(place.directory)).toMatchObject({ size: 301 })
  })

  it('is said by the writer, and the other logs go on', async () => {
    const place = await logPlace(cms)
    const other = await logPlace(cms)
    await place.grow(9)
    await publish(cms, place)
    await loseAfter(place.id, 5, null)
    const writer = startLogWriter(cms.payload, { dataDir: cms.env.dataDir, siteUrl: cms.env.siteUrl, every: 50 })
    await waitFor(() => !isPublishingLogs(cms.payload), { what: 'a degraded writer' })
    await other.grow(4)
    await waitFor(async () => (await readCheckpoint(other.directory)).size === 4, { what: 'the other log' })
    await writer.stop()
    expect(await readCheckpoint(place.directory)).toMatchObject({ size: 9 })
  })
})
