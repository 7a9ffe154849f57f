import { randomUUID } from 'node:crypto'
import { COMPLAINTS } from '@linsheng/cms/src/features/complaints/collections/complaints.ts'
import { startDispatcher } from '@linsheng/cms/src/features/complaints/dispatcher/dispatcher.ts'
import type { Register } from '@linsheng/cms/src/features/complaints/register.ts'
import { complaintsApi } from '@linsheng/cms/src/features/complaints/site-api.ts'
import { TEMPLATE_COMMANDS } from '@linsheng/cms/src/features/templates/content.ts'
import { unknownFields } from '@linsheng/cms/src/features/templates/fill-template.ts'
import type { Watch } from '@linsheng/cms/src/jobs/watch.ts'
import type { FileComplaintRequest } from '@linsheng/contracts/complaints'
import { caseTemplatesSchema } from '@linsheng/contracts/complaints'
import { LOCALES } from '@linsheng/i18n'
import { ValidationError } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { newCommunity as anotherCommunity, rest, signedIn } from '../../support/rest.ts'
import { waitFor } from '../../support/wait.ts'
import { aRequest, newCommunity } from '../complaints/setup.ts'

let cms: TestCms
let register: Register
let dispatcher: Watch
let token: string

beforeAll(async () => {
  cms = await createTestCms()
  register = await newCommunity(cms.payload)
  token = (await signedIn(cms, 'writer@example.org', { community: register.id, roles: ['handler'] })).token
  dispatcher = startDispatcher(cms.payload, { dataDir: cms.env.dataDir })
})
afterAll(async () => {
  await dispatcher?.stop()
  await cms?.close()
})

async function caseOf(changes: Partial<FileComplaintRequest>): Promise<{ id: string; number: string }> {
  const filed = await complaintsApi(cms.payload).fileComplaint({
    community: register.slug,
    visitor: 'x',
    request: aRequest(register, changes),
    idempotencyKey: randomUUID(),
  })
  if (!filed.ok) throw new Error(filed.code)
  const { number } = filed.value
  const where = { and: [{ number: { equals: number } }, { community: { equals: register.id } }] }
  const id = await waitFor(async () => (await cms.payload.find({ collection: COMPLAINTS, where })).docs[0]?.id)
  return { id, number }
}

async function offered(id: string, command: string, language = 'zh', session = token) {
  const answer = await rest(cms, `/templates/for-case?case=${id}&command=${command}`, {
    token: session,
    headers: { 'Accept-Language': language },
  })
  expect(answer.status).toBe(200)
  return caseTemplatesSchema.parse(answer.body).templates
}

describe('templates of a new community', () => {
  it('are a dozen and more, in three languages, with blanks that cases can fill', async () => {
    for (const locale of LOCALES) {
      const { docs } = await cms.payload.find({
        collection: 'templates',
        where: { community: { equals: register.id } },
        locale,
        fallbackLocale: false,
        pagination: false,
      })
      expect(docs.length).toBeGreaterThanOrEqual(12)
      for (const { text, title } of docs) {
        expect([title, text]).not.toContain('')
        expect(unknownFields(text)).toEqual([])
      }
    }
  })
})

describe('templates for a case', () => {
  it('come filled with its number, place, team, date and names; who gave no name is a neighbour, what else is not known a gap', async () => {
    const { id, number } = await caseOf({ name: '陈女士', category: 'lift' })
    const texts = (await offered(id, 'acknowledge')).map(({ text }) => text)
    const visit = texts.find((text) => text.startsWith('陈女士，您好。您说的电梯'))
    expect(visit).toContain('（【地点】）')
    expect(visit).toContain('我是writer@example.org')
    expect(visit).toMatch(/最迟(\d+年)?\d+月\d+日/)
    expect(texts.join()).toContain(number)
    expect(texts.join()).not.toMatch(/[{}]/)
    const nameless = await caseOf({ category: 'lift' })
    const english = (await offered(nameless.id, 'acknowledge', 'en')).map(({ text }) => text)
    expect(
      english.find((text) => text.startsWith('Hello neighbour. We have your report about Lifts ([place])')),
    ).toBeDefined()
  })

  it('are those of the step, in use, and of this community', async () => {
    const { id } = await caseOf({})
    for (const command of TEMPLATE_COMMANDS) {
      const texts = await offered(id, command)
      if (command === 'offer-goodwill') expect(texts).toHaveLength(1)
      expect(texts.length, command).toBeLessThan(8)
    }
    expect(await offered(id, 'assign')).toEqual([])
    expect(await offered(id, 'no-such-step')).toEqual([])
    const [goodwill] = await offered(id, 'offer-goodwill')
    await cms.payload.update({ collection: 'templates', id: goodwill?.id ?? '', data: { active: false } })
    expect(await offered(id, 'offer-goodwill')).toEqual([])
  })

  it('are not for strangers', async () => {
    const { id } = await caseOf({})
    const { id: elsewhere } = await anotherCommunity(cms, 'templates-elsewhere')
    const stranger = await signedIn(cms, 'stranger@example.org', { community: elsewhere })
    for (const session of [stranger.token, undefined]) {
      const path = `/templates/for-case?case=${id}&command=acknowledge`
      const answer = await rest(cms, path, session === undefined ? {} : { token: session })
      expect(answer.status).toBe(404)
    }
  })
})

describe('a template being written', () => {
  it('is refused with a blank that no case can fill, named in the message', async () => {
    const manager = await signedIn(cms, 'author@example.org', { community: register.id, roles: ['manager'] })
    const template = (text: string) => ({ community: register.id, title: '新的', commands: ['note'], text })
    const post = (text: string) =>
      rest(cms, '/templates', { method: 'POST', token: manager.token, body: template(text) })
    const refused = await post('{name}，您的电话是{phone}')
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('{phone}')
    expect((await post('{name}，【哪天】见')).status).toBe(201)
    const data = { community: register.id, title: '错的', commands: ['note' as const], text: '{teem}' }
    await expect(cms.payload.create({ collection: 'templates', data })).rejects.toThrow(ValidationError)
  })

  it('is the managers’ to write', async () => {
    const body = { community: register.id, title: '不行', commands: ['note'], text: '您好' }
    expect((await rest(cms, '/templates', { method: 'POST', token, body })).status).toBe(403)
  })
})
