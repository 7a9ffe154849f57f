import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applyChanges } from '@linsheng/cms/src/features/open-data/apply-changes.ts'
import { nothingTaken, writeState } from '@linsheng/cms/src/features/open-data/state.ts'
import type { Changes } from '@linsheng/cms/src/features/open-data/take-entries.ts'
import type { PublicCase } from '@linsheng/domain/complaints'
import { addToWeeks } from '@linsheng/domain/statistics'
import { atMost, type Figure, measured } from '../figure.ts'
import { complaint, NOW, randomNumbers } from './complaints.ts'
import { round } from './measure.ts'

/**
 * What one event costs the tables of open data at 1,000,000 complaints: the piece its case is in, and what is kept beside
 * it. Only the last month is written, for no other is looked at.
 */

const COMPLAINTS = 1_000_000
/** A little more than a month of them. */
const NEWEST = 18_000
const UPDATES = 30
const WARM_UP = 10
/** One in so many fills the weeks. */
const SAMPLE = 50
const NAMING = { categories: new Map(), zones: new Map(), teams: new Map(), zone: 'Asia/Shanghai' }

const changesOf = (cases: readonly PublicCase[]): Changes => ({
  facts: new Map(cases.map((facts) => [facts.number, facts])),
  ...{ left: new Map(), texts: new Map(), erased: new Set() },
})

function filledState() {
  const state = nothingTaken()
  const random = randomNumbers(7)
  for (let at = 0; at < COMPLAINTS; at += SAMPLE) {
    const is = complaint(random, at, COMPLAINTS)
    addToWeeks(state.weeks, { type: 'filed', at: is.receivedAt, was: null, is }, NAMING.zone)
  }
  return state
}

export async function openData(): Promise<Figure[]> {
  const directory = await mkdtemp(join(tmpdir(), 'linsheng-bench-'))
  const pieces = join(directory, 'pieces')
  const random = randomNumbers(20261123)
  const newest = Array.from({ length: NEWEST }, (_, at) => complaint(random, COMPLAINTS - NEWEST + at, COMPLAINTS))
  const state = filledState()
  try {
    await applyChanges(pieces, changesOf(newest), NAMING)
    const times: number[] = []
    for (let event = 0; event < WARM_UP + UPDATES; event++) {
      const facts = newest[Math.floor(random() * NEWEST)]
      if (!facts) throw new Error('no case')
      const start = performance.now()
      await applyChanges(pieces, changesOf([{ ...facts, resolvedAt: NOW }]), NAMING)
      await writeState(directory, state)
      times.push(performance.now() - start)
    }
    const sorted = times.slice(WARM_UP).sort((a, b) => a - b)
    return [
      atMost(50, 'open_data_update_ms_at_1m', round(sorted[UPDATES / 2] ?? Number.NaN), 'ms'),
      measured('open_data_update_ms_at_1m_max', round(sorted.at(-1) ?? Number.NaN), 'ms'),
    ]
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
