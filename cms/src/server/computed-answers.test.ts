import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { computedAnswers, isComputed } from './computed-answers.ts'

const rules = { asked: { most: 3, within: 60_000 }, turns: { atOnce: 1, perKey: 2, waiting: 8 } }

let address = ''
let server = createServer()
/** Answers that are being worked out; each ends when it is let go. */
const working: Array<() => void> = []

beforeEach(async () => {
  const stage = computedAnswers(rules)
  server = createServer(async (req, res) => {
    const path = (req.url ?? '/').split('?', 1)[0] ?? '/'
    if (await stage(req, res, path)) return
    if (isComputed(req.method, path)) await new Promise<void>((resolve) => working.push(resolve))
    res.end('answered')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${z.object({ port: z.int() }).parse(server.address()).port}`
})

afterEach(() => {
  for (const end of working.splice(0)) end()
  server.close()
  server.closeAllConnections()
})

const asked = (path: string, accept = 'application/json') =>
  fetch(address + path, { headers: { accept, 'x-linsheng-address': '192.0.2.1' } })

async function answerNext(): Promise<void> {
  while (working.length === 0) await new Promise((resolve) => setImmediate(resolve))
  working.shift()?.()
}

it('knows what is computed from what only needs sending, and never holds up filing and tracking', () => {
  const computed = [
    '/demo/%62oard/',
    '/demo/x/../complaints/',
    '/data/%64emo/badge.svg',
    '/demo/board/',
    '/en/demo/board/overdue.csv',
    '/zh-hant/demo/board/weekly/2026-W40/',
    '/demo/complaints/',
    '/demo/complaints/26-00001/',
    '/demo/data/',
    '/api/public/v1/demo/board',
    '/open311/v2/requests.json',
    '/data/demo/badge.svg',
  ]
  expect(computed.filter((path) => !isComputed('GET', path))).toEqual([])
  const others = [
    '/demo/',
    '/demo/complaints/new/',
    '/en/demo/complaints/new/',
    '/demo/track/',
    '/data/demo/board.json',
    '/api/health',
    '/admin/board',
    '/api/complaints/1/related',
    '/api/public/v1/demo/attachments/x',
  ]
  expect(others.filter((path) => isComputed('GET', path))).toEqual([])
  expect(isComputed('POST', '/demo/complaints/26-00001/')).toBe(false)
})

it('answers everybody else while one answer is worked out', async () => {
  const slow = asked('/demo/board/')
  while (working.length === 0) await new Promise((resolve) => setImmediate(resolve))
  expect(await (await asked('/demo/')).text()).toBe('answered')
  await answerNext()
  expect((await slow).status).toBe(200)
})

it('refuses who asks for too many at once, or too often, in words a person or a program reads', async () => {
  const [first, second] = [asked('/demo/board/?from=1'), asked('/demo/board/?from=2')]
  while (working.length === 0) await new Promise((resolve) => setImmediate(resolve))
  const third = await asked('/demo/board/?from=3')
  expect([third.status, third.headers.get('retry-after')]).toEqual([429, '60'])
  expect(await third.json()).toMatchObject({ status: 429, code: 'too-many-requests' })
  await answerNext()
  await answerNext()
  expect([(await first).status, (await second).status]).toEqual([200, 200])
  const last = asked('/demo/board/')
  await answerNext()
  expect((await last).status).toBe(200)
  const page = await asked('/en/demo/board/', 'text/html')
  expect([page.status, page.headers.get('content-type')]).toEqual([429, 'text/html; charset=utf-8'])
  expect(await page.text()).toContain('<html lang="en">')
})
