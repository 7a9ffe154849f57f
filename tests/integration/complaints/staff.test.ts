import { startDispatcher } from '@linsheng/cms/src/features/complaints/dispatcher/dispatcher.ts'
import { caseCommandsEndpoint, caseEndpoint } from '@linsheng/cms/src/features/complaints/endpoints/staff-case.ts'
import type { Register } from '@linsheng/cms/src/features/complaints/register.ts'
import { complaintsApi } from '@linsheng/cms/src/features/complaints/site-api.ts'
import type { Watch } from '@linsheng/cms/src/jobs/watch.ts'
import type { StaffCommand } from '@linsheng/contracts/complaints'
import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { makeStaff } from '../../support/publishing.ts'
import { waitFor } from '../../support/wait.ts'
import { askAs, fileCase, newCommunity, type StaffEndpoint } from './setup.ts'

let cms: TestCms
let register: Register
let dispatcher: Watch
let handler: TypedUser
let manager: TypedUser

beforeAll(async () => {
  cms = await createTestCms()
  register = await newCommunity(cms.payload)
  handler = await makeStaff(cms.payload, register.id, 'handler')
  manager = await makeStaff(cms.payload, register.id, 'manager')
  dispatcher = startDispatcher(cms.payload, { dataDir: cms.env.dataDir })
})
afterAll(async () => {
  await dispatcher?.stop()
  await cms?.close()
})

const newCase = () => fileCase(cms, register)
const call = (endpoint: StaffEndpoint, user: TypedUser | null, id: string, body?: unknown) =>
  askAs(cms.payload, user, endpoint, id, body)
const give = (user: TypedUser | null, id: string, command: StaffCommand | object) =>
  call(caseCommandsEndpoint, user, id, { command, sequence: 1, anyway: true })

describe('a handler', () => {
  it('takes a case from its filing to a result, and the complainant confirms', async () => {
    const { id, number, receipt } = await newCase()
    const steps: object[] = [
      { type: 'acknowledge', message: '我是工程部小王，下午三点到。' },
      { type: 'start' },
      { type: 'note', audience: 'internal', text: '内部：备件要等。' },
      { type: 'note', audience: 'public', text: '三号楼电梯门机故障，已更换。' },
      { type: 'propose-result', found: '门机坏了。', done: '换了门机。' },
    ]
    for (const step of steps) expect(await give(handler, id, step)).toMatchObject({ status: 200 })
    const seen = await call(caseEndpoint, handler, id)
    expect(seen.body).toMatchObject({
      sequence: 6,
      contact: { phone: '13800000000' },
      next: { kind: 'your-answer' },
    })

    const api = complaintsApi(cms.payload)
    const action = { action: 'confirm' as const, receipt, rating: { speed: 5, result: 4, attitude: 5 } }
    const confirmed = await api.act({ community: register.slug, visitor: 'x', action })
    expect(confirmed).toMatchObject({ ok: true, value: { status: 'closed', outcome: 'confirmed' } })
    expect(JSON.stringify(confirmed)).not.toContain('内部')

    const page = await waitFor(async () => {
      const found = await api.case({ community: register.slug, number })
      return found?.status === 'closed' && found
    })
    const words = JSON.stringify(page)
    expect(words).toContain('三号楼电梯门机故障')
    for (const secret of ['内部', '13800000000', '老人下不了楼', '请尽快修好', '小王', handler.id]) {
      expect(words).not.toContain(secret)
    }
  })

  it('is told what the rules and the register say no to', async () => {
    const { id } = await newCase()
    expect(await give(handler, id, { type: 'assign', team: 'no-such' })).toMatchObject({
      body: { code: 'unknown-team' },
    })
    const stranger = await makeStaff(cms.payload, (await newCommunity(cms.payload)).id, 'handler')
    const team = [...register.teams.keys()][0] ?? ''
    expect(await give(handler, id, { type: 'assign', team, person: stranger.id })).toMatchObject({
      body: { code: 'unknown-person' },
    })
    expect(await give(handler, id, { type: 'close', outcome: 'unfounded' })).toMatchObject({
      body: { code: 'needs-reason' },
    })
    expect(await give(handler, id, { type: 'close', outcome: 'recorded' })).toMatchObject({ status: 400 })
    expect(await give(handler, id, { type: 'confirm' })).toMatchObject({ status: 400 })
  })
})

describe('nobody else', () => {
  it.each(['panel', 'editor'] as const)('%s may neither open nor move a case', async (role) => {
    const { id } = await newCase()
    const user = await makeStaff(cms.payload, register.id, role)
    expect((await call(caseEndpoint, user, id)).status).toBe(404)
    expect((await give(user, id, { type: 'start' })).status).toBe(404)
  })

  it('the committee reads a case without whom to call, and does not work on it', async () => {
    const { id } = await newCase()
    const user = await makeStaff(cms.payload, register.id, 'committee')
    const seen = await call(caseEndpoint, user, id)
    expect(seen.status).toBe(200)
    expect(JSON.stringify(seen.body)).not.toContain('13800000000')
    expect(await give(user, id, { type: 'start' })).toMatchObject({ status: 403, body: { code: 'not-your-role' } })
  })

  it('a handler of another community finds nothing, nor does a visitor', async () => {
    const { id } = await newCase()
    const other = await makeStaff(cms.payload, (await newCommunity(cms.payload)).id, 'handler', 'manager')
    for (const user of [other, null]) {
      expect((await call(caseEndpoint, user, id)).status).toBe(404)
      expect((await give(user, id, { type: 'start' })).status).toBe(404)
    }
  })

  it.each(['complaints', 'commits', 'public-entries', 'complaint-photos'] as const)(
    'writes %s past the operations',
    async (collection) => {
      const { payload } = cms
      const as = { collection, user: manager, overrideAccess: false, depth: 0 } as const
      await expect(payload.create({ ...as, data: { community: register.id } as never })).rejects.toMatchObject({
        status: 403,
      })
      await expect(payload.update({ ...as, where: {}, data: {} })).rejects.toMatchObject({ status: 403 })
      await expect(payload.delete({ ...as, where: {} })).rejects.toMatchObject({ status: 403 })
    },
  )
})
