import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createPublisher, type Publisher } from '@linsheng/cms/src/features/publishing/publisher.ts'
import { lastRelease } from '@linsheng/cms/src/features/publishing/releases/history.ts'
import { releasesOf, SITE_DIR } from '@linsheng/cms/src/features/publishing/site-files.ts'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../support/payload.ts'
import { makeCommunity, noticeData, richText } from '../support/publishing.ts'

let cms: TestCms
let payload: Payload
let community: string
let publisher: Publisher

beforeAll(async () => {
  cms = await createTestCms()
  payload = cms.payload
  community = await makeCommunity(payload, 'demo-1')
  publisher = publisherFor(SITE_DIR)
})
afterAll(() => cms.close())

const store = () => releasesOf(cms.env.dataDir)
const publisherFor = (siteDir: string) =>
  createPublisher(payload, store(), { dataDir: cms.env.dataDir, siteUrl: 'https://linsheng.example', siteDir })

const pdf = Buffer.from('%PDF-1.4\nxref\nstartxref\n%%EOF\n')
const paper = () =>
  payload.create({
    collection: 'papers',
    data: { community, title: '预算表' },
    file: { name: `${randomUUID()}.pdf`, mimetype: 'application/pdf', data: pdf, size: pdf.length },
  })

async function shown(file: string): Promise<string | null> {
  const release = await store().current()
  return release === null ? null : readFile(path.join(release.client, file), 'utf8').catch(() => null)
}

describe('publishing', () => {
  it('puts a notice and its file on the site, and withdrawing takes page, list entry and file away', async () => {
    const { id: attachment } = await paper()
    const { id, slug } = await payload.create({
      collection: 'notices',
      data: noticeData(community, {
        title: '3 栋停水 <今晚>',
        body: richText('晚上十点起。'),
        attachments: [attachment],
        _status: 'published',
      }),
    })
    const page = `demo-1/notices/${slug}/index.html`
    expect(await publisher.publish()).toBe('published')
    const html = await shown(page)
    expect(html).toContain('3 栋停水 &lt;今晚&gt;')
    expect(html).toContain('晚上十点起。')
    const address = /\/data\/demo-1\/papers\/[^"]+/.exec(html ?? '')?.[0] ?? ''
    const publicFile = path.join(cms.env.dataDir, 'public', decodeURI(address).replace('/data/', ''))
    expect(await readFile(publicFile)).toEqual(pdf)

    await payload.update({ collection: 'notices', id, data: { _status: 'draft' } })
    await publisher.publish()
    expect(await shown(page)).toBeNull()
    expect(await shown('demo-1/notices/index.html')).not.toContain('3 栋停水')
    await expect(readFile(publicFile)).rejects.toThrow('ENOENT')
    const feeds = ['data/demo-1/notices.xml', 'data/demo-1/notices.json']
    for (const feed of feeds) expect((await shown(feed)) ?? '').not.toContain('3 栋停水')
  })

  it('keeps the last good site when a build fails, tells why, and recovers', async () => {
    const before = await store().current()
    const broken = await mkdtemp(path.join(tmpdir(), 'linsheng-no-site-'))
    await mkdir(path.join(broken, 'dist'), { recursive: true })
    const { slug } = await payload.create({
      collection: 'notices',
      data: noticeData(community, { title: '等网站修好', _status: 'published' }),
    })
    await expect(publisherFor(broken).publish()).rejects.toThrow('Cannot find module')
    expect((await store().current())?.id).toBe(before?.id)
    expect(await lastRelease(payload)).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('Cannot find module'),
    })

    expect(await publisherFor(SITE_DIR).publish()).toBe('published')
    expect(await shown(`demo-1/notices/${slug}/index.html`)).toContain('等网站修好')
    expect((await lastRelease(payload))?.status).toBe('live')
    await rm(broken, { recursive: true, force: true })
  })
})
