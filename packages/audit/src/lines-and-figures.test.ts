import { publicCase } from '@linsheng/domain/complaints/testing/public-case'
import type { BoardJson } from '@linsheng/domain/statistics'
import { entriesOfCases, momentAfter, moments } from '@linsheng/domain/statistics/testing/entries'
import { type LogLine, lineOf, type PublicEntry } from '@linsheng/domain/transparency'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from './audit.ts'
import { behindText } from './behind-text.ts'
import { entriesUpTo, flipped } from './testing/doctoring.ts'
import {
  bytesOf,
  entryBytes,
  type Files,
  lineBytes,
  logOf,
  publishedLog,
  RECORD,
  readerOf,
} from './testing/published-log.ts'

const check = (files: Files) => audit({ read: readerOf(files), tiles: true })
const entries = entriesUpTo(6)
const [first] = entries
const filed = (change: Parameters<typeof publicCase>[0]): PublicEntry => ({
  type: 'filed',
  at: 0,
  was: null,
  is: publicCase(change),
})
const step = (at: number, is: LogLine & { is: unknown }): LogLine => ({ ...is, at })
const responded = { v: 1, type: 'responded', number: '2026-1', is: {}, record: RECORD, at: 0 } as const

describe('a line of a log that is signed and whole', () => {
  const told = entries.map(entryBytes)
  it.each<[string, Uint8Array, string]>([
    ['no JSON', bytesOf('{"at":1,'), 'unreadable-line'],
    ['no text', Uint8Array.of(0xff, 0xfe), 'unreadable-line'],
    ['marked with its byte order', Uint8Array.of(0xef, 0xbb, 0xbf, ...lineBytes(responded)), 'unreadable-line'],
    ['a line of a known type with something else in it', bytesOf('{"at":1,"type":"erased","v":1}'), 'unreadable-line'],
    ['told twice within', bytesOf('{"at":1,"at":2,"number":"2026-1","type":"erased","v":1}'), 'unreadable-line'],
    ['about a case that was never filed', lineBytes({ ...responded, number: '2025-1' }), 'stray-line'],
    ['filed again', first ? entryBytes(first) : bytesOf(''), 'stray-line'],
    ['dated before the one before it', lineBytes(step(-1, responded)), 'backdated-line'],
  ])('is named where it is %s', async (_name, bytes, code) => {
    const report = await check(publishedLog([...told, bytes, ...told.slice(6)], { counted: entries }))
    expect(report).toMatchObject({ root: 'agrees', figures: { state: 'agree' } })
    expect(report.faults).toEqual([{ code, index: 6 }])
  })

  it('is named where it opens a survey again, whatever its key: a household could be shown one of its own', async () => {
    const opened = (survey: string, key: string) =>
      lineBytes({
        ...{ v: 1, type: 'survey-opened', survey, key: key.repeat(64), questions: '0'.repeat(64) },
        ...{ at: 1, closesAt: 2, households: 9 },
      })
    const lines = [opened('autumn', 'a'), opened('winter', 'b'), opened('autumn', 'c'), opened('winter', 'b')]
    const report = await check(publishedLog(lines))
    expect(report.faults).toEqual([
      { code: 'second-opening', index: 2 },
      { code: 'second-opening', index: 3 },
    ])
  })

  it('may be dated back where all times of its case are told by the week', async () => {
    const lines = [
      lineOf({ type: 'filed', at: 50, was: null, is: publicCase({ receivedAt: 50 }) }, { record: RECORD }),
      { ...responded, at: 20, is: { receivedAt: 10, precision: 'week' } } as const,
    ]
    expect(await check(publishedLog(lines.map(lineBytes)))).toMatchObject({ faults: [] })
  })

  it('leaves the figures unchecked where they rest on it and it cannot be read', async () => {
    const lines = [...told.slice(0, 3), bytesOf('?'), ...told.slice(3)]
    const report = await check(publishedLog(lines, { counted: [...entries, 'unknown'] }))
    expect(report).toMatchObject({ figures: { state: 'unchecked' }, faults: [{ code: 'unreadable-line', index: 3 }] })
  })
})

describe('a board', () => {
  const counted = [filed({ number: 'a', zone: 'b1' }), filed({ number: 'b', kind: 'praise' }), filed({ number: 'c' })]
  const honest = logOf(counted, { asOf: 60_000 })
  const json = (): BoardJson => JSON.parse(new TextDecoder().decode(honest.get('board.json')))
  const withBoard = (board: object): Files => new Map(honest).set('board.json', bytesOf(JSON.stringify(board)))

  it('with one figure changed is named for it', async () => {
    const changed = json()
    changed.total[2] = 0
    expect(await check(withBoard(changed))).toMatchObject({
      root: 'agrees',
      figures: { state: 'differ', wrong: [{ path: ['total', 'overdue'], published: 0, recomputed: 2 }] },
      faults: [{ code: 'changed-figure', count: 1 }],
    })
  })

  it('with figures changed in a group and a pair is named for each', async () => {
    const changed = json()
    const row = changed.by.zone[changed.codes.zone.indexOf('b1')]
    const cell = changed.pairs['category*zone']?.[0]?.[changed.codes.zone.indexOf('b1')]
    if (row) row[0] = 9
    if (cell) cell[1] = 0
    const { figures } = await check(withBoard(changed))
    expect(figures.wrong).toEqual([
      { path: ['by', 'zone', 'b1', 'filed'], published: 9, recomputed: 1 },
      { path: ['by', 'zone', 'b1', 'closed'], published: 8, recomputed: 0 },
      { path: ['pairs', 'category*zone', 'lift', 'b1', 'open'], published: 0, recomputed: 1 },
      { path: ['pairs', 'category*zone', 'lift', 'b1', 'closed'], published: 1, recomputed: 0 },
    ])
  })

  it('without an overdue case, or with one more, is named for it', async () => {
    const board = json()
    const { figures } = await check(withBoard({ ...board, overdue: board.overdue.slice(1) }))
    expect(figures.wrong.map(({ path }) => path.slice(0, 2))).toEqual(Array(5).fill(['overdue', 'a']))
    const more = await check(
      withBoard({ ...board, overdue: [...board.overdue, ['x', 'lift', null, 'response', 1, 'exact']] }),
    )
    expect(more.figures.wrong).toContainEqual({ path: ['overdue', 'x', 'due'], published: 1, recomputed: null })
  })

  it('written otherwise, though every figure agrees, is named for that', async () => {
    const files: Files = new Map(honest).set('board.json', bytesOf(`${JSON.stringify(json(), null, 1)}`))
    expect((await check(files)).faults).toEqual([{ code: 'rewritten-board' }])
  })

  it('that counts what the log has not is named for that', async () => {
    const report = await check(withBoard({ ...json(), entries: 4 }))
    expect(report.faults).toEqual([{ code: 'uncovered-figures', entries: 4, size: 3 }])
    expect((await check(withBoard({ ...json(), entries: 2 }))).figures.state).toBe('differ')
  })
})

describe('a board behind its log', () => {
  const HOUR = 60 * 60_000
  const behind = (count: number, at: number) => {
    const late = Array.from({ length: count }, (_, turn): PublicEntry => ({ type: 'erased', at, number: `x${turn}` }))
    return check(publishedLog([...entries, ...late].map(entryBytes), { counted: entries, asOf: 1000 }))
  }

  it.each([
    [1, 1000 + HOUR, 60],
    [1000, 0, 0],
  ])('by %i entries says so, and agrees', async (count, at, minutes) => {
    const report = await behind(count, at)
    expect(report).toMatchObject({ figures: { state: 'agree', behind: { entries: count, minutes } }, faults: [] })
    expect(behindText('en', report.figures)).toContain(`${count}`)
  })

  it.each([
    [1, 1000 + HOUR + 60_000, 61],
    [1001, 0, 0],
  ])('by %i entries, or more than an hour, is wrong', async (count, at, minutes) => {
    const { faults } = await behind(count, at)
    expect(faults).toEqual([{ code: 'stale-figures', entries: count, minutes }])
  })

  it('says nothing where it counts every entry', async () => {
    const { figures } = await behind(0, 0)
    expect([figures.behind, behindText('en', figures)]).toEqual([{ entries: 0, minutes: 0 }, null])
  })
})

describe('any single changed byte', () => {
  /** The moment of a board and the size it rests on are its own claims: with others it may be another true board. */
  const claims = /"(?:asOf|entries)":\d+/g
  const isClaim = (path: string, bytes: Uint8Array | undefined, at: number): boolean =>
    path === 'board.json' &&
    [...new TextDecoder().decode(bytes).matchAll(claims)].some(
      ({ index, 0: claim }) => at >= index && at < index + claim.length,
    )

  it('is noticed, in whatever file it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        entriesOfCases(6),
        moments,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (lives, wait, file, position, by) => {
          const files = logOf(lives, { asOf: momentAfter(lives, wait) })
          const paths = [...files.keys()]
          const path = paths[file % paths.length] ?? ''
          const bytes = files.get(path)
          const at = position % (bytes?.length ?? 1)
          fc.pre(!isClaim(path, bytes, at))
          files.set(path, flipped(bytes, at, by))
          expect((await check(files)).faults, `${path} ${at}`).not.toEqual([])
        },
      ),
      { numRuns: 400 },
    )
  })
})
