import type { StaffRole } from '@linsheng/cms/src/access/roles.ts'
import { registerById } from '@linsheng/cms/src/features/complaints/register.ts'
import { ValidationError } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { newCommunity, rest, signedIn } from '../../support/rest.ts'

let cms: TestCms
let community: string
beforeAll(async () => {
  cms = await createTestCms()
  community = (await newCommunity(cms, 'hiring')).id
})
afterAll(() => cms.close())

const firm = (code: string) => ({
  ...{ community, code, name: '安捷电梯', trades: ['lift' as const] },
  ...{ contact: '刘师傅', phone: '5550 0199', note: '夜里来得慢' },
})
const as = async (role: StaffRole) => (await signedIn(cms, `${role}@example.org`, { community, roles: [role] })).token

describe('contractors', () => {
  it('show each role what it needs: numbers to those who give work out, notes to managers', async () => {
    const { id } = await cms.payload.create({ collection: 'contractors', data: firm('anjie') })
    const seen = async (role: StaffRole) => rest(cms, `/contractors/${id}`, { token: await as(role) })
    expect((await seen('manager')).body).toMatchObject({ phone: '5550 0199', contact: '刘师傅', note: '夜里来得慢' })
    const handler = (await seen('handler')).body
    expect(handler).toMatchObject({ name: '安捷电梯', phone: '5550 0199' })
    expect(handler).not.toHaveProperty('note')
    const committee = (await seen('committee')).body
    expect(committee).toMatchObject({ name: '安捷电梯', trades: ['lift'] })
    for (const hidden of ['phone', 'contact', 'note']) expect(committee).not.toHaveProperty(hidden)
    expect((await seen('editor')).status).not.toBe(200)
  })

  it('are kept by managers, keep their code, and are known to the register until long after they left', async () => {
    const { id } = await cms.payload.create({ collection: 'contractors', data: firm('stays') })
    await expect(cms.payload.create({ collection: 'contractors', data: firm('stays') })).rejects.toThrow(
      ValidationError,
    )
    const change = { collection: 'contractors' as const, id }
    await expect(cms.payload.update({ ...change, data: { code: 'moves' } })).rejects.toThrow(ValidationError)
    await cms.payload.update({ ...change, data: { active: false } })
    const register = await registerById(cms.payload, community)
    expect(register?.contractors.get('stays')).toEqual({ name: { 'zh-Hans': '安捷电梯' }, active: false })
  })
})
