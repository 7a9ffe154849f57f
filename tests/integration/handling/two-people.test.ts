import { COMMITS } from '@linsheng/cms/src/features/complaints/collections/commits.ts'
import type { TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Filed, openWorld, type World } from './world.ts'

let world: World
let first: TypedUser
let second: TypedUser

beforeAll(async () => {
  world = await openWorld()
  ;[first, second] = [await world.staff('handler', 'manager'), await world.staff('handler', 'manager')]
})
afterAll(async () => world?.close())

const note = (text: string) => ({ type: 'note', audience: 'internal', text }) as const
const commitsOf = async ({ number }: Filed): Promise<number> => {
  const { payload, settle } = world
  await settle()
  const { docs } = await payload.find({ collection: 'complaints', where: { number: { equals: number } }, depth: 0 })
  const where = { stream: { equals: docs[0]?.stream } }
  return (await payload.count({ collection: COMMITS, where })).totalDocs
}

it('the second is told what the first did, nothing is written, and may send it all the same', async () => {
  const { file, see, step } = world
  const filed = await file()
  const sequence = (await see(second, filed))?.sequence ?? 0
  const told = { type: 'acknowledge', message: '我是工程部小王，下午三点到。' } as const
  expect((await step(first, filed, told, { sequence })).status).toBe(200)

  const late = await step(second, filed, note('备件周二到。'), { sequence })
  expect(late).toMatchObject({ status: 409, code: 'case-changed' })
  expect(late.seen?.timeline.at(-1)).toMatchObject({ text: told.message, by: first.email })
  expect(await commitsOf(filed)).toBe(sequence + 1)

  expect((await step(second, filed, note('备件周二到。'), { sequence, anyway: true })).status).toBe(200)
  expect(await commitsOf(filed)).toBe(sequence + 2)
})

it('of ten at the same instant one is taken, the others are told', async () => {
  const { file, see, step } = world
  const filed = await file()
  const sequence = (await see(first, filed))?.sequence ?? 0
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      step(index % 2 ? first : second, filed, note(`第 ${index} 次`), { sequence }),
    ),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(new Set(answers.map(({ code }) => code))).toEqual(new Set([null, 'case-changed']))
  expect(await commitsOf(filed)).toBe(sequence + 1)
})

it('what the messengers write down by themselves stops nobody', async () => {
  const { file, see, step, payload, register, now } = world
  const { runCommand } = await import('@linsheng/cms/src/features/complaints/operations/run-command.ts')
  const filed = await file()
  await step(first, filed, { type: 'acknowledge', message: '已经安排。' })
  const sequence = (await see(first, filed))?.sequence ?? 0
  const { docs } = await payload.find({ collection: 'complaints', where: { id: { equals: filed.id } }, depth: 0 })
  const delivered = await runCommand(payload, {
    community: register,
    stream: docs[0]?.stream ?? '',
    command: { type: 'record-delivery', sequence, via: 'email', delivered: false },
    actor: { kind: 'system' },
    now: now(),
  })
  expect(delivered.ok).toBe(true)
  expect((await step(first, filed, note('没有关系。'), { sequence })).status).toBe(200)
})

it('of ten times the same words of the complainant, sent at once, one is kept and all are answered alike', async () => {
  const { file, act } = world
  const filed = await file()
  const before = await commitsOf(filed)
  const same = { action: 'note' as const, text: '请快一点，老人出不了门。', photos: [] }
  const answers = await Promise.all(Array.from({ length: 10 }, () => act(filed.receipt, same)))
  expect(answers.map(({ ok }) => ok)).toEqual(answers.map(() => true))
  expect(await commitsOf(filed)).toBe(before + 1)
})
