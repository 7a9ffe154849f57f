import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { uploadDirectory } from '@linsheng/cms/src/uploads.ts'
import type { Payload, TypedUser } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { makeCommunity, makeStaff } from '../../support/publishing.ts'

let cms: TestCms
let payload: Payload
let community: string
let editor: TypedUser

beforeAll(async () => {
  cms = await createTestCms()
  payload = cms.payload
  community = await makeCommunity(payload, 'here')
  editor = await makeStaff(payload, community, 'editor')
})
afterAll(() => cms.close())

const upload = (name: string, mimetype: string, data: Buffer) =>
  payload.create({
    collection: 'papers',
    data: { community },
    file: { name, mimetype, data, size: data.length },
    user: editor,
    overrideAccess: false,
  })

const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n')
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
const html = Buffer.from('<!doctype html><script>alert(1)</script>')

describe('papers', () => {
  it('takes a PDF and names it safely, whatever it was called', async () => {
    const paper = await upload('../财务 报告<b>.html', 'text/html', pdf)
    expect(paper.filename).toBe('财务-报告-b.pdf')
    expect(paper.mimeType).toBe('application/pdf')
    expect(paper).not.toHaveProperty('publicKey')
  })

  it('belongs to the only community of whoever adds it from inside a notice, where the field is hidden', async () => {
    const file = { name: 'inside.pdf', mimetype: 'application/pdf', data: pdf, size: pdf.length }
    const add = (user: TypedUser) =>
      payload.create({ collection: 'papers', data: {}, file, user, overrideAccess: false, depth: 0 })
    expect((await add(editor)).community).toBe(community)
    const elsewhere = await makeCommunity(payload, 'elsewhere')
    const ofBoth = {
      ...editor,
      communities: [...(editor.communities ?? []), { community: elsewhere, roles: ['editor' as const] }],
    }
    await expect(add(ofBoth)).rejects.toMatchObject({ data: { errors: [{ path: 'community' }] } })
  })

  it.each([
    ['plain.svg', 'image/svg+xml', svg],
    ['svg.png', 'image/png', svg],
    ['page.pdf', 'application/pdf', html],
    ['page.jpg', 'image/jpeg', html],
    ['archive.docx', 'application/zip', Buffer.from('PK\x03\x04 no office file')],
  ])('refuses %s by its content', async (name, type, data) => {
    await expect(upload(name, type, data)).rejects.toMatchObject({ data: { errors: [{ path: 'file' }] } })
  })

  it('writes pictures anew: no metadata, nothing behind the picture', async () => {
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
      .withExif({ IFD0: { Make: 'CANARY-CAMERA' }, IFD3: { GPSLatitude: '31/1 14/1 0/1' } })
      .jpeg()
      .toBuffer()
    expect(picture.includes('CANARY-CAMERA')).toBe(true)
    const { filename } = await upload('photo.jpg', 'image/jpeg', Buffer.concat([picture, html]))
    const stored = await readFile(path.join(uploadDirectory(cms.env.dataDir, 'papers'), String(filename)))
    expect(stored.includes('CANARY-CAMERA')).toBe(false)
    expect(stored.includes('<script>')).toBe(false)
    expect((await sharp(stored).metadata()).exif).toBeUndefined()
  })

  it('are for the staff of their community only', async () => {
    const { id } = await upload('plan.pdf', 'application/pdf', pdf)
    const visitor = { collection: 'papers', id, overrideAccess: false } as const
    await expect(payload.findByID(visitor)).rejects.toMatchObject({ status: 403 })
    const stranger = await makeStaff(payload, await makeCommunity(payload, 'there'), 'manager')
    await expect(payload.findByID({ ...visitor, user: stranger })).rejects.toMatchObject({ status: 404 })
  })
})
