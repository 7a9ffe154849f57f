import { randomUUID } from 'node:crypto'
import { startDispatcher } from '@linsheng/cms/src/features/complaints/dispatcher/dispatcher.ts'
import type { Watch } from '@linsheng/cms/src/jobs/watch.ts'
import { filedForCallerSchema, staffCaseSchema } from '@linsheng/contracts/complaints'
import { problemSchema } from '@linsheng/contracts/problem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { newCommunity, type RestAnswer, rest, signedIn, type TestAccount } from '../../support/rest.ts'
import { waitFor } from '../../support/wait.ts'

let cms: TestCms
let dispatcher: Watch
let community: string
let handler: TestAccount
let editor: TestAccount
let stranger: TestAccount

beforeAll(async () => {
  cms = await createTestCms()
  dispatcher = startDispatcher(cms.payload, { dataDir: cms.env.dataDir })
  community = (await newCommunity(cms, 'ours')).id
  const other = (await newCommunity(cms, 'theirs')).id
  handler = await signedIn(cms, 'handler@ours.example', { community, roles: ['handler'] })
  editor = await signedIn(cms, 'editor@ours.example', { community, roles: ['editor'] })
  stranger = await signedIn(cms, 'handler@theirs.example', { community: other, roles: ['handler', 'manager'] })
})
afterAll(async () => {
  await dispatcher?.stop()
  await cms?.close()
})

const call = {
  channel: 'hotline',
  category: 'cleaning',
  description: '五号楼一层大厅的地面有一大片油渍。',
  danger: 'no',
  impact: 'building',
  name: '李先生',
  received: '2026-01-05T08:30',
}

const file = (who: TestAccount, changes: object = {}, key: string = randomUUID()): Promise<RestAnswer> =>
  rest(cms, '/complaints/file', {
    method: 'POST',
    token: who.token,
    body: { community, ...call, ...changes },
    headers: { 'Idempotency-Key': key },
  })

const codeOf = (answer: RestAnswer): string => problemSchema.parse(answer.body).code

describe('a case for a caller', () => {
  it('is received at the local time that was typed, once per key', async () => {
    const key = randomUUID()
    const first = filedForCallerSchema.parse((await file(handler, {}, key)).body)
    expect(first.receivedAt).toBe(Date.parse('2026-01-05T08:30:00+08:00'))
    expect(filedForCallerSchema.parse((await file(handler, {}, key)).body)).toEqual(first)
    expect(codeOf(await file(handler, { danger: 'yes' }, key))).toBe('idempotency-key-reused')
  })

  it('keeps the language the caller asked for, in which they are written to', async () => {
    const seen = async (changes: object) => {
      const { number } = filedForCallerSchema.parse((await file(handler, changes)).body)
      const answer = await rest(cms, `/complaints/${await anyCase(number)}/case`, { token: handler.token })
      return staffCaseSchema.parse(answer.body)
    }
    expect((await seen({ locale: 'en' })).locale).toBe('en')
    expect(await seen({})).not.toHaveProperty('locale')
    expect((await file(handler, { locale: 'de' })).status).toBe(400)
  })

  it('is refused at its fields', async () => {
    const answer = await file(handler, { description: '短', received: '2026-02-31T08:30', channel: 'web' })
    expect(answer.status).toBe(400)
    const pointers = problemSchema.parse(answer.body).errors?.map(({ pointer }) => pointer)
    expect(pointers?.sort()).toEqual(['/channel', '/description', '/received'])
    expect(codeOf(await file(handler, { category: 'nothing' }))).toBe('unknown-category')
    expect(codeOf(await file(handler, { received: '2999-01-01T00:00' }))).toBe('received-in-future')
  })

  it('is filed by those who work on cases of that community only', async () => {
    for (const who of [editor, stranger]) expect((await file(who)).status).toBe(404)
    const nobody = await rest(cms, '/complaints/file', { method: 'POST', body: { community, ...call } })
    expect(nobody.status).toBe(404)
  })
})

/** Id of a case in the register, once the dispatcher has laid it out; any one where no number is given. */
async function anyCase(number?: string): Promise<string> {
  const found = await waitFor(async () => {
    const where = {
      and: [{ community: { equals: community } }, ...(number === undefined ? [] : [{ number: { equals: number } }])],
    }
    const { docs } = await cms.payload.find({ collection: 'complaints', where })
    return docs[0]
  })
  return found.id
}

describe('a case as staff see it', () => {
  it('says who did what, for whom a note is, and what is public of it', async () => {
    const words = { why: '垃圾车漏油', possible: '请保洁冲洗', readBack: true }
    const id = await anyCase(filedForCallerSchema.parse((await file(handler, words)).body).number)
    const give = (body: object) =>
      rest(cms, `/complaints/${id}/commands`, {
        method: 'POST',
        token: handler.token,
        body: { command: body, sequence: 1, anyway: true },
      })
    await give({ type: 'note', audience: 'internal', text: '备件周二到' })
    const after = staffCaseSchema.parse((await give({ type: 'note', audience: 'public', text: '正在清洗' })).body)
    expect(after.timeline.slice(-2)).toMatchObject([
      { audience: 'internal', text: '备件周二到', by: handler.email },
      { audience: 'public', text: '正在清洗' },
    ])
    expect(after.published.summary).toBe('正在清洗')
    expect(after.contact).toEqual({ name: '李先生' })
    expect(after).toMatchObject({ ...words, backDated: true })
    expect(after.overdue).toEqual(['response', 'resolution'])
    expect(after.allowed).not.toContain('reopen')
  })

  it('does not exist for another community, nor for those who do not work on cases', async () => {
    const id = await anyCase()
    for (const { token } of [editor, stranger]) {
      expect((await rest(cms, `/complaints/${id}/case`, { token })).status).toBe(404)
      const body = { command: { type: 'start' }, sequence: 1 }
      expect((await rest(cms, `/complaints/${id}/commands`, { method: 'POST', token, body })).status).toBe(404)
    }
  })
})
