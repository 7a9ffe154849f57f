import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PHOTOS } from '@linsheng/cms/src/features/complaints/collections/photos.ts'
import { photoLink } from '@linsheng/cms/src/features/complaints/photos/photo-link.ts'
import { sweepPhotos } from '@linsheng/cms/src/features/complaints/photos/photo-store.ts'
import { exportContent } from '@linsheng/cms/src/features/publishing/export/export-content.ts'
import { syncPaperFiles } from '@linsheng/cms/src/features/publishing/papers/paper-files.ts'
import { createPublicApi, type PublicApi } from '@linsheng/cms/src/public-api.ts'
import { assertBucket } from '@linsheng/cms/src/storage/assert-bucket.ts'
import { type Bucket, openBucket } from '@linsheng/cms/src/storage/bucket.ts'
import { parseS3Url, type S3Address } from '@linsheng/cms/src/storage/s3-address.ts'
import { uploadDirectory } from '@linsheng/cms/src/uploads.ts'
import { attachmentSchema } from '@linsheng/contracts/complaints'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { freePort } from '../../support/port.ts'
import { noticeData } from '../../support/publishing.ts'
import { newCommunity, rest, signedIn } from '../../support/rest.ts'
import { canStartS3, startS3, type TestS3 } from '../../support/s3.ts'

const available = await canStartS3()
let s3: TestS3
let address: S3Address
let bucket: Bucket
let cms: TestCms
let api: PublicApi
let community: { id: string; slug: string }
let picture: Buffer

const addressOf = (url: string): S3Address => {
  const parsed = parseS3Url(url)
  if (!parsed) throw new Error('no S3 address')
  return parsed
}

beforeAll(async () => {
  picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#2a7' } })
    .png()
    .toBuffer()
  s3 = await startS3()
  address = addressOf(s3.url)
  bucket = openBucket(address)
  cms = await createTestCms({ S3_URL: s3.url })
  community = await newCommunity(cms, 'bucket')
  api = createPublicApi(cms.payload, cms.env)
})
afterAll(async () => {
  await cms?.close()
  await s3?.stop()
})

const pdf = (text: string) =>
  Buffer.from(`%PDF-1.4\n% ${text}\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n`)
const localFiles = (collection: string) => readdir(uploadDirectory(cms.env.dataDir, collection)).catch(() => [])

async function sendPhoto(): Promise<string> {
  const answer = await api.request(`/${community.slug}/attachments`, {
    method: 'POST',
    headers: { 'Content-Type': 'image/png' },
    body: new Uint8Array(picture),
  })
  return attachmentSchema.parse(await answer.json()).id
}

/** A paper with its object's key, which no interface tells. */
async function upload(name: string, data: Buffer) {
  const { id } = await cms.payload.create({
    collection: 'papers',
    data: { community: community.id },
    file: { name, mimetype: 'application/pdf', data, size: data.length },
  })
  return { id: String(id), ...(await keyOf(id)) }
}
async function keyOf(id: unknown) {
  const paper = await cms.payload.db.findOne<{ filename: string; publicKey: string; id: string }>({
    collection: 'papers',
    where: { id: { equals: id } },
  })
  if (!paper) throw new Error('the paper is gone')
  return { filename: paper.filename, key: `papers/${paper.publicKey}/${paper.filename}` }
}
const text = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString()

describe.runIf(available)('a photo', () => {
  it('is in the bucket and nowhere else, closed to strangers, shown under a signed address', async () => {
    const id = await sendPhoto()
    expect(await localFiles(PHOTOS)).toEqual([])
    const stored = await bucket.get(`${PHOTOS}/${id}.webp`)
    expect(stored && (await sharp(stored).metadata()).format).toBe('webp')
    expect((await fetch(`${address.base}/${PHOTOS}/${id}.webp`)).ok).toBe(false)
    const link = photoLink(cms.payload, community.slug, id, Date.now()).replace('/api/public/v1', '')
    const shown = await api.request(link)
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect(new Uint8Array(await shown.arrayBuffer())).toEqual(stored)
    expect((await api.request(link.replace(/s=.*/, 's=AAAA'))).status).toBe(404)
  })

  it('can be seen by the community’s staff and by no one else', async () => {
    const file = `/complaint-photos/file/${await sendPhoto()}.webp`
    const handler = await signedIn(cms, 'handler@example.org', { community: community.id, roles: ['handler'] })
    const stranger = await signedIn(cms, 'stranger@example.org', { community: (await newCommunity(cms, 'far')).id })
    const platform = await signedIn(cms, 'platform@example.org', 'platform')
    const seen = await rest(cms, file, { token: handler.token })
    expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect((await rest(cms, file, { token: platform.token })).status).toBe(200)
    expect((await rest(cms, file, { token: stranger.token })).status).toBe(403)
    expect((await rest(cms, file)).status).toBe(403)
  })

  it('that no complaint uses is swept out of the bucket, too', async () => {
    const id = await sendPhoto()
    expect(await sweepPhotos(cms.payload, Date.now() + 1)).toBeGreaterThan(0)
    expect(await bucket.get(`${PHOTOS}/${id}.webp`)).toBeNull()
  })

  it('from before there was a bucket is still shown', async () => {
    const id = await sendPhoto()
    const file = `${id}.webp`
    const bytes = await bucket.get(`${PHOTOS}/${file}`)
    await bucket.remove(`${PHOTOS}/${file}`)
    const directory = uploadDirectory(cms.env.dataDir, PHOTOS)
    await mkdir(directory, { recursive: true })
    await writeFile(path.join(directory, file), bytes ?? '')
    const link = photoLink(cms.payload, community.slug, id, Date.now()).replace('/api/public/v1', '')
    expect((await api.request(link)).status).toBe(200)
  })
})

describe.runIf(available)('a paper', () => {
  it('keeps its Chinese name, is replaced and deleted with its document', async () => {
    const paper = await upload('财务报告 2026.pdf', pdf('first'))
    expect(await localFiles('papers')).toEqual([])
    expect(paper.filename).toBe('财务报告-2026.pdf')
    expect(text(await bucket.get(paper.key))).toContain('first')
    const data = pdf('second')
    await cms.payload.update({
      collection: 'papers',
      id: paper.id,
      data: {},
      file: { name: '财务报告 2026.pdf', mimetype: 'application/pdf', data, size: data.length },
    })
    const replaced = await keyOf(paper.id)
    expect(text(await bucket.get(replaced.key))).toContain('second')
    if (replaced.key !== paper.key) expect(await bucket.get(paper.key)).toBeNull()
    await cms.payload.delete({ collection: 'papers', id: paper.id })
    expect(await bucket.get(replaced.key)).toBeNull()
  })

  it('of the same name as another, sent in the same moment, never takes its place', async () => {
    const sent = await Promise.allSettled(Array.from({ length: 6 }, (_, n) => upload('纪要.pdf', pdf(`minutes ${n}`))))
    for (const [n, result] of sent.entries())
      if (result.status === 'fulfilled') expect(text(await bucket.get(result.value.key))).toContain(`minutes ${n}\n`)
    expect(sent.some(({ status }) => status === 'fulfilled')).toBe(true)
  })

  it('is copied to the public files while something published names it, and goes with it', async () => {
    const paper = await upload('预算.pdf', pdf('budget'))
    const { id } = await cms.payload.create({
      collection: 'notices',
      locale: 'zh-Hans',
      data: {
        ...noticeData(community.id),
        slug: `n-${randomUUID().slice(0, 8)}`,
        _status: 'published',
        attachments: [paper.id],
      },
    })
    const publicDir = await mkdtemp(path.join(tmpdir(), 'linsheng-public-'))
    const publish = async () => {
      const { files } = await exportContent(cms.payload, cms.env)
      await syncPaperFiles(publicDir, files)
    }
    const copy = path.join(publicDir, community.slug, paper.key)
    await publish()
    expect(await readFile(copy, 'utf8')).toContain('budget')
    await cms.payload.update({ collection: 'notices', id, data: { _status: 'draft' } })
    await publish()
    await expect(readFile(copy)).rejects.toMatchObject({ code: 'ENOENT' })
    await rm(publicDir, { recursive: true })
  })
})

describe.runIf(available)('a file store that fails', () => {
  it('refuses a photo as unavailable and leaves no document of it', async () => {
    await using broken = await createTestCms({ S3_URL: `http://key:secret@127.0.0.1:${await freePort()}/files` })
    const { slug } = await newCommunity(broken, 'broken')
    broken.payload.logger.level = 'silent'
    const answer = await createPublicApi(broken.payload, broken.env).request(`/${slug}/attachments`, {
      method: 'POST',
      headers: { 'Content-Type': 'image/png' },
      body: new Uint8Array(picture),
    })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'application/problem+json'])
    expect((await broken.payload.count({ collection: PHOTOS })).totalDocs).toBe(0)
  })

  it('is found out at the start, in one sentence without the key', async () => {
    await assertBucket(address)
    const nobody = { ...address, base: `http://127.0.0.1:${await freePort()}/files` }
    await expect(assertBucket(nobody)).rejects.toThrow(/^The file store at [^\n]* does not answer[^\n]*S3_URL\.$/)
    const wrongKey = { ...address, secretAccessKey: 'CANARY-SECRET' }
    await expect(assertBucket(wrongKey)).rejects.toThrow(
      /^The file store at (?:(?!CANARY)[^\n])*403(?:(?!CANARY)[^\n])*$/,
    )
    const otherBucket = { ...address, base: address.base.replace('/files', '/other') }
    await expect(assertBucket(otherBucket)).rejects.toThrow(/S3_URL/)
  })
})
