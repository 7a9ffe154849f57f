import type { FlattenedField } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { newCommunity, rest, signedIn } from '../../support/rest.ts'

let cms: TestCms
let token: string
let community: string

beforeAll(async () => {
  cms = await createTestCms()
  community = (await newCommunity(cms, 'misshapen')).id
  token = (await signedIn(cms, 'platform@misshapen.example', 'platform')).token
})
afterAll(() => cms?.close())

const FAR_YEARS = ['+012026-01-01T00:00:00.000Z', '-000001-01-01T00:00:00.000Z']
const STRANGE: unknown[] = [{}, { a: 1 }, [null], ['x'], 'x', '', 0, 7, null, { value: [null] }, ...FAR_YEARS]

/** Bodies that have one field wrong, that of a group inside it included. */
function bodiesOf(fields: FlattenedField[]): Array<Record<string, unknown>> {
  return fields.flatMap((field) => {
    const own = STRANGE.map((value) => ({ [field.name]: value }))
    if (!('flattenedFields' in field)) return own
    // A row's id is its own affair: see rows.test.ts.
    const inner = bodiesOf(field.flattenedFields.filter(({ name }) => name !== 'id'))
    return [...own, ...inner.map((body) => ({ [field.name]: field.type === 'array' ? [body] : body }))]
  })
}

it('a document with anything in any of its fields is taken or refused, and does not make the server fail', async () => {
  const failed: string[] = []
  for (const { slug, flattenedFields, endpoints, versions } of cms.payload.config.collections) {
    if (!endpoints) continue
    for (const body of bodiesOf(flattenedFields)) {
      for (const query of versions?.drafts ? ['?draft=true', '?draft=true&locale=all'] : ['']) {
        const answer = await rest(cms, `/${slug}${query}`, { method: 'POST', token, body: { community, ...body } })
        if (answer.status >= 500) failed.push(`${slug}${query} ${JSON.stringify(body)} ${answer.status}`)
      }
    }
  }
  expect(failed).toEqual([])
}, 240_000)

it('a draft of the right form is kept, in one language or in all', async () => {
  const post = (query: string, body: object) =>
    rest(cms, `/notices?draft=true${query}`, { method: 'POST', token, body: { community, ...body } })
  expect((await post('', { title: '停水', validFrom: '2026-12-01T00:00:00.000Z', attachments: [] })).status).toBe(201)
  expect((await post('&locale=all', { title: { 'zh-Hans': '停水', en: 'No water' } })).status).toBe(201)
  const [wrong, strange] = [await post('', { validFrom: '' }), await post('', { title: { de: 'Kein Wasser' } })]
  expect([wrong.status, strange.status]).toEqual([400, 400])
  expect(wrong.text).toContain('validFrom')
  for (const validFrom of FAR_YEARS) expect((await post('', { validFrom })).status).toBe(400)
  expect((await rest(cms, '/notices?limit=100', { token })).status).toBe(200)
})

it('of very many wrong fields the first are named, and a list without end is one of them', async () => {
  const post = (as: { token?: string }) =>
    rest(cms, '/users', { method: 'POST', ...as, body: { email: 'x@example.org', communities: Array(4000).fill(1) } })
  const answer = await post({ token })
  expect(answer.status).toBe(400)
  expect(answer.text.length).toBeLessThan(20_000)
  expect((await post({})).status).toBe(403)
  const body = { community, agenda: Array.from({ length: 6000 }, () => ({})) }
  const endless = await rest(cms, '/meetings?draft=true', { method: 'POST', token, body })
  expect([endless.status, endless.text.includes('"agenda"')]).toEqual([400, true])
})
