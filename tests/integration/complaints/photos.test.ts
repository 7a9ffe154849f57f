import { readdir } from 'node:fs/promises'
import { crc32, deflateSync } from 'node:zlib'
import { PHOTOS } from '@linsheng/cms/src/features/complaints/collections/photos.ts'
import { startDispatcher } from '@linsheng/cms/src/features/complaints/dispatcher/dispatcher.ts'
import { sweepPhotos } from '@linsheng/cms/src/features/complaints/photos/photo-store.ts'
import type { Register } from '@linsheng/cms/src/features/complaints/register.ts'
import { complaintsApi } from '@linsheng/cms/src/features/complaints/site-api.ts'
import { createPublicApi, type PublicApi } from '@linsheng/cms/src/public-api.ts'
import { uploadDirectory } from '@linsheng/cms/src/uploads.ts'
import { attachmentSchema, filedSchema, PHOTOS_MAX, trackedCaseSchema } from '@linsheng/contracts/complaints'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { waitFor } from '../../support/wait.ts'
import { aRequest, newCommunity } from './setup.ts'

let cms: TestCms
let register: Register
let api: PublicApi
let samples: Record<'jpeg' | 'png' | 'webp' | 'avif' | 'tiff' | 'gif', Buffer>

beforeAll(async () => {
  samples = await makeSamples()
  cms = await createTestCms()
  register = await newCommunity(cms.payload)
  api = createPublicApi(cms.payload, cms.env)
})
afterAll(async () => cms?.close())

/** Pictures of every kind. Written here, before the server's own rules shut the loaders. */
async function makeSamples() {
  const picture = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#2a7' } })
  const [jpeg, png, webp, avif, tiff, gif] = await Promise.all([
    picture()
      .withExif({
        IFD0: { Make: 'CANARY-CAMERA', ImageDescription: 'CANARY-PLACE' },
        IFD3: { GPSLatitude: '31/1 14/1 0/1', GPSLongitude: '121/1 28/1 0/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">CANARY-XMP</x:xmpmeta>')
      .jpeg()
      .toBuffer(),
    picture().png().toBuffer(),
    picture().webp().toBuffer(),
    picture().avif().toBuffer(),
    picture().tiff().toBuffer(),
    picture().gif().toBuffer(),
  ])
  return { jpeg, png, webp, avif, tiff, gif }
}

const send = async (bytes: Buffer, type = 'image/jpeg') =>
  api.request(`/${register.slug}/attachments`, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: new Uint8Array(bytes),
  })
const accepted = async (bytes: Buffer) => attachmentSchema.parse(await (await send(bytes)).json())
const storedFiles = () => readdir(uploadDirectory(cms.env.dataDir, PHOTOS)).catch(() => [])
const get = (url: string) => api.request(url.replace('/api/public/v1', ''))

async function fileWith(photos: string[]) {
  const { zone: _zone, ...request } = aRequest(register, { photos })
  const answer = await api.request(`/${register.slug}/complaints`, { method: 'POST', body: JSON.stringify(request) })
  return { status: answer.status, body: await answer.json() }
}
async function track(receipt: string) {
  const answer = await api.request(`/${register.slug}/track`, { method: 'POST', body: JSON.stringify({ receipt }) })
  return trackedCaseSchema.parse(await answer.json())
}

describe('very many photos at once', () => {
  it('wait for their turn, of one visitor those of a form, and later ones and others’ are taken', async () => {
    const create = { width: 2500, height: 2000, channels: 3 as const, background: '#2a7' }
    const bytes = new Uint8Array(await sharp({ create }).jpeg().toBuffer())
    const add = (visitor = 'x') =>
      complaintsApi(cms.payload).addPhoto({ community: register.slug, visitor, photo: { bytes } })
    const many = Array.from({ length: 30 }, () => add())
    const another = add('y')
    const answers = await Promise.all(many)
    const codes = answers.map((answer) => (answer.ok ? 'taken' : answer.code))
    expect([...new Set(codes)].toSorted()).toEqual(['taken', 'too-many-requests'])
    expect(codes.filter((code) => code === 'taken')).toHaveLength(PHOTOS_MAX)
    expect([(await another).ok, (await add()).ok]).toEqual([true, true])
  })
})

describe('a photo', () => {
  it('is stored without anything but its pixels, and shown to the holder of the receipt alone', async () => {
    const { id, width, height } = await accepted(samples.jpeg)
    expect({ width, height }).toEqual({ width: 40, height: 30 })
    const filed = await fileWith([id])
    const [photo] = (await track(filedSchema.parse(filed.body).receipt)).photos
    const shown = await get(photo?.url ?? '')
    expect(shown.headers.get('content-type')).toBe('image/webp')
    const bytes = Buffer.from(await shown.arrayBuffer())
    expect(bytes.toString('latin1')).not.toContain('CANARY')
    expect(await sharp(bytes).metadata()).not.toHaveProperty('exif')
    expect(await sharp(bytes).metadata()).not.toHaveProperty('xmp')
    const forged = photo?.url.replace(/s=.*/, 's=AAAA') ?? ''
    const later = photo?.url.replace(/e=\d+/, (e) => `e=${Number(e.slice(2)) + 1}`) ?? ''
    for (const url of [forged, later, `/${register.slug}/attachments/${id}`]) expect((await get(url)).status).toBe(404)
  })

  it.each(['png', 'webp'] as const)('may be %s', async (format) => {
    expect((await send(samples[format], `image/${format}`)).status).toBe(201)
  })

  it('may come as a form', async () => {
    const form = new FormData()
    form.set('photo', new Blob([new Uint8Array(samples.png)], { type: 'image/png' }), 'lift.png')
    expect((await api.request(`/${register.slug}/attachments`, { method: 'POST', body: form })).status).toBe(201)
  })

  it.each(['avif', 'tiff', 'gif'] as const)('of the kind %s is never decoded', async (format) => {
    expect((await send(samples[format])).status).toBe(415)
  })

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['nothing', ''],
  ])('called .jpg that is %s is refused', async (_name, text) => {
    expect((await send(Buffer.from(text))).status).toBe(415)
  })

  it('with a page hidden behind it loses the page', async () => {
    const polyglot = Buffer.concat([samples.jpeg, Buffer.from('<script>CANARY()</script>')])
    const { id } = await accepted(polyglot)
    const filed = await fileWith([id])
    const [photo] = (await track(filedSchema.parse(filed.body).receipt)).photos
    const bytes = Buffer.from(await (await get(photo?.url ?? '')).arrayBuffer())
    expect(bytes.toString('latin1')).not.toContain('CANARY')
  })

  it('that was cut off is refused and leaves nothing behind; sent again it is taken', async () => {
    const before = (await storedFiles()).length
    const whole = await sharp({
      create: {
        width: 800,
        height: 600,
        channels: 3,
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
        background: '#000',
      },
    })
      .jpeg()
      .toBuffer()
    expect((await send(whole.subarray(0, whole.length / 2))).status).toBe(422)
    expect((await storedFiles()).length).toBe(before)
    expect((await send(whole)).status).toBe(201)
  })

  it('of enormous size is refused without being decoded', async () => {
    const bomb = pixelBomb(60_000, 60_000)
    const before = process.memoryUsage().rss
    expect((await send(bomb, 'image/png')).status).toBe(422)
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
  })

  it('that another case has, or that was sent to another community, cannot be used', async () => {
    const dispatcher = startDispatcher(cms.payload, { dataDir: cms.env.dataDir })
    const { id } = await accepted(samples.png)
    expect((await fileWith([id])).status).toBe(201)
    await waitFor(async () => {
      const { docs } = await cms.payload.find({ collection: PHOTOS, where: { key: { equals: id } } })
      return typeof docs[0]?.stream === 'string'
    })
    await dispatcher.stop()
    expect(await fileWith([id])).toMatchObject({ status: 422, body: { code: 'unreadable-photo' } })
    const other = await newCommunity(cms.payload)
    const { zone: _zone, ...request } = aRequest(other, { photos: [(await accepted(samples.png)).id] })
    const answer = await api.request(`/${other.slug}/complaints`, { method: 'POST', body: JSON.stringify(request) })
    expect(answer.status).toBe(422)
  })
})

it('photos that no complaint has used are deleted, files too; used ones stay', async () => {
  const dispatcher = startDispatcher(cms.payload, { dataDir: cms.env.dataDir })
  const used = await accepted(samples.png)
  await fileWith([used.id])
  await waitFor(async () => {
    const waiting = await cms.payload.count({ collection: 'commits', where: { dispatched: { equals: false } } })
    return waiting.totalDocs === 0
  })
  await dispatcher.stop()
  const unused = await accepted(samples.png)
  expect(await sweepPhotos(cms.payload, 0)).toBe(0)
  expect(await sweepPhotos(cms.payload, Date.now() + 1)).toBeGreaterThan(0)
  const files = await storedFiles()
  expect(files).toContain(`${used.id}.webp`)
  expect(files).not.toContain(`${unused.id}.webp`)
})

/** A PNG that says it is so large, with next to no data. */
function pixelBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = deflateSync(Buffer.alloc(1024))
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}
