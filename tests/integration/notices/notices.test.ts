import type { Notice } from '@linsheng/cms/src/payload-types.ts'
import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { makeCommunity, makeStaff, noticeData, richText } from '../../support/publishing.ts'

let cms: TestCms
let payload: Payload
let community: string
let other: string
let manager: TypedUser
let handler: TypedUser
let committee: TypedUser

beforeAll(async () => {
  cms = await createTestCms()
  payload = cms.payload
  community = await makeCommunity(payload, 'here')
  other = await makeCommunity(payload, 'there')
  manager = await makeStaff(payload, community, 'manager')
  handler = await makeStaff(payload, community, 'handler')
  committee = await makeStaff(payload, community, 'committee')
})
afterAll(() => cms.close())

const notice = (data: Partial<Notice> = {}) => noticeData(community, data)
const as = (user: TypedUser) => ({ collection: 'notices', user, overrideAccess: false }) as const
const create = (user: TypedUser, data: Partial<Notice> = {}) => payload.create({ ...as(user), data: notice(data) })

describe('who writes notices', () => {
  it('lets a manager write for the property company, not for the committee', async () => {
    const { id } = await create(manager, { _status: 'published' })
    await expect(create(manager, { issuer: 'committee' })).rejects.toMatchObject({
      data: { errors: [{ path: 'issuer' }] },
    })
    await expect(payload.update({ ...as(manager), id, data: { issuer: 'committee' } })).rejects.toThrow()
  })

  it('keeps managers from changing what the committee wrote', async () => {
    const { id } = await create(committee, { issuer: 'committee', _status: 'published' })
    await expect(payload.update({ ...as(manager), id, data: { pinned: true } })).rejects.toMatchObject({ status: 403 })
    const { pinned } = await payload.update({ ...as(committee), id, data: { pinned: true } })
    expect(pinned).toBe(true)
  })

  it('lets handlers read drafts but write nothing', async () => {
    const { id } = await create(manager, { _status: 'draft' })
    expect((await payload.findByID({ ...as(handler), id })).id).toBe(id)
    await expect(create(handler)).rejects.toMatchObject({ status: 403 })
    await expect(payload.update({ ...as(handler), id, data: { pinned: true } })).rejects.toMatchObject({ status: 403 })
  })

  it('keeps staff out of other communities', async () => {
    await expect(create(manager, { community: other })).rejects.toThrow()
    const { id } = await payload.create({ collection: 'notices', data: notice({ community: other }) })
    await expect(payload.findByID({ ...as(manager), id })).rejects.toMatchObject({ status: 404 })
  })
})

describe('what visitors can read', () => {
  const visitor = { collection: 'notices', overrideAccess: false } as const

  it('is what is published, never a draft or a version', async () => {
    const draft = await create(manager, { _status: 'draft', title: '草稿' })
    const shown = await create(manager, { _status: 'published', title: '原文' })
    await payload.update({
      ...as(manager),
      id: shown.id,
      draft: true,
      data: { title: '还没定的改动', _status: 'draft' },
    })
    const ids = (await payload.find({ ...visitor, limit: 100 })).docs.map(({ id }) => id)
    expect(ids).toContain(shown.id)
    expect(ids).not.toContain(draft.id)
    const drafts = await payload.find({ ...visitor, draft: true, limit: 100 })
    expect(drafts.docs.map(({ title }) => title)).not.toContain('还没定的改动')
    expect((await payload.findByID({ ...visitor, id: shown.id })).title).toBe('原文')
    await expect(payload.findVersions(visitor)).rejects.toMatchObject({ status: 403 })
  })
})

describe('the address of a notice', () => {
  it('comes from a Latin title, else from the day and the type, numbered where it is taken', async () => {
    const latin = await create(manager, { title: 'Lift 3: repair on Friday' })
    const first = await create(manager, { title: '电梯检修', type: 'maintenance' })
    const second = await create(manager, { title: '水泵检修', type: 'maintenance' })
    expect(latin.slug).toBe('lift-3-repair-on-friday')
    expect(first.slug).toMatch(/^\d{4}-\d\d-\d\d-maintenance$/)
    expect(second.slug).toBe(`${first.slug}-2`)
  })

  it('can be changed until the first publication and never after', async () => {
    const { id } = await create(manager, { _status: 'draft', slug: 'first' })
    const renamed = await payload.update({ ...as(manager), id, data: { slug: 'second', _status: 'published' } })
    expect(renamed.slug).toBe('second')
    await expect(payload.update({ ...as(manager), id, data: { slug: 'third' } })).rejects.toMatchObject({
      data: { errors: [{ path: 'slug' }] },
    })
  })

  it('is refused when it is not one, or is taken in the community but not in another', async () => {
    await expect(create(manager, { slug: 'Über uns/..' })).rejects.toMatchObject({
      data: { errors: [{ path: 'slug' }] },
    })
    await create(manager, { slug: 'taken' })
    await expect(create(manager, { slug: 'taken' })).rejects.toThrow()
    await payload.create({ collection: 'notices', data: notice({ community: other, slug: 'taken' }) })
  })
})

describe('publishing', () => {
  it('needs title and text in Simplified Chinese, whatever language is being edited', async () => {
    await expect(create(manager, { title: ' ', _status: 'published' })).rejects.toThrow()
    await expect(create(manager, { body: null, _status: 'published' })).rejects.toMatchObject({
      data: { errors: [{ path: 'body' }] },
    })
    const english = { ...as(manager), locale: 'en', data: notice({ title: 'Water', _status: 'published' }) } as const
    await expect(payload.create(english)).rejects.toMatchObject({ data: { errors: [{ path: 'title' }] } })
    const { id } = await create(manager, { _status: 'draft' })
    const published = await payload.update({
      ...as(manager),
      id,
      locale: 'en',
      data: { title: 'Water', body: richText('Tonight.'), _status: 'published' },
    })
    expect(published._status).toBe('published')
  })

  it('notes the first time and keeps it', async () => {
    const { id, publishedAt } = await create(manager, { _status: 'draft', publishedAt: '2020-01-01T00:00:00.000Z' })
    expect(publishedAt).toBeNull()
    const first = await payload.update({ ...as(manager), id, data: { _status: 'published' } })
    const again = await payload.update({ ...as(manager), id, data: { pinned: true, _status: 'published' } })
    expect(first.publishedAt).toBeTruthy()
    expect(again.publishedAt).toBe(first.publishedAt)
  })

  it('refuses a validity that ends before it starts, in drafts too', async () => {
    const data: Partial<Notice> = {
      validFrom: '2026-11-24T00:00:00.000Z',
      validUntil: '2026-11-23T00:00:00.000Z',
      _status: 'draft',
    }
    await expect(create(manager, data)).rejects.toMatchObject({ data: { errors: [{ path: 'validUntil' }] } })
  })
})
