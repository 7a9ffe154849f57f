import { COMMITS } from '@linsheng/cms/src/features/complaints/collections/commits.ts'
import { COMPLAINTS } from '@linsheng/cms/src/features/complaints/collections/complaints.ts'
import type { StoredCommit } from '@linsheng/cms/src/features/complaints/operations/stored-commit.ts'
import { startSweep } from '@linsheng/cms/src/features/complaints/sweep/service.ts'
import { sweep } from '@linsheng/cms/src/features/complaints/sweep/sweep.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { waitFor } from '../../support/wait.ts'
import { type Filed, openWorld, type World } from './world.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => world?.close())

const CASES = 12
const DAY = 86_400_000
const fileMany = (): Promise<Filed[]> => Promise.all(Array.from({ length: CASES }, () => world.file()))

async function historyOf({ id }: Filed): Promise<StoredCommit[]> {
  const { stream } = await world.payload.findByID({ collection: COMPLAINTS, id, depth: 0 })
  const where = { stream: { equals: stream } }
  const { docs } = await world.payload.db.find<StoredCommit>({ collection: COMMITS, where, sort: 'sequence' })
  return docs
}
const levelsOf = async (filed: Filed): Promise<string[]> =>
  (await historyOf(filed)).flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'escalated' ? [event.level] : [])),
  )

it('of several sweeps at the same moment each case gets its escalations once', async () => {
  const { payload, now, settle } = world
  const cases = await fileMany()
  await settle()
  const later = now() + 2 * DAY + 1
  const given = await Promise.all(Array.from({ length: 4 }, () => sweep(payload, later)))
  expect(given.reduce((sum, count) => sum + count, 0)).toBe(CASES)
  for (const filed of cases) expect(await levelsOf(filed)).toEqual(['manager'])
})

it('cut off in the middle of its work, the next one finishes it and doubles nothing', async () => {
  const { payload, now, settle, stop, restart } = world
  const cases = await fileMany()
  await settle()
  await stop()
  const later = now() + 2 * DAY + 1
  // As a kill -9 leaves it: some cases have their commit, no projection knows of any of them.
  const half = cases.slice(0, CASES / 2)
  await sweep(payload, later)
  const lost = cases.slice(CASES / 2)
  for (const filed of lost) {
    const last = (await historyOf(filed)).at(-1)
    await payload.db.deleteMany({ collection: COMMITS, where: { id: { equals: last?.id } } })
  }
  expect(await sweep(payload, later)).toBe(lost.length)
  expect(await sweep(payload, later)).toBe(0)
  restart()
  await settle()
  expect(await sweep(payload, later)).toBe(0)
  for (const filed of [...half, ...lost]) expect(await levelsOf(filed)).toEqual(['manager'])
})

it('down for ten days, it says in one look what it would have said in time', async () => {
  const { payload, now, settle } = world
  const filed = await world.file()
  await settle()
  await sweep(payload, now() + 10 * DAY)
  await settle()
  expect(await levelsOf(filed)).toEqual(['manager', 'committee'])
  await sweep(payload, now() + 20 * DAY)
  expect(await levelsOf(filed)).toEqual(['manager', 'committee'])
})

it('somebody who acts in between wins or is followed; the case is never behind its own clock', async () => {
  const { payload, now, settle, staff, step } = world
  const [filed, handler] = [await world.file(), await staff('handler')]
  await settle()
  const note = { type: 'note', audience: 'internal', text: '正在看。' } as const
  await Promise.all([sweep(payload, now() + 2 * DAY + 1), step(handler, filed, note, { sequence: 1, anyway: true })])
  await settle()
  await sweep(payload, now() + 2 * DAY + 2)
  expect(await levelsOf(filed)).toEqual(['manager'])
  const sequences = (await historyOf(filed)).map(({ sequence }) => sequence)
  expect(sequences).toEqual(sequences.map((_, index) => index + 1))
})

it('a call-back after the end that nobody makes is owed for two weeks and then ended for all to see, once', async () => {
  const { payload, file, take, act, pass, track, staff, settle, now, see } = world
  const [filed, handler] = [await file(), await staff('handler')]
  await take(handler, filed, { type: 'propose-result', found: '门机磨损', done: '换了门机' })
  await act(filed.receipt, { action: 'confirm' })
  await settle()
  await sweep(payload, now() + 20 * DAY)
  const lapsed = async () =>
    (await historyOf(filed)).flatMap(({ events }) => events.filter(({ type }) => type === 'followed-up'))
  expect(await lapsed()).toEqual([])
  await pass(21 * 24)
  await pass(24)
  expect(await lapsed()).toEqual([{ type: 'followed-up', day: 7, outcome: 'not-reached', lapsed: true }])
  await pass(30 * 24)
  expect(await lapsed()).toHaveLength(2)
  expect((await see(handler, filed))?.duties.filter(({ doneAt }) => doneAt === null)).toEqual([])
  expect((await track(filed.receipt)).timeline.at(-1)).toMatchObject({ what: 'followed-up', who: 'system' })
})

it('runs by itself in one process at a time', async () => {
  const { payload, pass } = world
  const filed = await world.file()
  const services = [startSweep(payload, { every: 20 }), startSweep(payload, { every: 20 })]
  await pass(50)
  await waitFor(async () => (await levelsOf(filed)).includes('manager'))
  await Promise.all(services.map((service) => service.stop()))
  expect(await levelsOf(filed)).toEqual(['manager'])
})
