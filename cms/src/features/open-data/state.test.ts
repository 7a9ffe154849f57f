import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { nothingTaken, readState, writeState } from './state.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'linsheng-state-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

it('is read as it was written', async () => {
  const cell = { filed: 1, resolved: 0, inTime: 0, late: 0, caughtUp: 0 }
  const step = { index: 4, at: 5, type: 'filed', number: '2026-1', category: 'lift', precision: 'exact' } as const
  const weeks = new Map([['2026-W48', new Map([['lift', cell]])]])
  const state = { ...nothingTaken(), size: 7, lastKey: 'a/1/0', naming: 'n', steps: [step], weeks }
  await writeState(directory, state)
  expect(await readState(directory)).toEqual(state)
})

it.each(['', '{"version":2,"si', 'null', '{}'])('is none where the file holds %j', async (json) => {
  expect(await readState(directory)).toBeNull()
  await writeFile(join(directory, 'state.json'), json)
  expect(await readState(directory)).toBeNull()
})
