import { startDispatcher } from '@linsheng/cms/src/features/complaints/dispatcher/dispatcher.ts'
import {
  caseCommandsEndpoint,
  caseEndpoint,
  casePreviewEndpoint,
} from '@linsheng/cms/src/features/complaints/endpoints/staff-case.ts'
import type { Register } from '@linsheng/cms/src/features/complaints/register.ts'
import type { Watch } from '@linsheng/cms/src/jobs/watch.ts'
import { casePreviewSchema, staffCaseSchema } from '@linsheng/contracts/complaints'
import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { makeStaff } from '../../support/publishing.ts'
import { waitFor } from '../../support/wait.ts'
import { askAs, fileCase, newCommunity } from './setup.ts'

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

const step = (command: object) => ({ command, sequence: 1, anyway: true })
const ask = (user: TypedUser | null, id: string, command: object) =>
  askAs(cms.payload, user, casePreviewEndpoint, id, step(command))
const preview = async (id: string, command: object) => casePreviewSchema.parse((await ask(manager, id, command)).body)
const take = async (id: string, command: object) =>
  staffCaseSchema.parse((await askAs(cms.payload, manager, caseCommandsEndpoint, id, step(command))).body)
const look = async (id: string) => staffCaseSchema.parse((await askAs(cms.payload, manager, caseEndpoint, id)).body)

/** What the database holds of cases. */
const stored = () =>
  Promise.all(
    (['commits', 'public-entries', 'complaints', 'complaint-photos'] as const).map((collection) =>
      cms.payload.db.find({ collection, pagination: false, limit: 0 }),
    ),
  )
const isAllFollowed = async () => {
  const waiting = await cms.payload.count({ collection: 'commits', where: { dispatched: { not_equals: true } } })
  return waiting.totalDocs === 0
}

describe('the preview of a step', () => {
  it('says what the step then makes public, line by line', async () => {
    const { id } = await fileCase(cms, register)
    const team = [...register.teams.keys()][0] ?? ''
    const steps: Array<[object, string[]]> = [
      [{ type: 'acknowledge', message: '我是工程部小王，下午三点到。' }, ['responded']],
      [{ type: 'assign', team, person: handler.id, reason: '换人' }, ['assigned']],
      [{ type: 'start' }, ['started']],
      [{ type: 'note', audience: 'internal', text: '内部：备件要等。' }, []],
      [{ type: 'note', audience: 'public', text: '门机故障，已更换。' }, ['summary']],
      [{ type: 'propose-result', found: '门机坏了。', done: '换了门机。' }, ['resolved']],
    ]
    for (const [command, lines] of steps) {
      const stood = await look(id)
      const told = await preview(id, command)
      expect(told).toMatchObject({
        before: stood.published,
        entries: lines.map((type) => ({ type })),
        publicFrom: null,
        refused: null,
      })
      const { published } = await take(id, command)
      const timeless = { respondedAt: null, resolvedAt: null, responseDue: 0, resolutionDue: 0 }
      expect({ ...told.after, ...timeless }).toEqual({ ...published, ...timeless })
      expect(told.after?.respondedAt === null).toBe(published.respondedAt === null)
      expect(told.after?.resolvedAt === null).toBe(published.resolvedAt === null)
    }
  })

  it('writes nothing, however often it is asked', async () => {
    const { id } = await fileCase(cms, register)
    await waitFor(isAllFollowed)
    const before = await stored()
    for (const type of ['start', 'start', 'resume']) expect((await ask(handler, id, { type })).status).toBe(200)
    expect(await preview(id, { type: 'note', audience: 'public', text: '已更换。' })).toMatchObject({ refused: null })
    expect(await stored()).toEqual(before)
  })

  it('holds no private word, person or contact', async () => {
    const { id } = await fileCase(cms, register)
    const words = JSON.stringify(await ask(handler, id, { type: 'acknowledge', message: '工程部小王下午到。' }))
    for (const secret of ['小王', '13800000000', '老人下不了楼', '请尽快修好', handler.id]) {
      expect(words).not.toContain(secret)
    }
  })

  it('shows the summary as it was corrected last', async () => {
    const { id } = await fileCase(cms, register)
    const noted = await take(id, { type: 'note', audience: 'public', text: '周二修好' })
    const note = noted.timeline.at(-1)?.note
    const told = await preview(id, { type: 'correct', note, text: '周三修好' })
    expect(told).toMatchObject({ before: { summary: '周二修好' }, after: { summary: '周三修好' } })
    expect(told.entries).toEqual([{ type: 'corrected' }])
    expect((await take(id, { type: 'correct', note, text: '周三修好' })).published.summary).toBe('周三修好')
  })

  it('says why the rules or the register would refuse the step', async () => {
    const { id } = await fileCase(cms, register)
    const refusals: Array<[object, string]> = [
      [{ type: 'close', outcome: 'unfounded' }, 'needs-reason'],
      [{ type: 'assign', team: 'no-such' }, 'unknown-team'],
    ]
    for (const [command, refused] of refusals) {
      expect(await preview(id, command)).toMatchObject({ after: null, entries: [], refused })
    }
    expect(await ask(handler, id, { type: 'confirm' })).toMatchObject({
      status: 400,
      body: { code: 'invalid-request' },
    })
  })

  it('does not exist for another community, for a visitor, or for those who may not open the case', async () => {
    const { id } = await fileCase(cms, register)
    const elsewhere = (await newCommunity(cms.payload)).id
    const other = await makeStaff(cms.payload, elsewhere, 'handler', 'manager', 'committee')
    const panel = await makeStaff(cms.payload, register.id, 'panel')
    for (const user of [other, panel, null]) expect((await ask(user, id, { type: 'start' })).status).toBe(404)
  })
})
