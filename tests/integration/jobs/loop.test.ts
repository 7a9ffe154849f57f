import { bootPayload } from '@linsheng/cms/src/boot.ts'
import { createCommunity } from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { LEASES_SLUG } from '@linsheng/cms/src/jobs/lease-collection.ts'
import { startLoop } from '@linsheng/cms/src/jobs/loop.ts'
import type { Watch } from '@linsheng/cms/src/jobs/watch.ts'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { waitFor } from '../../support/wait.ts'

let cms: TestCms
let other: Payload
let community: string
const loops: Watch[] = []

beforeAll(async () => {
  cms = await createTestCms()
  other = await bootPayload(cms.env, { key: 'second worker' })
  ;({ id: community } = await createCommunity(cms.payload, { name: '测试小区', slug: 'test' }))
})
afterEach(async () => {
  await Promise.all(loops.splice(0).map((loop) => loop.stop()))
})
afterAll(async () => {
  await other.destroy()
  await cms.close()
})

const run = (payload: Payload) => loops.push(startLoop(payload, 'jobs', { every: 50 }))

async function draft(title: string): Promise<string> {
  const { id } = await cms.payload.create({ collection: 'notices', draft: true, data: { community, title, body } })
  return id
}

const body = {
  root: {
    type: 'root',
    version: 1,
    direction: null,
    format: '' as const,
    indent: 0,
    children: [{ type: 'paragraph', version: 1, children: [{ type: 'text', text: '内容', version: 1, format: 0 }] }],
  },
}

const queuePublication = (id: string) =>
  cms.payload.jobs.queue({
    task: 'schedulePublish',
    input: { type: 'publish', doc: { relationTo: 'notices', value: id } },
  })

async function publishedVersions(id: string): Promise<number> {
  const where = { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] }
  const { totalDocs } = await cms.payload.findVersions({ collection: 'notices', where })
  return totalDocs
}

const allPublished = async (ids: string[]) => {
  const { totalDocs } = await cms.payload.count({
    collection: 'notices',
    where: { and: [{ id: { in: ids } }, { _status: { equals: 'published' } }] },
  })
  return totalDocs === ids.length
}

describe('the jobs loop', () => {
  it('does each job once although two workers run', async () => {
    const ids: string[] = []
    for (let number = 1; number <= 12; number += 1) ids.push(await draft(`公告 ${number}`))
    await Promise.all(ids.map(queuePublication))
    run(cms.payload)
    run(other)
    await waitFor(() => allPublished(ids), { what: 'every notice published' })
    expect(await Promise.all(ids.map(publishedVersions))).toEqual(ids.map(() => 1))
  })

  it('publishes at the set time, not before', async () => {
    const id = await draft('定时公告')
    const due = Date.now() + 1200
    await cms.payload.jobs.queue({
      task: 'schedulePublish',
      input: { type: 'publish', doc: { relationTo: 'notices', value: id } },
      waitUntil: new Date(due),
    })
    run(cms.payload)
    await waitFor(() => allPublished([id]))
    expect(Date.now()).toBeGreaterThanOrEqual(due)
  })

  it('takes over from a killed worker and runs the job it left half done', async () => {
    const id = await draft('被中断的公告')
    const job = await queuePublication(id)
    await cms.payload.db.updateOne({ collection: 'payload-jobs', id: job.id, data: { processing: true } })
    const { docs } = await cms.payload.db.find<{ term: number }>({
      collection: LEASES_SLUG,
      where: { key: { equals: 'jobs' } },
      sort: '-term',
      limit: 1,
    })
    const expiresAt = Date.now() + 800
    const killed = { key: 'jobs', term: (docs[0]?.term ?? 0) + 1, holder: 'killed', expiresAt }
    await cms.payload.db.create({ collection: LEASES_SLUG, data: killed })
    run(other)
    await waitFor(() => allPublished([id]))
    expect(Date.now()).toBeGreaterThanOrEqual(expiresAt)
    expect(await publishedVersions(id)).toBe(1)
  })
})
