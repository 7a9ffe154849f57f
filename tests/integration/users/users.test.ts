import { ADDRESS_HEADER } from '@linsheng/cms/src/http/client-address.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { docsOf, newCommunity, newSession, PASSWORD, rest, signedIn } from '../../support/rest.ts'

let cms: TestCms
let community: string
beforeAll(async () => {
  cms = await createTestCms()
  community = (await newCommunity(cms, 'home')).id
})
afterAll(() => cms.close())

const meSchema = z.object({ user: z.object({ id: z.string() }).nullable() })
const me = async (token: string) => meSchema.parse((await rest(cms, '/users/me', { token })).body).user?.id ?? null
const login = (email: string, password: string, address: string) =>
  rest(cms, '/users/login', { method: 'POST', body: { email, password }, headers: { [ADDRESS_HEADER]: address } })

describe('guessing passwords', () => {
  it('stops the guesser and never the person: the chair still signs in elsewhere', async () => {
    const chair = await signedIn(cms, 'chair@example.org', { community, roles: ['committee'] })
    const guesses = []
    for (let guess = 0; guess < 15; guess++)
      guesses.push((await login(chair.email, `wrong password ${guess}`, '203.0.113.9')).status)
    expect(guesses.at(0)).toBe(401)
    expect(guesses.at(-1)).toBe(429)
    expect((await login(chair.email, PASSWORD, '203.0.113.9')).status).toBe(429)
    expect((await login(chair.email, PASSWORD, '198.51.100.4')).status).toBe(200)
  })

  it('answers alike for an account that does not exist', async () => {
    const person = await signedIn(cms, 'exists@example.org', { community })
    const [known, unknown] = [
      await login(person.email, 'no such password', '192.0.2.1'),
      await login('nobody@example.org', 'no such password', '192.0.2.2'),
    ]
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
  })
})

describe('logins at once', () => {
  it('wait for each other, so many and no more, and whoever comes after them signs in', async () => {
    const person = await signedIn(cms, 'later@example.org', { community })
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => login(`nobody-${at}@example.org`, 'no such password', '192.0.2.90')),
    )
    const statuses = answers.map(({ status }) => status).toSorted()
    expect(statuses).toEqual([...Array(16).fill(401), ...Array(4).fill(429)])
    expect((await login(person.email, PASSWORD, '192.0.2.90')).status).toBe(200)
    expect((await login(person.email, PASSWORD, '192.0.2.90')).status).toBe(200)
  }, 30_000)
})

describe('the time a wrong login takes', () => {
  it('does not tell whether there is an account', async () => {
    const person = await signedIn(cms, 'timed@example.org', { community })
    const fastest = async (email: string) => {
      const times = []
      for (let attempt = 0; attempt < 3; attempt++) {
        const started = performance.now()
        await login(email, 'no such password', `192.0.2.${20 + attempt}`)
        times.push(performance.now() - started)
      }
      return Math.min(...times)
    }
    const [known, unknown] = [await fastest(person.email), await fastest('stranger@example.org')]
    expect(unknown).toBeGreaterThan(known / 2)
    expect(unknown).toBeLessThan(known * 2)
  })
})

describe('sessions', () => {
  it('end with logging out', async () => {
    const { token, id } = await signedIn(cms, 'leaving@example.org', { community })
    expect(await me(token)).toBe(id)
    await rest(cms, '/users/logout', { method: 'POST', token })
    expect(await me(token)).toBeNull()
  })

  it('end on every other device when the password changes', async () => {
    const { token, id, email } = await signedIn(cms, 'changing@example.org', { community })
    const elsewhere = await newSession(cms, email)
    expect(
      (await rest(cms, `/users/${id}`, { method: 'PATCH', token, body: { password: 'quite another phrase' } })).status,
    ).toBe(200)
    expect(await me(elsewhere)).toBeNull()
  })

  it('do not appear in the answer to a login', async () => {
    const { email } = await signedIn(cms, 'quiet@example.org', { community })
    const answer = await login(email, PASSWORD, '192.0.2.7')
    expect(z.object({ token: z.undefined().optional() }).safeParse(answer.body).success).toBe(true)
  })
})

describe('accounts', () => {
  it('cannot promote themselves or join another community', async () => {
    const { id: other } = await newCommunity(cms, 'elsewhere')
    const { id, token } = await signedIn(cms, 'climber@example.org', { community, roles: ['handler'] })
    await rest(cms, `/users/${id}`, {
      method: 'PATCH',
      token,
      body: {
        platform: true,
        communities: [
          { community, roles: ['manager'] },
          { community: other, roles: ['manager'] },
        ],
      },
    })
    const after = await cms.payload.findByID({ collection: 'users', id, depth: 0 })
    expect(after.platform).toBe(false)
    expect(after.communities).toMatchObject([{ community, roles: ['handler'] }])
  })

  it('see colleagues and nobody else, and write to no other account', async () => {
    const { id: other } = await newCommunity(cms, 'strangers')
    const mine = await signedIn(cms, 'one@example.org', { community })
    const colleague = await signedIn(cms, 'two@example.org', { community })
    const stranger = await signedIn(cms, 'three@example.org', { community: other })
    const seen = docsOf(await rest(cms, '/users?limit=100', { token: mine.token })).map(({ id }) => id)
    expect(seen).toContain(colleague.id)
    expect(seen).not.toContain(stranger.id)
    for (const { id } of [colleague, stranger]) {
      const answer = await rest(cms, `/users/${id}`, { method: 'PATCH', token: mine.token, body: { name: 'renamed' } })
      expect([403, 404]).toContain(answer.status)
    }
  })

  it.each(['POST', 'PATCH'] as const)('need a long password (%s)', async (method) => {
    const administrator = await signedIn(cms, `admin-${method.toLowerCase()}@example.org`, 'platform')
    const path = method === 'POST' ? '/users' : `/users/${administrator.id}`
    const body = { email: `short-${method.toLowerCase()}@example.org`, name: 'Short', password: 'short' }
    expect((await rest(cms, path, { method, token: administrator.token, body })).status).toBe(400)
  })
})
