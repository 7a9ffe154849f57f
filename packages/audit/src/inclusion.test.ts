import { canonicalJson, readLine } from '@linsheng/contracts/transparency'
import type { LogLine } from '@linsheng/domain/transparency'
import { expect, it } from 'vitest'
import { proveEntries } from './inclusion.ts'
import { proveNewest } from './newest.ts'
import { doctored, entriesUpTo } from './testing/doctoring.ts'
import { logKey, logOf, nextKey, readerOf, signedNote } from './testing/published-log.ts'

const SIZE = 600
const files = logOf(entriesUpTo(SIZE))

it('proves entries wherever they stand, and reads a few files for each', async () => {
  const read: string[] = []
  const report = await proveEntries(
    (path) => {
      read.push(path)
      return readerOf(files)(path)
    },
    [0, 255, 256, SIZE - 1].map((index) => ({ index })),
  )
  expect(report.size).toBe(SIZE)
  expect(report.entries.map(({ index, included }) => [index, included])).toEqual([
    [0, true],
    [255, true],
    [256, true],
    [SIZE - 1, true],
  ])
  expect(report.entries.every(({ line }) => line?.startsWith('{"at":'))).toBe(true)
  expect(read.length).toBeLessThan(30)
})

it.each([
  ['altered in its bundle', doctored(files, { index: 300, tiles: false })],
  ['altered in its bundle and tiles', doctored(files, { index: 300, tiles: true })],
])('does not prove an entry that was %s', async (_name, other) => {
  const { entries } = await proveEntries(readerOf(other), [{ index: 300 }])
  expect(entries[0]?.included).toBe(false)
})

it('proves nothing of what is not there, or of a checkpoint that somebody else has signed', async () => {
  expect((await proveEntries(readerOf(files), [{ index: SIZE }])).entries).toEqual([
    { index: SIZE, line: null, included: false },
  ])
  expect((await proveEntries(readerOf(new Map()), [{ index: 0 }])).size).toBeNull()
  const root = new Uint8Array(32)
  const forged = new Map(files).set('log/checkpoint', new TextEncoder().encode(signedNote(SIZE, root, nextKey)))
  expect((await proveEntries(readerOf(forged), [{ index: 0 }])).size).toBeNull()
  const rerooted = new Map(files).set('log/checkpoint', new TextEncoder().encode(signedNote(SIZE, root, logKey)))
  expect((await proveEntries(readerOf(rerooted), [{ index: 0 }])).entries[0]?.included).toBe(false)
})

it('does not prove a line that tells something else than it is said to', async () => {
  const index = 300
  const [found] = (await proveEntries(readerOf(files), [{ index }])).entries
  const line = readLine(found?.line ?? '')
  if (line === null || line === 'unknown' || !('number' in line)) throw new Error('not a line about a case')
  const { number, type, at } = line
  const claims = [
    { number, type, at },
    { number: '2026-0', type, at },
    { number, type: 'closed', at },
    { number, type, at: at + 1 },
  ]
  const { entries } = await proveEntries(
    readerOf(files),
    claims.map((says) => ({ index, says })),
  )
  expect(entries.map(({ included }) => included)).toEqual([true, false, false, false])
})

it('finds the newest line of those sought and proves it, reading the log from its end', async () => {
  const read: string[] = []
  const counting = (path: string) => {
    read.push(path)
    return readerOf(files)(path)
  }
  const all: number[] = []
  const newest = await proveNewest(counting, (line) => all.push(line.at) === 1)
  expect([newest?.index, newest?.line.at]).toEqual([SIZE - 1, all[0]])
  expect(read.some((path) => path.includes('entries/000'))).toBe(false)
  expect(await proveNewest(readerOf(files), ({ at }) => at === -1)).toBeNull()
  expect(await proveNewest(readerOf(new Map()), () => true)).toBeNull()
})

it('proves that nothing newer is there, wherever in the log the line stands', async () => {
  for (const index of [0, 255, 256, 511, 512, SIZE - 1]) {
    const [entry] = (await proveEntries(readerOf(files), [{ index }])).entries
    const isSought = (line: LogLine) => canonicalJson(line) === entry?.line
    expect((await proveNewest(readerOf(files), isSought))?.index).toBe(index)
  }
})

it.each([100, 300, SIZE - 1])(
  'does not prove the newest line when line %i, which comes after it, was altered',
  async (index) => {
    const [first] = (await proveEntries(readerOf(files), [{ index: 0 }])).entries
    const isFirst = (line: LogLine) => canonicalJson(line) === first?.line
    for (const tiles of [true, false]) {
      expect(await proveNewest(readerOf(doctored(files, { index, tiles })), isFirst)).toBeNull()
    }
  },
)

it('proves nothing where a bundle is withheld', async () => {
  const withheld = new Map([...files].filter(([path]) => !path.includes('entries/001')))
  expect(await proveNewest(readerOf(withheld), () => false)).toBeNull()
  expect(await proveNewest(readerOf(withheld), () => true)).not.toBeNull()
})

it('does not prove the newest line when it was altered', async () => {
  const other = doctored(files, { index: SIZE - 1, tiles: true })
  expect(await proveNewest(readerOf(other), () => true)).toBeNull()
})
