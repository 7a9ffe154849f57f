import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publicCase } from '@linsheng/domain/complaints/testing/public-case'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { applyChanges } from './apply-changes.ts'
import { monthsIn, readMonth } from './months.ts'
import type { Changes } from './take-entries.ts'

const naming = { categories: new Map(), zones: new Map(), teams: new Map(), zone: 'Asia/Shanghai' }
const nothing = (): Changes => ({ facts: new Map(), left: new Map(), texts: new Map(), erased: new Set() })
const text = { index: 3, at: '2026-11-02T08:00:00.000+08:00', text: '修好了', salt: 'c2FsdA==' }
const filed: Changes = {
  ...nothing(),
  facts: new Map([['2026-1', publicCase({ month: '2026-11' })]]),
  texts: new Map([['2026-1', [text]]]),
}
/** It becomes one that is told by its week, which began in the month before. */
const moved: Changes = {
  ...nothing(),
  facts: new Map([['2026-1', publicCase({ month: '2026-10', precision: 'week' })]]),
  left: new Map([['2026-1', new Set(['2026-11'])]]),
}

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'linsheng-months-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

it('a case that changes its month is in one month only, and takes its texts along', async () => {
  await applyChanges(directory, filed, naming)
  await applyChanges(directory, moved, naming)
  expect(await monthsIn(directory)).toEqual(['2026-10'])
  expect((await readMonth(directory, '2026-10')).get('2026-1')).toMatchObject({ precision: 'week', summaries: [text] })
})

it('work that was interrupted can be done again', async () => {
  await applyChanges(directory, filed, naming)
  for (const changes of [moved, moved, filed, moved]) await applyChanges(directory, changes, naming)
  await applyChanges(directory, { ...nothing(), erased: new Set(['2026-2']) }, naming)
  expect((await readMonth(directory, '2026-10')).get('2026-1')?.summaries).toEqual([text])
  await applyChanges(directory, { ...nothing(), erased: new Set(['2026-1']) }, naming)
  expect((await readMonth(directory, '2026-10')).get('2026-1')?.summaries).toEqual([])
})
