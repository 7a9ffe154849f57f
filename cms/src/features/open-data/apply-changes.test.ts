import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PublicCase } from '@linsheng/domain/complaints'
import { publicCase } from '@linsheng/domain/complaints/testing/public-case'
import { localMonth } from '@linsheng/domain/time'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyChanges } from './apply-changes.ts'
import { fileOf, piecesIn, placeOf, readPiece } from './pieces.ts'
import type { Changes } from './take-entries.ts'

const naming = { categories: new Map(), zones: new Map(), teams: new Map(), zone: 'Asia/Shanghai' }
const nothing = (): Changes => ({ facts: new Map(), left: new Map(), texts: new Map(), erased: new Set() })
const text = { index: 3, at: '2026-11-02T08:00:00.000+08:00', text: '修好了', salt: 'c2FsdA==' }
const november = { month: '2026-11', receivedAt: Date.parse('2026-11-03T08:00:00+08:00') }
const october = { month: '2026-10', receivedAt: Date.parse('2026-10-26T00:00:00+08:00') }
const filed: Changes = {
  ...nothing(),
  facts: new Map([['2026-1', publicCase(november)]]),
  texts: new Map([['2026-1', [text]]]),
}
/** It becomes one that is told by its week, which began in the month before. */
const moved: Changes = {
  ...nothing(),
  facts: new Map([['2026-1', publicCase({ ...october, precision: 'week' })]]),
  left: new Map([['2026-1', [placeOf(november)]]]),
}

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'linsheng-pieces-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

it('a case that changes its month is in one piece only, and takes its texts along', async () => {
  await applyChanges(directory, filed, naming)
  await applyChanges(directory, moved, naming)
  expect(await piecesIn(directory)).toEqual(['2026-10'])
  expect((await readPiece(directory, '2026-10')).get('2026-1')).toMatchObject({ precision: 'week', summaries: [text] })
})

it('work that was interrupted can be done again', async () => {
  await applyChanges(directory, filed, naming)
  for (const changes of [moved, moved, filed, moved]) await applyChanges(directory, changes, naming)
  await applyChanges(directory, { ...nothing(), erased: new Set(['2026-2']) }, naming)
  expect((await readPiece(directory, '2026-10')).get('2026-1')?.summaries).toEqual([text])
  await applyChanges(directory, { ...nothing(), erased: new Set(['2026-1']) }, naming)
  expect((await readPiece(directory, '2026-10')).get('2026-1')?.summaries).toEqual([])
})

describe('a month of many cases', () => {
  const MANY = 900
  const HOUR = 3_600_000
  /** Every hour one, over 38 days of two months. */
  const facts = (at: number) => {
    const receivedAt = Date.parse('2026-10-03T08:00:00+08:00') + at * HOUR
    return publicCase({ number: `2026-${at}`, receivedAt, month: localMonth(receivedAt, naming.zone) })
  }
  const all = Array.from({ length: MANY }, (_, at) => facts(at))
  const adding = (cases: readonly PublicCase[]): Changes => ({
    ...nothing(),
    facts: new Map(cases.map((one) => [one.number, one])),
  })
  const numbersIn = async () => {
    const pieces = await Promise.all((await piecesIn(directory)).map((piece) => readPiece(directory, piece)))
    return pieces.flatMap((piece) => [...piece.keys()])
  }

  it('is split into its days, and all that is in it stays there once, in the order of receipt', async () => {
    await applyChanges(directory, adding(all.slice(0, 400)), naming)
    expect(await piecesIn(directory)).toEqual(['2026-10'])
    await applyChanges(directory, adding(all.slice(400)), naming)
    const pieces = await piecesIn(directory)
    expect(pieces).toContain('2026-10.2026-10-31')
    expect(pieces.at(-1)).toBe('2026-11')
    expect(await numbersIn()).toEqual(all.map(({ number }) => number))
  })

  it('costs the day of an event, not the month', async () => {
    await applyChanges(directory, adding(all), naming)
    const before = await readdir(directory)
    const touched = await readFile(fileOf.json(directory, '2026-10.2026-10-20'), 'utf8')
    for (const piece of await piecesIn(directory)) {
      if (piece !== '2026-10.2026-10-20') await writeFile(fileOf.json(directory, piece), 'not to be read')
    }
    const [number = ''] = /2026-\d+/.exec(touched) ?? []
    const one = all.find((each) => each.number === number)
    if (!one) throw new Error('no such case')
    await applyChanges(directory, adding([{ ...one, reopenings: 7 }]), naming)
    expect((await readPiece(directory, '2026-10.2026-10-20')).get(number)).toMatchObject({ reopenings: 7 })
    expect(await readdir(directory)).toEqual(before)
  })

  it('takes a case in from another month, and gives one away', async () => {
    await applyChanges(directory, adding(all), naming)
    const [first, last] = [facts(0), facts(MANY - 1)]
    const moved = {
      ...adding([{ ...last, ...first, number: last.number }]),
      left: new Map([[last.number, [placeOf(last)]]]),
    }
    await applyChanges(directory, moved, naming)
    expect((await numbersIn()).toSorted()).toEqual(all.map(({ number }) => number).toSorted())
    expect((await readPiece(directory, '2026-10.2026-10-03')).has(last.number)).toBe(true)
  })

  it('is whole again where somebody was killed while it was split', async () => {
    await applyChanges(directory, adding(all.slice(0, 400)), naming)
    const before = await readFile(fileOf.json(directory, '2026-10'), 'utf8')
    await applyChanges(directory, adding(all), naming)
    await writeFile(fileOf.json(directory, '2026-10'), before)
    expect(await piecesIn(directory)).toEqual(['2026-10', '2026-11'])
    await applyChanges(directory, adding(all), naming)
    expect(await numbersIn()).toEqual(all.map(({ number }) => number))
  })
})
