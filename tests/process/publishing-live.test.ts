import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bootPayload } from '@linsheng/cms/src/boot.ts'
import { readEnv } from '@linsheng/cms/src/env.ts'
import { lastRelease } from '@linsheng/cms/src/features/publishing/releases/history.ts'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makeCommunity, makeStaff, noticeData } from '../support/publishing.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { waitFor } from '../support/wait.ts'

/** Milliseconds from publishing in the admin to the page on the site, at 200 pages. */
const LIVE_WITHIN = 15_000

let dataDir: string
let payload: Payload
let server: TestServer
let community: string
let cookie = ''

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'linsheng-live-'))
  payload = await bootPayload(readEnv({ DATA_DIR: dataDir, LINSHENG_DEMO: '0' }), { key: dataDir })
  community = await makeCommunity(payload, 'live')
  const { email } = await makeStaff(payload, community, 'editor')
  for (let number = 1; number <= 200; number += 1) {
    const data = noticeData(community, { title: `公告 ${number}`, _status: 'published' })
    await payload.create({ collection: 'notices', data })
  }
  server = await startServer({ dataDir, env: { LINSHENG_DEMO: '0' } })
  const answer = await request('POST', '/api/users/login', { email, password: 'correct horse battery' })
  cookie = answer.headers.getSetCookie().join('; ')
})
afterAll(async () => {
  await server.stop()
  await payload.destroy()
  await rm(dataDir, { recursive: true, force: true })
})

async function request(method: 'POST' | 'PATCH', address: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: server.url, cookie }
  const answer = await fetch(server.url + address, { method, headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${await answer.text()}`)
  return answer
}

const made = z.object({ doc: z.object({ id: z.string(), slug: z.string() }) })
const page = (slug: string) => fetch(`${server.url}/live/notices/${slug}/`)

async function publish(title: string) {
  const data = noticeData(community, { title, _status: 'published' })
  return made.parse(await (await request('POST', '/api/notices', data)).json()).doc
}

describe('the running site', () => {
  it('has everything that was published when it says ready', async () => {
    expect((await fetch(`${server.url}/live/notices/`)).status).toBe(200)
    expect((await lastRelease(payload))?.status).toBe('live')
  })

  it('shows a notice within 15 seconds of publishing it, and drops it when it is withdrawn', async () => {
    const began = performance.now()
    const { id, slug } = await publish('今晚停水')
    const live = async () => (await page(slug)).status === 200
    await waitFor(live, { timeout: 3 * LIVE_WITHIN, what: 'the page' })
    const took = performance.now() - began
    expect(await (await page(slug)).text()).toContain('今晚停水')
    expect(took).toBeLessThan(LIVE_WITHIN)
    await request('PATCH', `/api/notices/${id}`, { _status: 'draft' })
    await waitFor(async () => (await page(slug)).status === 404, { timeout: 3 * LIVE_WITHIN, what: 'the page gone' })
  })

  it('comes back after a kill in the middle of a build, with what was asked for then', async () => {
    const before = (await lastRelease(payload))?.startedAt ?? 0
    const { slug } = await publish('断电之前')
    await waitFor(async () => {
      const last = await lastRelease(payload)
      return last?.status === 'building' && last.startedAt > before
    })
    await server.kill()
    await server.restart()
    await waitFor(async () => (await page(slug)).status === 200, { timeout: 60_000, what: 'the page' })
    await access(path.join(dataDir, 'releases', 'current.json'))
  })
})
