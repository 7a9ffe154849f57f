import { entriesOfCases } from '@linsheng/domain/statistics/testing/entries'
import { type LogLine, lineOf, ratingsEntry, type VoicesEntry } from '@linsheng/domain/transparency'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Witnesses, witnessesSchema } from './files.ts'
import { canonicalJson, logLineSchema } from './line.ts'
import { readLine } from './read-line.ts'
import { readWitnesses } from './read-witnesses.ts'

const HASH = '0'.repeat(64)
const under = { category: 'lift', zone: null, channel: 'web', team: null } as const
const ratings = Array.from({ length: 6 }, (_, at) => ({ at, rating: { result: (at % 5) + 1, speed: 4 }, under }))
const survey = '2026-autumn'
const VOICES: VoicesEntry[] = [
  { type: 'survey-opened', at: 1, survey, households: 9, closesAt: 5, key: HASH, questions: HASH },
  { type: 'survey-extended', at: 2, survey, closesAt: 6 },
  { type: 'survey-closed', at: 3, survey, responses: 4, root: HASH },
  { type: 'survey-published', at: 4, survey, results: HASH },
  { type: 'survey-cancelled', at: 5, survey },
  { type: 'channel-keys', at: 6, fingerprints: [HASH] },
  { type: 'channel-checked', at: 7 },
  { type: 'channel-counts', at: 8, quarter: '2026-Q4', received: 11, inTime: null, outcomes: { case: 5, rest: 6 } },
  { type: 'channel-erased', at: 9, count: 5 },
  { type: 'script', at: 10, page: 'speak', files: [{ path: '/a.js', hash: HASH }] },
]
const others: LogLine[] = [
  lineOf(ratingsEntry(ratings, 'Asia/Shanghai'), null),
  lineOf({ type: 'rules', at: 8, rules: 'deadlines', hash: HASH }, null),
  lineOf({ type: 'key', at: 9, old: 'a', new: 'b', signatures: ['c', 'd'] }, null),
  lineOf({ type: 'erased', at: 10, number: '2026-1' }, null),
  ...VOICES.map((entry) => lineOf(entry, null)),
]
const lines: fc.Arbitrary<LogLine> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...others) },
  {
    weight: 3,
    arbitrary: entriesOfCases(2)
      .filter((entries) => entries.length > 0)
      .chain((entries) => fc.constantFrom(...entries))
      .map((entry) => lineOf(entry, { record: HASH, ...(entry.type === 'closed' && { text: HASH }) })),
  },
)

/** Something else for a value: what a neighbouring rule would take, and what none would. */
const instead = fc.constantFrom<unknown>(
  ...[null, true, 0, -1, 4, 5, 1.5, 2 ** 53, 1e300, '', 'x', 'web', 'y'.repeat(64), 'y'.repeat(65), HASH],
  ...['2026-11', '2026-1\n', 'pending', 'week', [], ['c'], {}, { hits: 1, of: 5 }, { hits: 1, of: 4 }, undefined],
)
const names = fc.constantFrom('v', 'type', 'at', 'is', 'number', 'text', 'zone', 'name', '__proto__', 'constructor')

type Path = readonly string[]
function pathsIn(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [[]]
  return [[], ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner).map((path) => [key, ...path]))]
}

/** The value with another at a path; `undefined` takes it away. */
function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by
  if (Array.isArray(value)) return value.map((item, at) => (String(at) === key ? replaced(item, rest, by) : item))
  const record = Object.entries(typeof value === 'object' && value !== null ? value : {})
  const kept = record.filter(([name]) => name !== key)
  const inner = replaced(new Map(record).get(key), rest, by)
  return Object.fromEntries(inner === undefined ? kept : [...kept, [key, inner]])
}

/** A line with one thing in it changed, taken away or added. */
const doctored = lines.chain((line) =>
  fc
    .tuple(fc.constantFrom(...pathsIn(line)), fc.option(names), instead)
    .map(([path, name, by]) => replaced(line, name === null ? path : [...path.slice(0, -1), name], by)),
)

describe('a line read by hand', () => {
  it('is a line where its schema says so, with anything in it changed', () => {
    fc.assert(
      fc.property(doctored, (json) => {
        const text = JSON.stringify(json) ?? ''
        const read = readLine(text)
        const parsed = logLineSchema.safeParse(text === '' ? undefined : JSON.parse(text))
        if (read === 'unknown') expect(parsed.success).toBe(false)
        else expect(read).toEqual(parsed.success ? parsed.data : null)
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    { type: 'channel-erased', at: 9, count: 0 },
    { type: 'channel-erased', at: 9, count: 4 },
    { type: 'channel-erased', at: 9, count: -5 },
    { type: 'channel-counts', at: 8, quarter: '2026-Q4', received: 11, inTime: 12, outcomes: { case: 11 } },
    { type: 'channel-counts', at: 8, quarter: '2026-Q4', received: 11, inTime: -1, outcomes: { case: 11 } },
    { type: 'channel-counts', at: 8, quarter: '2026-Q4', received: 11, inTime: null, outcomes: { case: 6, rest: 6 } },
  ] as const)('tells no counts of the channel that cannot be: %j', (entry) => {
    const line = canonicalJson({ v: 1, ...entry })
    expect(readLine(line)).toBeNull()
    expect(logLineSchema.safeParse(JSON.parse(line)).success).toBe(false)
  })

  it('is unknown only with a version or a type that is', () => {
    fc.assert(
      fc.property(lines, (line) => {
        expect(readLine(canonicalJson({ ...line, v: 2 }))).toBe('unknown')
        expect(readLine(canonicalJson({ ...line, type: 'survey-key' }))).toBe('unknown')
      }),
    )
  })
})

describe('witnesses read by hand', () => {
  const listed: Witnesses = [
    { name: 'a', vkey: 'a+1+b', cosigned: null },
    { name: 'b', vkey: 'b+1+b', cosigned: { size: 7, at: 8, note: 'n' } },
  ]
  it('are witnesses where their schema says so', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pathsIn(listed)), instead, (path, by) => {
        const json = replaced(listed, path, by)
        expect(readWitnesses(JSON.stringify(json) ?? '') !== null).toBe(witnessesSchema.safeParse(json).success)
      }),
      { numRuns: 500 },
    )
    expect(readWitnesses(JSON.stringify(listed))).toEqual(listed)
  })
})
