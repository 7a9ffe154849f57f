import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { newCommunity, newSession, PASSWORD, rest, signedIn } from '../../support/rest.ts'

let cms: TestCms
let community: string
beforeAll(async () => {
  cms = await createTestCms()
  community = (await newCommunity(cms, 'home')).id
})
afterAll(() => cms?.close())

describe('a manager', () => {
  const invite = async (token: string, changes: object) =>
    rest(cms, '/users', {
      method: 'POST',
      token,
      body: { email: `${randomUUID()}@example.org`, name: 'New', password: PASSWORD, ...changes },
    })
  const created = z.object({ doc: z.object({ id: z.string() }) })

  it('adds colleagues to the community they manage', async () => {
    const { token } = await signedIn(cms, 'manager@example.org', { community, roles: ['manager'] })
    const answer = await invite(token, { communities: [{ community, roles: ['handler'] }] })
    expect(answer.status).toBe(201)
    const { id } = created.parse(answer.body).doc
    const account = await cms.payload.findByID({ collection: 'users', id, depth: 0 })
    expect(account).toMatchObject({ platform: false, communities: [{ community, roles: ['handler'] }] })
  })

  it('cannot reach beyond it: no platform account, no other community, no role that judges the company', async () => {
    const { id: other } = await newCommunity(cms, 'beyond')
    const { token } = await signedIn(cms, 'greedy@example.org', { community, roles: ['manager'] })
    for (const communities of [
      undefined,
      [],
      [{ community: other, roles: ['handler'] }],
      [
        { community, roles: ['handler'] },
        { community: other, roles: ['handler'] },
      ],
      [{ community: { id: other }, roles: ['handler'] }],
      [{ community, roles: ['committee'] }],
      [{ community, roles: ['handler', 'panel'] }],
      [{ community, roles: [] }],
    ])
      expect((await invite(token, { communities })).status, JSON.stringify(communities)).toBe(400)
    const answer = await invite(token, { platform: true, communities: [{ community, roles: ['handler'] }] })
    const { id } = created.parse(answer.body).doc
    expect((await cms.payload.findByID({ collection: 'users', id, depth: 0 })).platform).toBe(false)
  })

  it('of one community who handles in another adds nobody there, and changes no colleague', async () => {
    const { id: other } = await newCommunity(cms, 'second')
    const both = await cms.payload.create({
      collection: 'users',
      data: {
        email: 'both@example.org',
        name: 'Both',
        password: PASSWORD,
        communities: [
          { community, roles: ['manager'] },
          { community: other, roles: ['handler'] },
        ],
      },
    })
    const token = await newSession(cms, both.email)
    expect((await invite(token, { communities: [{ community: other, roles: ['handler'] }] })).status).toBe(400)
    const own = created.parse((await invite(token, { communities: [{ community, roles: ['handler'] }] })).body).doc
    const change = { communities: [{ community: other, roles: ['manager'] }] }
    for (const id of [own.id, both.id])
      await rest(cms, `/users/${id}`, { method: 'PATCH', token, body: { ...change, platform: true } })
    const stored = await cms.payload.findByID({ collection: 'users', id: own.id, depth: 0 })
    expect(stored).toMatchObject({ platform: false, communities: [{ community, roles: ['handler'] }] })
    const self = await cms.payload.findByID({ collection: 'users', id: both.id, depth: 0 })
    expect(self.communities).toMatchObject([{ roles: ['manager'] }, { community: other, roles: ['handler'] }])
  })

  it.each(['handler', 'committee', 'panel', 'editor'] as const)('is needed: a %s adds nobody', async (role) => {
    const { token } = await signedIn(cms, `${role}-invites@example.org`, { community, roles: [role] })
    expect((await invite(token, { communities: [{ community, roles: ['handler'] }] })).status).toBe(403)
  })
})
