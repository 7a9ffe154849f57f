import { randomUUID } from 'node:crypto'
import { COMMITS } from '@linsheng/cms/src/features/complaints/collections/commits.ts'
import { sweep } from '@linsheng/cms/src/features/complaints/sweep/sweep.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type World } from '../handling/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

it('one household that joins many times at once counts once, is answered alike each time, and the same request has one receipt', async () => {
  const filed = await world.file()
  const key = randomUUID()
  const same = await Promise.all(Array.from({ length: 10 }, () => world.join(filed.number, '3-1202', key)))
  const others = await Promise.all(
    ['3号楼1202', '３－１２０２', '3栋1202室', ' 3 - 1202 '].map((door) => world.join(filed.number, door)),
  )
  const receipts = new Set(same.flatMap((answer) => (answer.ok ? [answer.value.receipt] : [])))
  expect(receipts.size).toBe(1)
  expect(others.every(({ ok }) => ok)).toBe(true)
  expect((await world.track(filed.receipt)).households).toBe(2)
})

it('two sweeps at once, and one whose clock went back, decide each thing once', async () => {
  const filed = await world.file()
  await world.settle()
  const late = world.now() + 9 * 24 * 3_600_000
  await Promise.all([sweep(world.payload, late), sweep(world.payload, late), sweep(world.payload, late)])
  await world.settle()
  await sweep(world.payload, world.now())
  await world.settle()
  const [first] = (
    await world.payload.find({ collection: 'complaints', where: { id: { equals: filed.id } }, depth: 0 })
  ).docs
  const { docs } = await world.payload.find({
    collection: COMMITS,
    where: { stream: { equals: first?.stream } },
    pagination: false,
  })
  const levels = docs.flatMap(({ events }) =>
    (Array.isArray(events) ? events : []).flatMap((event) =>
      typeof event === 'object' && event !== null && 'level' in event ? [event.level] : [],
    ),
  )
  expect(levels.length).toBeGreaterThan(0)
  expect(new Set(levels).size).toBe(levels.length)
})
