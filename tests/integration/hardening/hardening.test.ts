import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { docsOf, newCommunity, rest, signedIn } from '../../support/rest.ts'

/** 501: the collection has no endpoints at all. */
const REFUSED = [401, 403, 404, 501]

let cms: TestCms
let token: string
let community: string
beforeAll(async () => {
  cms = await createTestCms()
})
afterAll(() => cms.close())

describe('an empty system', () => {
  it('lets nobody register as the first user, however many try at once', async () => {
    const body = { email: 'first@example.org', name: 'First', password: 'a very long password', platform: true }
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => rest(cms, '/users/first-register', { method: 'POST', body })),
    )
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    expect((await cms.payload.count({ collection: 'users' })).totalDocs).toBe(0)
  })
})

describe('a signed-in account', () => {
  beforeAll(async () => {
    community = (await newCommunity(cms, 'probed')).id
    const staff = await signedIn(cms, 'staff@example.org', { community })
    token = staff.token
    await Promise.all(
      Array.from({ length: 120 }, (_, position) =>
        cms.payload.db.create({
          collection: 'zones',
          data: {
            community,
            code: `z${position}`,
            name: { 'zh-Hans': `${position}` },
            kind: 'shared',
            households: 0,
            order: position,
          },
        }),
      ),
    )
  })

  it.each(['hash', 'salt', 'resetPasswordToken', 'sessions.id', 'no-such-field'])(
    'learns nothing by filtering on %s',
    async (field) => {
      const { status, body } = await rest(cms, `/users?where[${field}][like]=a`, { token })
      expect(status, JSON.stringify(body)).toBe(400)
    },
  )

  it.each(['hash', 'salt', 'resetPasswordToken', '-hash'])('learns nothing by sorting by %s', async (field) => {
    expect((await rest(cms, `/users?sort=${field}`, { token })).status).toBe(400)
  })

  it('learns nothing of accounts through a relation', async () => {
    for (const path of ['members.hash', 'members.salt', 'members.resetPasswordToken']) {
      expect((await rest(cms, `/teams?where[${path}][like]=a`, { token })).status, path).toBe(400)
    }
  })

  it.each(['limit=0', 'limit=100000', 'pagination=false', 'depth=10&limit=0', 'limit=-1', 'limit=x'])(
    'reads at most a hundred documents with %s',
    async (query) => {
      const answer = await rest(cms, `/zones?${query}`, { token })
      if (answer.status === 200) expect(docsOf(answer).length).toBeLessThanOrEqual(100)
      else expect(answer.status).toBe(400)
    },
  )

  it('cannot queue, run or read jobs, nor see migrations or others’ locks', async () => {
    for (const path of [
      '/payload-jobs/run',
      '/payload-jobs',
      '/payload-jobs/handle-schedules',
      '/payload-migrations',
    ]) {
      expect(REFUSED, path).toContain((await rest(cms, path, { token })).status)
    }
    const other = await signedIn(cms, 'locker@example.org', { community })
    await cms.payload.create({
      collection: 'payload-locked-documents',
      data: {
        user: { relationTo: 'users', value: other.id },
        document: { relationTo: 'communities', value: community },
      },
    })
    expect(docsOf(await rest(cms, '/payload-locked-documents', { token }))).toEqual([])
  })

  it('keeps its preferences to itself', async () => {
    const other = await signedIn(cms, 'prefers@example.org', { community })
    await rest(cms, '/payload-preferences/secret', {
      method: 'POST',
      token: other.token,
      body: { value: { hidden: true } },
    })
    expect(docsOf(await rest(cms, '/payload-preferences', { token }))).toEqual([])
  })
})

describe('a visitor', () => {
  it('reads no staff collection, version or draft', async () => {
    for (const { slug, versions } of cms.payload.config.collections) {
      const answer = await rest(cms, `/${slug}`)
      if (answer.status === 200) {
        expect(versions, `${slug} is public, so it needs drafts`).toBeTruthy()
        expect(docsOf(await rest(cms, `/${slug}?draft=true`))).toEqual([])
      } else expect(REFUSED, slug).toContain(answer.status)
      if (versions) expect([401, 403], slug).toContain((await rest(cms, `/${slug}/versions`)).status)
    }
  })

  it('finds no GraphQL', async () => {
    expect((await rest(cms, '/graphql', { method: 'POST', body: { query: '{ __typename }' } })).status).toBe(404)
    expect((await rest(cms, '/graphql-playground')).status).toBe(404)
  })
})
