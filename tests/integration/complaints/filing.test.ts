import { randomUUID } from 'node:crypto'
import { COMMITS } from '@linsheng/cms/src/features/complaints/collections/commits.ts'
import { COMPLAINTS } from '@linsheng/cms/src/features/complaints/collections/complaints.ts'
import { startDispatcher } from '@linsheng/cms/src/features/complaints/dispatcher/dispatcher.ts'
import { findByReceipt } from '@linsheng/cms/src/features/complaints/operations/find-by-receipt.ts'
import { runCommand } from '@linsheng/cms/src/features/complaints/operations/run-command.ts'
import type { Register } from '@linsheng/cms/src/features/complaints/register.ts'
import { complaintsApi } from '@linsheng/cms/src/features/complaints/site-api.ts'
import { readBoard } from '@linsheng/cms/src/features/statistics/board-file.ts'
import type { Watch } from '@linsheng/cms/src/jobs/watch.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { waitFor } from '../../support/wait.ts'
import { aRequest, newCommunity } from './setup.ts'

let cms: TestCms
let register: Register
let dispatcher: Watch

beforeAll(async () => {
  cms = await createTestCms()
  register = await newCommunity(cms.payload)
  dispatcher = startDispatcher(cms.payload, { dataDir: cms.env.dataDir })
})
afterAll(async () => {
  await dispatcher?.stop()
  await cms?.close()
})

const api = () => complaintsApi(cms.payload)
const where = () => ({ community: register.slug, visitor: randomUUID() })
async function file(request = aRequest(register), idempotencyKey: string = randomUUID()) {
  const answer = await api().fileComplaint({ ...where(), request, idempotencyKey })
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}
const countOf = async (collection: typeof COMMITS | typeof COMPLAINTS, community = register.id) =>
  (await cms.payload.count({ collection, where: { community: { equals: community } } })).totalDocs

const publicPage = async (number: string) => (await api().case({ community: register.slug, number })) ?? undefined

describe('filing', () => {
  it('is trackable at once, listed within seconds and counted on the board', async () => {
    const filed = await file()
    expect(filed.number).toMatch(/^\d{4}-\d+$/)
    const tracked = await api().track({ ...where(), receipt: filed.receipt.toLowerCase() })
    expect(tracked).toMatchObject({
      ok: true,
      value: { number: filed.number, status: 'filed', actions: ['withdraw', 'note', 'choose-reach'] },
    })
    await waitFor(() => publicPage(filed.number))
    const board = await waitFor(async () => {
      const found = await readBoard(cms.env.dataDir, register.slug)
      return found !== null && found.total.filed > 0 && found
    })
    expect(board.total.open).toBe(board.total.filed)
  })

  it('ranks what presses on a home above what can wait, and as before where nobody said', async () => {
    const priorityOf = async (changes: Parameters<typeof aRequest>[1]) => {
      const { receipt } = await file(aRequest(register, { impact: 'home', ...changes }))
      const tracked = await api().track({ ...where(), receipt })
      return tracked.ok ? tracked.value.priority : tracked.code
    }
    expect(await priorityOf({ urgency: 'pressing' })).toBe('major')
    expect(await priorityOf({ urgency: 'can-wait' })).toBe('ordinary')
    expect(await priorityOf({})).toBe('ordinary')
  })

  it('refuses categories and places the community does not have', async () => {
    const send = (request: ReturnType<typeof aRequest>) =>
      api().fileComplaint({ ...where(), request, idempotencyKey: randomUUID() })
    expect(await send(aRequest(register, { category: 'no-such' }))).toEqual({ ok: false, code: 'unknown-category' })
    expect(await send(aRequest(register, { zone: 'no-such' }))).toEqual({ ok: false, code: 'unknown-zone' })
  })
})

describe('the same idempotency key', () => {
  it('is one case and one receipt, also twenty times at the same instant', async () => {
    const before = await countOf(COMMITS)
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 20 }, () => file(aRequest(register), key)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await countOf(COMMITS)).toBe(before + 1)
  })

  it('with other content is refused', async () => {
    const key = randomUUID()
    await file(aRequest(register), key)
    const again = await api().fileComplaint({
      ...where(),
      request: aRequest(register, { description: '内容不一样的另一件投诉。' }),
      idempotencyKey: key,
    })
    expect(again).toEqual({ ok: false, code: 'idempotency-key-reused' })
  })

  it('in another community is another case', async () => {
    const other = await newCommunity(cms.payload)
    const key = randomUUID()
    const here = await file(aRequest(register), key)
    const there = await api().fileComplaint({
      community: other.slug,
      visitor: 'x',
      request: aRequest(other),
      idempotencyKey: key,
    })
    expect(there.ok && there.value.receipt).not.toBe(here.receipt)
  })
})

describe('one visitor', () => {
  it('files sixty complaints in an hour and no more, and keeps nobody else from it', async () => {
    const send = (visitor: string, request = aRequest(register)) =>
      api().fileComplaint({ community: register.slug, visitor, request, idempotencyKey: randomUUID() })
    await send('busy', aRequest(register, { category: 'no-such' }))
    const filed = await Promise.all(Array.from({ length: 60 }, () => send('busy')))
    expect(filed.every(({ ok }) => ok)).toBe(true)
    expect(await send('busy')).toEqual({ ok: false, code: 'too-many-requests' })
    expect((await send('another')).ok).toBe(true)
  })
})

describe('racing', () => {
  it('filings get numbers of their own', async () => {
    const filed = await Promise.all(Array.from({ length: 30 }, () => file()))
    expect(new Set(filed.map(({ number }) => number)).size).toBe(30)
    expect(new Set(filed.map(({ receipt }) => receipt)).size).toBe(30)
  })

  it('a command given a moment before another that was stored first comes after it; one from yesterday is refused', async () => {
    const { receipt } = await file()
    const stream = (await findByReceipt(cms.payload, register.id, receipt))?.stream ?? ''
    const note = (now: number) =>
      runCommand(cms.payload, {
        community: register,
        stream,
        command: { type: 'note', audience: 'internal', text: '已经打过电话。' },
        actor: { kind: 'staff', user: 'somebody' },
        now,
      })
    const later = Date.now() + 1000
    expect(await note(later)).toMatchObject({ ok: true })
    expect(await note(later - 400)).toMatchObject({ ok: true, value: { state: { changedAt: later } } })
    expect(await note(later - 86_400_000)).toEqual({ ok: false, code: 'time-runs-backwards' })
  })

  it('commands on one case have one winner; the others are decided on the new state', async () => {
    const { receipt } = await file()
    const found = await findByReceipt(cms.payload, register.id, receipt)
    const stream = found?.stream ?? ''
    const acknowledge = () =>
      runCommand(cms.payload, {
        community: register,
        stream,
        command: { type: 'acknowledge', message: '师傅下午三点到。' },
        actor: { kind: 'staff', user: 'somebody' },
        now: Date.now(),
      })
    const answers = await Promise.all(Array.from({ length: 10 }, acknowledge))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.code]))
    expect(new Set(codes)).toEqual(new Set(['already-acknowledged']))
    const after = await findByReceipt(cms.payload, register.id, receipt)
    expect(after?.history.map(({ sequence }) => sequence)).toEqual([1, 2])
  })
})

describe('a stopped dispatcher', () => {
  it('catches up when it starts again', async () => {
    await dispatcher.stop()
    const filed = await file()
    expect(await api().track({ ...where(), receipt: filed.receipt })).toMatchObject({ ok: true })
    expect(await api().case({ community: register.slug, number: filed.number })).toBeNull()
    dispatcher = startDispatcher(cms.payload, { dataDir: cms.env.dataDir })
    const page = await waitFor(() => publicPage(filed.number))
    expect(page.timeline.map(({ what }) => what)).toEqual(['filed', 'assigned'])
    await waitFor(async () => {
      const board = await readBoard(cms.env.dataDir, register.slug)
      return board?.total.filed === (await countOf(COMPLAINTS))
    })
  })
})
