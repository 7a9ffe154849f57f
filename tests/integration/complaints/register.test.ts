import { randomUUID } from 'node:crypto'
import { createCommunity } from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { startDispatcher } from '@linsheng/cms/src/features/complaints/dispatcher/dispatcher.ts'
import { registerOf } from '@linsheng/cms/src/features/complaints/register.ts'
import { createPublicApi } from '@linsheng/cms/src/public-api.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { waitFor } from '../../support/wait.ts'
import { aRequest, newCommunity } from './setup.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await createTestCms()
})
afterAll(() => cms?.close())

/** A category in the middle of being made: SQLite has its row before the rows with its names. */
async function communityBeingMade(): Promise<string> {
  const name = `c-${randomUUID().slice(0, 8)}`
  const { id, slug } = await createCommunity(cms.payload, { name, slug: name })
  const data = { community: id, code: 'unnamed', group: 'other', active: true, order: 999 }
  await cms.payload.db.create({ collection: 'categories', data })
  return slug
}

it('a category without a name yet goes by its code', async () => {
  const slug = await communityBeingMade()
  expect((await registerOf(cms.payload, slug))?.categories.get('unnamed')?.name).toEqual({ 'zh-Hans': 'unnamed' })
})

it('a category named in another language only is called by that', async () => {
  const { id, slug } = await newCommunity(cms.payload)
  await cms.payload.create({
    collection: 'categories',
    locale: 'en',
    data: { community: id, code: 'pets', name: 'Pets', group: 'other', order: 999 },
  })
  expect((await registerOf(cms.payload, slug))?.categories.get('pets')?.name).toMatchObject({ 'zh-Hans': 'Pets' })
})

it('the dispatcher goes on with every community while one is being made', async () => {
  await communityBeingMade()
  const register = await newCommunity(cms.payload)
  const answer = await createPublicApi(cms.payload, cms.env).request(`/${register.slug}/complaints`, {
    method: 'POST',
    body: JSON.stringify(aRequest(register)),
  })
  expect(answer.status).toBe(201)
  const dispatcher = startDispatcher(cms.payload, { dataDir: cms.env.dataDir, every: 50 })
  await waitFor(async () => {
    const { totalDocs } = await cms.payload.count({ collection: 'commits', where: { dispatched: { equals: false } } })
    return totalDocs === 0
  })
  await dispatcher.stop()
})
