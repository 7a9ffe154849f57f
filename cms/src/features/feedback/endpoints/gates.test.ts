import { once } from 'node:events'
import { createServer } from 'node:http'
import { MINUTE } from '@linsheng/domain/time'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import type { Register } from '../../complaints/register.ts'
import { createGates, refuse } from './gates.ts'

const limit = { most: 5, within: MINUTE }
const { question, challenge } = createGates('', { challenges: limit, lookups: limit })
const routes = {
  question: question(z.object({ lookup: z.string() }), async ({ res }) => refuse(res, 'unknown-receipt')),
  challenge: challenge(async ({ res }, price) => void res.end(String(price))),
}
const none = new Map()
const unasked = () => Promise.reject(new Error('nobody asks for this here'))
const registerOf = (slug: string): Register => ({
  ...{ id: slug, slug, categories: none, zones: none, teams: none, contractors: none },
  ...{ policy: unasked, rules: unasked },
})
const server = createServer((req, res) => {
  const [, what = '', slug = ''] = (req.url ?? '').split('/')
  const route = what === 'question' ? routes.question : routes.challenge
  void route({ req, res, register: registerOf(slug) })
})

let door = ''
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  door = `http://127.0.0.1:${z.object({ port: z.int() }).parse(server.address()).port}`
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

const statuses = async (count: number, path: string, init?: RequestInit) => {
  const found = []
  for (let turn = 0; turn < count; turn += 1) found.push((await fetch(`${door}/${path}`, init)).status)
  return found
}

it('receipts cannot be guessed at any speed, nor another community kept from its own', async () => {
  const guess = { method: 'POST', body: '{"lookup":"0"}' }
  expect(await statuses(7, 'question/flooded', guess)).toEqual([404, 404, 404, 404, 404, 429, 429])
  expect(await statuses(1, 'question/other', guess)).toEqual([404])
})

it('what is no question counts for nothing', async () => {
  expect(await statuses(7, 'question/noisy', { method: 'POST', body: 'x' })).toEqual(Array(7).fill(400))
  expect(await statuses(1, 'question/noisy', { method: 'POST', body: '{"lookup":"0"}' })).toEqual([404])
})

it('challenges are not made without end', async () => {
  expect(await statuses(6, 'challenge/flooded')).toEqual([200, 200, 200, 200, 200, 429])
  expect(await (await fetch(`${door}/challenge/other`)).text()).toBe('1')
})
