import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { newCommunity, rest, signedIn } from '../../support/rest.ts'

let cms: TestCms
let token: string
let community: string

beforeAll(async () => {
  cms = await createTestCms()
  community = (await newCommunity(cms, 'queried')).id
  token = (await signedIn(cms, 'manager@queried.example', { community })).token
})
afterAll(() => cms?.close())

const CLIENT_ERROR = /^(4\d\d|501)$/
/** Statuses of a request to every collection, none of which may be a failure of the server. */
const statuses = async (path: string): Promise<string[]> => {
  const slugs = cms.payload.config.collections.filter(({ endpoints }) => endpoints).map(({ slug }): string => slug)
  const answers = slugs.map(async (slug) => `${slug} ${(await rest(cms, `/${slug}${path}`, { token })).status}`)
  return Promise.all(answers)
}

describe('a request that makes no sense is refused, and does not make the server fail', () => {
  it.each(['/versions', '/versions/1'])('%s of collections that keep no versions', async (path) => {
    const kept = new Set(
      cms.payload.config.collections.filter(({ versions }) => versions).map(({ slug }): string => slug),
    )
    for (const answer of await statuses(path)) {
      const [slug = '', status] = answer.split(' ')
      if (!kept.has(slug)) expect(status, slug).toMatch(CLIENT_ERROR)
    }
  })

  it.each(['where[id][in][0][0]=x', 'where[id][equals][0]=x', 'where[id][like][x]=1', 'where[community][near]=1,2,3'])(
    '%s',
    async (query) => {
      for (const answer of await statuses(`?${query}`)) expect(answer).toMatch(/ (4\d\d)$/)
      const nested = await rest(cms, `/zones?where[or][0][and][0][id][in][0][0]=x`, { token })
      expect(nested.status).toBe(400)
    },
  )

  it.each(['?page=1e300', '?page=-1e300'])('a page that no list has, %s', async (query) => {
    for (const answer of await statuses(query)) expect(answer).toMatch(/ (4\d\d|501)$/)
  })

  it('verifying an address, which no account waits for', async () => {
    expect((await rest(cms, '/users/verify/x', { method: 'POST' })).status).toBe(404)
  })

  it('lists where lists belong, and empty conditions, are answered', async () => {
    for (const query of [
      'where[code][in][0]=a&where[code][in][1]=b',
      'where[code][not_in]=a,b',
      'where[or][0][code][exists]=true',
    ]) {
      expect((await rest(cms, `/zones?${query}`, { token })).status, query).toBe(200)
    }
  })

  it.each([[[['x']]], [[{ id: ['x'] }]], [[[]]], [[true]], [['']], [['x']]])('a relation to %j', async (value) => {
    const notice = { community, title: '通知', type: 'notice', issuer: 'property' }
    for (const [slug, field] of [
      ['teams', 'members'],
      ['notices', 'attachments'],
    ] as const) {
      const data = slug === 'teams' ? { community, name: '组', code: 'odd' } : notice
      const draft = slug === 'notices' ? '?draft=true' : ''
      const answer = await rest(cms, `/${slug}${draft}`, { method: 'POST', token, body: { ...data, [field]: value } })
      expect(answer.status, `${slug}: ${answer.text}`).toBe(400)
    }
  })
})

it.each([
  { timeZone: { a: 1 } },
  { calendar: [['x']] },
  { calendar: { windows: [[1]] } },
  { targets: 'x' },
  { targets: { critical: { response: 'x' } } },
  { appealDays: {} },
  { silenceDays: [1] },
  { categoryTargets: [['x']] },
])('settings of the wrong form change no promise, and do not make the server fail: %j', async (body) => {
  const answer = await rest(cms, `/communities/${community}`, { method: 'PATCH', token, body })
  expect([200, 400], answer.text).toContain(answer.status)
  const { docs } = await cms.payload.find({ collection: 'policies', where: { community: { equals: community } } })
  expect(docs).toHaveLength(1)
})

it('a reason that stays for ever is not longer than it may be', async () => {
  const patch = (changeReason: string) =>
    rest(cms, `/communities/${community}`, { method: 'PATCH', token, body: { changeReason } })
  expect((await patch('改'.repeat(301))).status).toBe(400)
  expect((await patch('改'.repeat(300))).status).toBe(200)
})

it.each(['policies?sort=by.hash', 'policies?sort=-by.resetPasswordToken', 'shifts?sort=starts,person.salt'])(
  'the order of %s tells nothing',
  async (path) => {
    expect((await rest(cms, `/${path}`, { token })).status).toBe(400)
  },
)
