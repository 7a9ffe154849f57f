import { publicCase } from '@linsheng/domain/complaints/testing/public-case'
import { entriesOfCases, momentAfter, moments } from '@linsheng/domain/statistics/testing/entries'
import { LINE_VERSION, type PublicEntry } from '@linsheng/domain/transparency'
import {
  emptyEdge,
  encodeVerifierKey,
  extend,
  formatNote,
  parseCheckpoint,
  parseNote,
  signText,
  toBase64,
} from '@linsheng/tlog'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AuditOptions, audit } from './audit.ts'
import type { AuditReport, SeenCheckpoint } from './report.ts'
import { isLogSound } from './report.ts'
import { doctored, entriesUpTo, flipped } from './testing/doctoring.ts'
import {
  addWitness,
  bytesOf,
  entryBytes,
  type Files,
  keyEntry,
  logKey,
  logOf,
  nextKey,
  publishedLog,
  readerOf,
  witnessKey,
} from './testing/published-log.ts'

const check = (files: Files, options: Partial<AuditOptions> = {}): Promise<AuditReport> =>
  audit({ read: readerOf(files), ...options })
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
function checkpointOf(files: Files): SeenCheckpoint {
  const note = parseNote(text(files.get('log/checkpoint')))
  const checkpoint = note && parseCheckpoint(note.text)
  if (!checkpoint) throw new Error('no checkpoint')
  return { size: checkpoint.size, root: toBase64(checkpoint.root) }
}

describe('an honest log', () => {
  it.each([0, 1, 2, 255, 256, 257, 511, 513, 65_536 + 300])('of %i entries agrees', async (size) => {
    const entries = entriesUpTo(size)
    const report = await check(logOf(entries, { asOf: 10 }), { tiles: true })
    expect(report).toMatchObject({
      checkpoint: { size },
      signature: { state: 'good', key: encodeVerifierKey(logKey), rotations: 0 },
      root: 'agrees',
      consistency: 'first',
      entries: { read: size, unknown: 0 },
      figures: { state: 'agree', entries: size, wrong: [] },
      faults: [],
    })
    expect(isLogSound(report)).toBe(true)
  })

  it('of any lives of cases agrees, and hands on every fact', async () => {
    await fc.assert(
      fc.asyncProperty(entriesOfCases(12), moments, fc.nat(), async (entries, wait, before) => {
        const files = logOf(entries, { asOf: momentAfter(entries, wait) })
        const told: PublicEntry[] = []
        const known = checkpointOf(logOf(entries.slice(0, before % (entries.length + 1))))
        const report = await check(files, { known, tiles: true, onEntry: (entry) => told.push(entry) })
        expect(report.faults).toEqual([])
        expect(report.consistency).toBe('agrees')
        expect(report.figures.checked).toBeGreaterThan(10)
        expect(told).toEqual(entries)
      }),
      { numRuns: 100 },
    )
  })

  it('agrees though its newest entries are of types and versions nobody knows here', async () => {
    const entries = entriesUpTo(5)
    const later = [
      { type: 'survey-key', v: 1 },
      { type: 'filed', v: 2 },
    ].map((line) => bytesOf(JSON.stringify({ at: 1, ...line })))
    const files = publishedLog([...entries.map(entryBytes), ...later], { counted: [...entries, 'unknown', 'unknown'] })
    expect(await check(files)).toMatchObject({ faults: [], entries: { read: 7, unknown: 2 } })
  })

  it('agrees with an entry of 65,535 bytes', async () => {
    const frame = JSON.stringify({ at: 1, text: '', type: 'essay', v: LINE_VERSION })
    const long = bytesOf(frame.replace('""', `"${'x'.repeat(65_535 - frame.length)}"`))
    expect(long).toHaveLength(65_535)
    const report = await check(publishedLog([long, long], { counted: ['unknown', 'unknown'] }))
    expect(report).toMatchObject({ faults: [], entries: { read: 2, unknown: 2 } })
  })

  it('agrees while its board rests on fewer entries, and where a partial bundle has given way to the full one', async () => {
    const entries = entriesUpTo(300)
    const files = publishedLog(entries.map(entryBytes), { counted: entries.slice(0, 200) })
    const small = publishedLog(entries.slice(0, 200).map(entryBytes), { counted: entries.slice(0, 200) })
    for (const name of ['log/checkpoint', 'board.json']) files.set(name, small.get(name) ?? bytesOf(''))
    expect([...files.keys()]).not.toContain('log/tile/entries/000.p/200')
    expect(await check(files)).toMatchObject({ faults: [], entries: { read: 200 } })
  })

  it('is waited for while its board is ahead of it', async () => {
    const entries = entriesUpTo(3)
    const newest = logOf(entries)
    const older = logOf(entries.slice(0, 2))
    const files: Files = new Map([...newest, ...older]).set('board.json', newest.get('board.json') ?? bytesOf(''))
    expect(await check(files)).toMatchObject({
      figures: { state: 'uncovered' },
      faults: [{ code: 'uncovered-figures', entries: 3, size: 2 }],
    })
    const pause = async () => void files.set('log/checkpoint', newest.get('log/checkpoint') ?? bytesOf(''))
    expect(await check(files, { pause })).toMatchObject({ faults: [], figures: { state: 'agree' } })
  })
})

describe('a verification', () => {
  const files = logOf(entriesUpTo(600), { asOf: 10 })

  it('says how far it is, bundle by bundle', async () => {
    const steps: number[] = []
    await check(files, { onProgress: ({ done, size }) => steps.push(done / size) })
    expect(steps).toEqual([256 / 600, 512 / 600, 1])
  })

  it('stops when it is told to, and fails where the files cannot be read', async () => {
    const stopping = new AbortController()
    const onProgress = () => stopping.abort()
    await expect(check(files, { signal: stopping.signal, onProgress })).rejects.toThrow('aborted')
    const read = (path: string) =>
      path.includes('002') ? Promise.reject(new Error('no network')) : readerOf(files)(path)
    await expect(check(files, { read })).rejects.toThrow('no network')
  })
})

describe('an altered log', () => {
  const entries = entriesUpTo(700)
  const honest = logOf(entries)

  it.each([0, 1, 255, 256, 511, 512, 699])('is named for the entry %i whose bytes were changed', async (index) => {
    const report = await check(doctored(honest, { index, tiles: false }))
    expect(report).toMatchObject({
      root: 'differs',
      figures: { state: 'unchecked' },
      faults: [{ code: 'altered-entry', from: index, to: index + 1 }],
    })
    expect(isLogSound(report)).toBe(false)
  })

  it('is named for that alone where its bytes are no line any more, and others saw it before', async () => {
    const bundle = flipped(honest.get('log/tile/entries/000'), 2)
    const known = checkpointOf(logOf(entries.slice(0, 600)))
    const report = await check(new Map(honest).set('log/tile/entries/000', bundle), { known })
    expect(report).toMatchObject({ consistency: 'unchecked', faults: [{ code: 'altered-entry', from: 0, to: 1 }] })
    expect(report.faults).toHaveLength(1)
  })

  it('is named for the bundle where the hashes were changed with the entry', async () => {
    const report = await check(doctored(honest, { index: 300, tiles: true }))
    expect(report.faults).toEqual([{ code: 'altered-entry', from: 256, to: 512 }])
  })

  it('is named for all since the checkpoint seen before where every hash was changed with it', async () => {
    const known = checkpointOf(logOf(entries.slice(0, 600)))
    const report = await check(doctored(honest, { index: 699, tiles: true }), { known })
    expect(report.faults).toEqual([{ code: 'altered-entry', from: 600, to: 700 }])
    expect(report.consistency).toBe('agrees')
  })

  it('is named for the bundle that is withheld, and for the entries that one lacks', async () => {
    const missing: Files = new Map(honest)
    missing.delete('log/tile/entries/001')
    expect(await check(missing)).toMatchObject({
      root: 'unchecked',
      faults: [{ code: 'withheld-entry', from: 256, to: 512 }],
    })
    const last = entries.slice(512, 699).map(entryBytes)
    const shorter = extend(emptyEdge(), last).files[0]?.bytes ?? bytesOf('')
    const short: Files = new Map(honest).set('log/tile/entries/002.p/188', shorter)
    expect((await check(short)).faults).toEqual([{ code: 'withheld-entry', from: 699, to: 700 }])
    const cut: Files = new Map(honest).set('log/tile/entries/002.p/188', shorter.subarray(0, -1))
    expect((await check(cut)).faults).toEqual([{ code: 'withheld-entry', from: 698, to: 700 }])
  })

  it('is named for an entry taken from the middle of a bundle', async () => {
    const without = entries.slice(256, 512).filter((_, at) => at !== 10)
    const bytes = extend(emptyEdge(), without.map(entryBytes)).files.find(({ path }) => path.includes('entries'))?.bytes
    const files: Files = new Map(honest).set('log/tile/entries/001', bytes ?? bytesOf(''))
    expect((await check(files)).faults).toEqual([{ code: 'altered-entry', from: 266, to: 267 }])
  })

  it('is named for tiles that prove something else', async () => {
    for (const path of ['log/tile/0/001', 'log/tile/0/002.p/188', 'log/tile/1/000.p/2']) {
      const files: Files = new Map(honest).set(path, flipped(honest.get(path), 40))
      expect((await check(files)).faults).toEqual([])
      const report = await check(files, { tiles: true })
      expect(report.faults).toEqual([{ code: 'altered-tile', path: path.slice(4) }])
    }
  })
})

describe('a log that shows others something else', () => {
  const shared = entriesUpTo(300)
  const [ours, theirs] = ['b1', 'b2'].map((zone): PublicEntry[] => {
    const is = publicCase({ number: 'new', zone })
    return [...shared, { type: 'filed', at: 5, was: null, is }]
  })
  const fork = [logOf(ours ?? []), logOf(theirs ?? [])] as const

  it('is a fork for who has seen another checkpoint, of its size or smaller', async () => {
    const known = checkpointOf(fork[0])
    const longer = logOf([...(theirs ?? []), ...entriesUpTo(340).slice(300)])
    for (const files of [fork[1], longer]) {
      const report = await check(files, { known })
      expect(report).toMatchObject({ root: 'agrees', consistency: 'fork' })
      expect(report.faults).toEqual([{ code: 'fork', size: 301, seenBy: null }])
      expect(isLogSound(report)).toBe(false)
    }
    expect(await check(longer, { known: checkpointOf(logOf(shared)) })).toMatchObject({
      consistency: 'agrees',
      faults: [],
    })
  })

  it('is rolled back for who has seen a larger one', async () => {
    const report = await check(logOf(shared), { known: checkpointOf(fork[0]) })
    expect(report).toMatchObject({ consistency: 'rollback', faults: [{ code: 'rollback', size: 301, seenBy: null }] })
  })

  it('is told on by its witness', async () => {
    const honest = new Map(fork[0])
    addWitness(honest, logOf(shared), 300)
    expect(await check(honest)).toMatchObject({
      witnesses: [{ name: witnessKey.name, state: 'agrees', size: 300, time: 1_800_000_000 }],
      faults: [],
    })
    const forked = new Map(fork[1])
    addWitness(forked, fork[0], 301)
    expect((await check(forked)).faults).toEqual([{ code: 'fork', size: 301, seenBy: witnessKey.name }])
    const older = logOf(shared)
    addWitness(older, fork[0], 301)
    expect((await check(older)).faults).toEqual([{ code: 'rollback', size: 301, seenBy: witnessKey.name }])
  })

  it('is not told on by a cosignature that is none', async () => {
    const files = new Map(fork[1])
    addWitness(files, fork[0], 301)
    const listed = JSON.parse(text(files.get('log/witnesses.json')))
    const note: string = listed[0].cosigned.note
    const ownLine = note.lastIndexOf('— ')
    for (const other of [
      `${note.slice(0, -10)}AAAA${note.slice(-6)}`,
      note.slice(0, ownLine),
      `${note.slice(0, note.indexOf('— '))}${note.slice(ownLine)}`,
    ]) {
      listed[0].cosigned.note = other
      files.set('log/witnesses.json', bytesOf(JSON.stringify(listed)))
      expect((await check(files)).faults).toEqual([{ code: 'bad-cosignature', witness: witnessKey.name }])
    }
    addWitness(files, fork[1], 301)
    const renamed = text(files.get('log/witnesses.json')).replace('"name":"witness.example"', '"name":"other.example"')
    files.set('log/witnesses.json', bytesOf(renamed))
    expect((await check(files)).faults).toEqual([{ code: 'bad-cosignature', witness: 'other.example' }])
    files.set('log/witnesses.json', bytesOf('[1]'))
    expect((await check(files)).faults).toEqual([{ code: 'malformed-witnesses' }])
  })
})

describe('a log’s key', () => {
  const pinned = encodeVerifierKey(logKey)
  const entries = entriesUpTo(5)

  it('is known where both keys have signed its change, also a change long ago', async () => {
    const rotated = logOf([...entries, keyEntry(logKey, nextKey)], { key: nextKey })
    for (const trusted of [pinned, encodeVerifierKey(nextKey), undefined]) {
      expect(await check(rotated, { pinned: trusted })).toMatchObject({
        signature: { state: 'good', key: encodeVerifierKey(nextKey), rotations: 1 },
        faults: [],
      })
    }
  })

  it('is unknown where it was changed without a word', async () => {
    const files = logOf(entries, { key: nextKey })
    const key = encodeVerifierKey(nextKey)
    expect(await check(files, { pinned })).toMatchObject({
      signature: { state: 'bad' },
      faults: [{ code: 'unknown-key', key }],
    })
    expect((await check(files)).faults).toEqual([])
  })

  it.each([
    ['the old one alone', [logKey]],
    ['the new one alone', [nextKey]],
    ['nobody', []],
  ])('is unknown where its change is signed by %s', async (_name, signers) => {
    const files = logOf([...entries, keyEntry(logKey, nextKey, signers)], { key: nextKey })
    expect((await check(files, { pinned })).faults).toEqual([
      { code: 'unknown-key', key: encodeVerifierKey(nextKey) },
      { code: 'bad-rotation', index: 5 },
    ])
  })

  it('is unknown where the log goes on with the old one', async () => {
    const files = logOf([...entries, keyEntry(logKey, nextKey)], { key: logKey })
    expect((await check(files)).faults).toEqual([{ code: 'unknown-key', key: pinned }])
  })

  it('that did not sign what it is said to have signed is told', async () => {
    const files = logOf(entries)
    const note = text(files.get('log/checkpoint'))
    const body = note.slice(0, note.indexOf('\n\n') + 1)
    const forged = formatNote({ text: body, signatures: [{ ...signText(`${body}x\n`, logKey) }] })
    files.set('log/checkpoint', bytesOf(forged))
    expect(await check(files)).toMatchObject({ signature: { state: 'bad' }, faults: [{ code: 'bad-signature' }] })
    files.set('log/checkpoint', bytesOf(formatNote({ text: body, signatures: [signText(body, nextKey)] })))
    expect((await check(files)).faults).toEqual([{ code: 'unknown-key', key: pinned }])
  })

  it('of another log does not do', async () => {
    const files = logOf(entries)
    const note = text(files.get('log/checkpoint')).replace('data/demo', 'data/other')
    const body = note.slice(0, note.indexOf('\n\n') + 1)
    files.set('log/checkpoint', bytesOf(formatNote({ text: body, signatures: [signText(body, logKey)] })))
    expect((await check(files)).faults).toMatchObject([{ code: 'wrong-origin', expected: logKey.name }])
  })

  it.each([
    ['log/vkey', 'no-key', 'malformed-key'],
    ['log/checkpoint', 'no-checkpoint', 'malformed-checkpoint'],
    ['board.json', 'no-board', 'malformed-board'],
  ] as const)('and other files are missed and must be readable: %s', async (path, missing, malformed) => {
    const without = logOf(entries)
    without.delete(path)
    expect((await check(without)).faults).toContainEqual({ code: missing })
    const page = logOf(entries).set(path, bytesOf('<!doctype html>'))
    expect((await check(page)).faults).toContainEqual({ code: malformed })
  })
})
