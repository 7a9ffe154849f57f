import { request } from 'node:http'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { TestServer } from '../support/server.ts'
import { PASSWORD, startStaffedServer } from '../support/staffed-server.ts'
import { waitFor } from '../support/wait.ts'

let server: TestServer
let community: string
beforeAll(async () => {
  server = await startStaffedServer(async (stock) => {
    community = await stock.community('attacked')
    await stock.account('editor@example.org', community, 'editor')
  })
})
afterAll(() => server.stop())

const health = async (): Promise<number> => (await fetch(`${server.url}/api/health`)).status
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  })

async function session(): Promise<Record<string, string>> {
  const answer = await post('/api/users/login', { email: 'editor@example.org', password: PASSWORD })
  const cookie = z.string().parse(answer.headers.get('set-cookie')).split(';', 1)[0] ?? ''
  return { cookie, origin: server.url }
}

describe('a question nobody may ask', () => {
  test.each([
    'notices?where[attachments.community.slug][exists]=true',
    'notices?where[zones.community.name][like]=a',
    'meetings?where[or][0][zones.community.slug][equals]=a',
  ])('%s is refused, and the server lives', async (question) => {
    expect((await fetch(`${server.url}/api/${question}`)).status).toBe(400)
    expect(await health()).toBe(200)
  })
})

/** Begins a body in pieces and never ends it: only a server that does not want to read it answers. */
function statusOfEndless(path: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const headers = { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' }
  const sending = request(`${server.url}${path}`, { method: 'POST', headers }, (response) => {
    resolve(response.statusCode ?? 0)
    sending.destroy()
  })
  sending.on('error', reject)
  sending.write('{"email":"')
  return promise
}

test.each(['/api/users/login', '/api/users/forgot-password', '/attacked/track/'])(
  'a body without an end is not waited for at %s',
  async (path) => expect(await statusOfEndless(path)).toBe(413),
)

test('a failure is logged without the words of whoever wrote', async () => {
  // With its table away the database refuses, in words of its own that quote what was sent.
  const headers = await session()
  using database = new DatabaseSync(join(server.dataDir, 'linsheng.db'))
  database.exec('ALTER TABLE meetings RENAME TO meetings_away')
  const body = { community, title: 'the words of a neighbour' }
  expect((await post('/api/meetings?draft=true&locale=zh-Hans', body, headers)).status).toBe(500)
  database.exec('ALTER TABLE meetings_away RENAME TO meetings')
  await waitFor(() => server.output().includes('"kind":'), { what: 'an entry in the log' })
  expect(server.output()).not.toContain('the words of a neighbour')
})

describe('a page of another site', () => {
  const PLACES = [
    '/attacked/complaints/new/',
    '/attacked/track/',
    '/api/public/v1/attacked/complaints',
    '/api/users/login',
  ]
  const STRANGERS: Array<Record<string, string>> = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    { 'sec-fetch-site': 'cross-site' },
  ]

  test.each(PLACES.flatMap((place) => STRANGERS.map((headers) => [place, headers] as const)))(
    'cannot post to %s with %j',
    async (place, headers) => {
      const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
      const answer = await fetch(`${server.url}${place}`, {
        method: 'POST',
        body: 'receipt=x',
        headers: { ...form, ...headers },
      })
      expect(answer.status).toBe(403)
    },
  )

  test('cannot run the jobs in a signed-in visitor’s name', async () => {
    const { cookie } = await session()
    const answer = await fetch(`${server.url}/api/payload-jobs/run`, {
      headers: { cookie: cookie ?? '', origin: 'https://evil.example' },
    })
    expect([401, 403]).toContain(answer.status)
  })
})
