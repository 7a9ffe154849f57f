import type { LogLine } from '@linsheng/domain/transparency'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linesOnward, ONWARD_MOST } from './onward.ts'
import { doctored, entriesUpTo } from './testing/doctoring.ts'
import { type Files, lineBytes, logOf, nextKey, publishedLog, readerOf, signedNote } from './testing/published-log.ts'

const SIZE = 700
const files = logOf(entriesUpTo(SIZE))

const counting = (of: Files, paths: string[]) => (path: string) => {
  paths.push(path)
  return readerOf(of)(path)
}
const erased = (number: number): LogLine => ({ v: 1, type: 'erased', at: 0, number: `${number}` })
/** A log of short lines, so that a long one is soon made. */
const longLog = (size: number): Files =>
  publishedLog(Array.from({ length: size }, (_, number) => lineBytes(erased(number))))

it('gives every line from the bundle of a place to the end, wherever the place is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: SIZE - 1 }), async (index) => {
      const found = await linesOnward(readerOf(files), index)
      const from = index - (index % 256)
      if (!found.ok) throw new Error(found.code)
      expect(found.lines.map(({ index }) => index)).toEqual(Array.from({ length: SIZE - from }, (_, at) => from + at))
      expect(found.lines.map(({ line }) => line.at)).toEqual(found.lines.map(({ index }) => index))
    }),
    { numRuns: 20 },
  )
})

it('reads nothing that was written before but a few hashes', async () => {
  const paths: string[] = []
  expect((await linesOnward(counting(files, paths), 600)).ok).toBe(true)
  expect(paths.filter((path) => path.includes('entries/')).length).toBe(1)
  expect(paths.length).toBeLessThan(8)
})

it('proves nothing where a later line was altered or left out, or the place is beyond the end', async () => {
  const unproven = { ok: false, code: 'unproven' }
  for (const tiles of [false, true])
    expect(await linesOnward(readerOf(doctored(files, { index: 650, tiles })), 300)).toEqual(unproven)
  const shorter = new Map([...files, ...logOf(entriesUpTo(300))])
  expect((await linesOnward(readerOf(shorter), 290)).ok).toBe(true)
  expect(await linesOnward(readerOf(shorter), 300)).toEqual(unproven)
  const note = new TextEncoder().encode(signedNote(SIZE, new Uint8Array(32), nextKey))
  expect(await linesOnward(readerOf(new Map(files).set('log/checkpoint', note)), 300)).toEqual(unproven)
  const cut = [...files.keys()].find((path) => path.startsWith('log/tile/entries/002')) ?? ''
  expect(await linesOnward(readerOf(new Map([...files].filter(([path]) => path !== cut))), 300)).toEqual(unproven)
  expect(await linesOnward(readerOf(new Map()), 0)).toEqual(unproven)
})

it('reads so much and no more', async () => {
  const size = ONWARD_MOST * 256 + 1
  const long = longLog(size)
  const paths: string[] = []
  expect(await linesOnward(counting(long, paths), 255)).toEqual({ ok: false, code: 'too-long' })
  expect(paths).toHaveLength(2)
  expect((await linesOnward(readerOf(long), 256)).ok).toBe(true)
})
