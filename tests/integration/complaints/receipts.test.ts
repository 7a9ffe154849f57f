import { randomUUID } from 'node:crypto'
import { randomReceipt } from '@linsheng/anonymity/receipts/server'
import type { Register } from '@linsheng/cms/src/features/complaints/register.ts'
import { ADDRESS_HEADER } from '@linsheng/cms/src/http/client-address.ts'
import { createPublicApi, type PublicApi } from '@linsheng/cms/src/public-api.ts'
import { filedSchema, trackedCaseSchema } from '@linsheng/contracts/complaints'
import { problemSchema } from '@linsheng/contracts/problem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { aRequest, newCommunity } from './setup.ts'

let cms: TestCms
let register: Register
let api: PublicApi

beforeAll(async () => {
  cms = await createTestCms()
  register = await newCommunity(cms.payload)
  api = createPublicApi(cms.payload, cms.env)
})
afterAll(async () => cms?.close())

/** Each test is a visitor of its own, so that none runs into another's limits. */
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  Promise.resolve(
    api.request(`/${register.slug}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [ADDRESS_HEADER]: randomUUID(), ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  )
const file = async () => {
  const { zone: _zone, ...request } = aRequest(register)
  const answer = await post('complaints', request)
  expect(answer.status).toBe(201)
  return filedSchema.parse(await answer.json())
}

describe('a receipt', () => {
  it('opens its case however it is typed, and only a hash of it is stored', async () => {
    const { receipt, number } = await file()
    const typed = receipt.toLowerCase().replaceAll('-', ' ')
    const answer = await post('track', { receipt: typed })
    expect(trackedCaseSchema.parse(await answer.json()).number).toBe(number)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const { docs } = await cms.payload.find({ collection: 'commits', pagination: false })
    expect(JSON.stringify(docs)).not.toContain(receipt.replaceAll('-', ''))
  })

  it('that is unknown and one that is malformed get the same answer', async () => {
    const answers = await Promise.all(
      [randomReceipt(), 'no receipt at all', '0000-0000-0000-00001', '收据'].map(async (receipt) => {
        const answer = await post('track', { receipt })
        return { status: answer.status, body: await answer.text(), headers: [...answer.headers].sort() }
      }),
    )
    expect(answers[0]?.status).toBe(404)
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  it('of one community opens nothing in another', async () => {
    const { receipt } = await file()
    const other = await newCommunity(cms.payload)
    const answer = await api.request(`/${other.slug}/track`, { method: 'POST', body: JSON.stringify({ receipt }) })
    expect(answer.status).toBe(404)
  })

  it('cannot be guessed at: after twenty misses even a right one has to wait', async () => {
    const { receipt } = await file()
    const visitor = { [ADDRESS_HEADER]: randomUUID() }
    for (let miss = 0; miss < 20; miss += 1) {
      expect((await post('track', { receipt: randomReceipt() }, visitor)).status).toBe(404)
    }
    expect((await post('track', { receipt: randomReceipt() }, visitor)).status).toBe(429)
    expect((await post('track', { receipt }, visitor)).status).toBe(429)
    expect((await post('track', { receipt })).status).toBe(200)
  })

  it('cannot be guessed at by many at once either', async () => {
    const visitor = { [ADDRESS_HEADER]: randomUUID() }
    const guesses = Array.from({ length: 60 }, () => post('track', { receipt: randomReceipt() }, visitor))
    const statuses = (await Promise.all(guesses)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 404)).toHaveLength(20)
    expect(statuses.filter((status) => status === 429)).toHaveLength(40)
  })

  it('is never refused to one who only looks often', async () => {
    const { receipt } = await file()
    const visitor = { [ADDRESS_HEADER]: randomUUID() }
    for (let look = 0; look < 25; look += 1) {
      expect((await post('track', { receipt }, visitor)).status).toBe(200)
    }
  })
})

describe('a request that makes no sense', () => {
  it.each([
    ['a receipt of a megabyte', JSON.stringify({ receipt: '0'.repeat(1024 * 1024) })],
    ['a receipt of a hundred characters', JSON.stringify({ receipt: '0'.repeat(100) })],
    ['JSON three thousand deep', `${'['.repeat(3000)}${']'.repeat(3000)}`],
    ['a deep receipt', `{"receipt":${'['.repeat(3000)}${']'.repeat(3000)}}`],
    ['no JSON', 'receipt=1'],
    ['nothing', ''],
  ])('%s is refused before anything is hashed', async (_name, body) => {
    const answer = await post('track', body)
    expect([400, 413]).toContain(answer.status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(['invalid-request', 'too-large']).toContain(problemSchema.parse(await answer.json()).code)
  })

  it('names the fields of a complaint that are wrong', async () => {
    const answer = await post('complaints', { category: '', description: '短', danger: 'perhaps' })
    const { code, errors } = problemSchema.parse(await answer.json())
    expect(code).toBe('invalid-request')
    expect(errors).toEqual(
      expect.arrayContaining([
        { pointer: '/description', code: 'too-short', params: { minimum: 10 } },
        { pointer: '/category', code: 'required' },
        { pointer: '/danger', code: 'not-one-of' },
        { pointer: '/impact', code: 'required' },
      ]),
    )
  })
})

describe('the holder of a receipt', () => {
  it('adds a note, withdraws, and reopens with a reason', async () => {
    const { receipt } = await file()
    const act = async (action: object) => {
      const answer = await post('track/actions', { receipt, ...action })
      return { status: answer.status, body: await answer.json() }
    }
    expect(await act({ action: 'note', text: '今天又停了一次。' })).toMatchObject({ status: 200 })
    // The page sent again, as reloading it does, adds no second note.
    expect(await act({ action: 'note', text: '今天又停了一次。' })).toMatchObject({ status: 200 })
    expect(await act({ action: 'withdraw' })).toMatchObject({
      body: { status: 'withdrawn', actions: ['reopen', 'note', 'correct', 'choose-reach'] },
    })
    expect(await act({ action: 'withdraw' })).toMatchObject({ status: 409, body: { code: 'already-ended' } })
    const reopened = await act({ action: 'reopen', reason: '还是没有修好。' })
    expect(trackedCaseSchema.parse(reopened.body).timeline.map(({ what }) => what)).toEqual([
      'filed',
      'assigned',
      'noted',
      'withdrawn',
      'reopened',
    ])
    expect(await act({ action: 'confirm' })).toMatchObject({ status: 409, body: { code: 'no-result-yet' } })
  })
})
