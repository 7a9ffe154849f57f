import { isSqlite } from '@linsheng/cms/src/database/is-sqlite.ts'
import type { Checkpoint } from '@linsheng/tlog'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fragileDisk } from '../../support/fragile-disk.ts'
import { beginsWith, readCheckpoint, readWhole } from '../../support/log-reader.ts'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { type LogPlace, logPlace, publish } from './setup.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await createTestCms()
})
afterAll(() => cms?.close())

/**
 * Entries that come between two checkpoints: an edge that widens or is finished, and one that goes over. MongoDB takes them
 * one by one: fewer there, so that tiles are finished at every third stop instead of every one.
 */
const batches = (): number[] => [1, isSqlite(cms.payload.db) ? 257 : 100]

/** What readers see now; it must begin with what they saw last, and so with all they ever saw. */
async function look(place: LogPlace, seen: Checkpoint[]): Promise<void> {
  const checkpoint = await readCheckpoint(place.directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!checkpoint) return expect(seen).toEqual([])
  const last = seen.at(-1)
  if (last && !(await beginsWith(place.directory, checkpoint, last)))
    expect.fail(`${checkpoint.size} after ${last.size}`)
  if (last?.size !== checkpoint.size) seen.push(checkpoint)
}

/** Stops the writer at its every change in turn, until a batch is through without being stopped. @returns stops */
async function stopEverywhere(
  place: LogPlace,
  batch: number,
  seen: Checkpoint[],
  isPowerCut: boolean,
): Promise<number> {
  for (let survives = 0; ; survives += 1) {
    await place.grow(batch)
    const disk = fragileDisk(survives)
    const through = await publish(cms, place, disk).then(
      () => true,
      () => false,
    )
    if (isPowerCut) await disk.loseUnsynced()
    expect(through).toBe(!disk.isDead)
    await look(place, seen)
    await publish(cms, place)
    await look(place, seen)
    expect(seen.at(-1)?.size).toBe(place.book.size)
    if (through) return survives
  }
}

describe.each([
  ['killed', false],
  ['out of power', true],
])('a writer that is %s between any two changes', (_name, isPowerCut) => {
  it('leaves a log that begins with every checkpoint ever published, and goes on with it', async () => {
    const place = await logPlace(cms)
    const seen: Checkpoint[] = []
    let stops = 0
    for (const batch of batches()) stops += await stopEverywhere(place, batch, seen, isPowerCut)
    expect(stops).toBeGreaterThan(30)
    const last = seen.at(-1)
    if (!last) return expect.fail('nothing was published')
    for (const old of seen) expect(await beginsWith(place.directory, last, old)).toBe(true)
    const entries = await readWhole(place.directory, last)
    expect(entries.map((line) => JSON.parse(line).number)).toEqual(
      Array.from({ length: place.book.size }, (_, at) => `T-${at}`),
    )
  }, 240_000)
})
