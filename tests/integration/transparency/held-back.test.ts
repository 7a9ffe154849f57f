import { COMPLAINTS } from '@linsheng/cms/src/features/complaints/collections/complaints.ts'
import { publish } from '@linsheng/cms/src/features/complaints/dispatcher/follow-case.ts'
import { untold } from '@linsheng/cms/src/features/complaints/dispatcher/public-side.ts'
import { releaseWaiting } from '@linsheng/cms/src/features/complaints/dispatcher/release.ts'
import { historyOf } from '@linsheng/cms/src/features/complaints/operations/stored-commit.ts'
import { type BoardKeeper, keepBoards } from '@linsheng/cms/src/features/statistics/board-keeper.ts'
import { PUBLIC_ENTRIES } from '@linsheng/cms/src/features/transparency/collections/public-entries.ts'
import { eraseCase } from '@linsheng/cms/src/features/transparency/erasure/erase-case.ts'
import { LineReader } from '@linsheng/domain/transparency'
import type { TypedUser } from 'payload'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Filed, openWorld, type World } from '../handling/world.ts'

const TUESDAY = Date.parse('2026-11-24T11:23:45.678+08:00')
const WEEKS = 4 * 7 * 24

let world: World
let handler: TypedUser
let keepers: BoardKeeper[]
/** Of one week, still untold, with nobody at work who would tell of them. */
let waiting: Filed[]
beforeEach(async () => {
  world = await openWorld({ beginning: TUESDAY })
  handler = await world.staff('handler')
  keepers = []
  waiting = []
  for (const category of ['fees', 'noise', 'fees']) {
    const filed = await world.file({ category })
    await world.take(handler, filed, { type: 'acknowledge', message: '已收到，明天上门。' })
    await world.take(handler, filed, { type: 'note', audience: 'public', text: '已经约好时间。' })
    waiting.push(filed)
  }
  await world.settle()
  await world.stop()
})
afterEach(async () => {
  for (const keeper of keepers) await keeper.stop()
  await world?.close()
})

async function aKeeper(): Promise<BoardKeeper> {
  const keeper = await keepBoards(world.payload, { dataDir: world.cms.env.dataDir })
  keepers.push(keeper)
  return keeper
}

async function told() {
  const { docs } = await world.payload.find({
    collection: PUBLIC_ENTRIES,
    where: { and: [{ community: { equals: world.register.id } }, { type: { not_equals: 'rules' } }] },
    sort: 'index',
    pagination: false,
  })
  // Whoever checks the log reads it like this: it throws where a line does not follow those before it.
  const reader = new LineReader()
  for (const { line } of docs) reader.read(JSON.parse(String(line)))
  return docs.map(({ subject, type }) => `${subject} ${type}`)
}

const whole = () =>
  waiting.flatMap(({ number }) => ['filed', 'assigned', 'responded', 'summary'].map((type) => `${number} ${type}`))

/** As the database was before anything was noted down of a telling. */
async function forgetTelling(): Promise<void> {
  const data = { publicSequence: 0, publicAt: TUESDAY, published: null, publicReceivedAt: null }
  await world.payload.db.updateMany({ collection: COMPLAINTS, where: { publicSequence: { greater_than: 0 } }, data })
}

it('tells of nothing before it may, and then of everything once, whoever starts after how long a stop', async () => {
  const keeper = await aKeeper()
  await releaseWaiting(world.payload, keeper)
  expect(await told()).toEqual([])
  world.skip(WEEKS)
  world.restart()
  await world.settle()
  expect((await told()).filter((line) => !line.endsWith('escalated')).sort()).toEqual(whole().sort())
})

it('goes on where it was interrupted, between any two writes, and tells nothing twice', async () => {
  world.skip(WEEKS)
  const keeper = await aKeeper()
  const [first] = waiting
  const { payload, register } = world
  const { docs } = await payload.find({
    collection: COMPLAINTS,
    where: { number: { equals: first?.number } },
    depth: 0,
  })
  const history = await historyOf(payload, register.id, docs[0]?.stream ?? '')
  const rules = await register.rules()
  const [telling] = untold(history, 0, rules, world.now()).tellings
  if (!telling) throw new Error('nothing is to be told')
  // Stopped after the first commit of one case was appended.
  await publish(telling.commit, telling.before, undefined, await keeper.book(register), rules)
  expect(await told()).toEqual([`${first?.number} filed`, `${first?.number} assigned`])
  await releaseWaiting(payload, await aKeeper())
  expect((await told()).sort()).toEqual(whole().sort())
  // Stopped after everything was appended, before anything was noted down.
  await forgetTelling()
  await releaseWaiting(payload, await aKeeper())
  expect((await told()).sort()).toEqual(whole().sort())
  const { totalDocs } = await payload.count({ collection: COMPLAINTS, where: { publicAt: { exists: true } } })
  expect(totalDocs).toBe(0)
})

it('is told once by two at once', async () => {
  world.skip(WEEKS)
  const [one, other] = [await aKeeper(), await aKeeper()]
  await Promise.all([releaseWaiting(world.payload, one), releaseWaiting(world.payload, other)])
  expect((await told()).sort()).toEqual(whole().sort())
})

it('keeps a case from being erased before everything about it has been told', async () => {
  world.restart()
  const [first] = waiting
  if (!first) throw new Error('there is a case')
  await world.act(first.receipt, { action: 'withdraw', reason: '已自行解决。' })
  await world.settle()
  const erase = () => eraseCase(world.payload, world.register.id, first.number)
  expect(await erase()).toEqual({ ok: false, code: 'case-waiting' })
  await world.pass(WEEKS)
  expect(await erase()).toEqual({ ok: true })
})
