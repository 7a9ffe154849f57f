import { createCommunity } from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { loadDisclosureRules, loadPolicy } from '@linsheng/cms/src/features/communities/rules-cache.ts'
import { communityContent } from '@linsheng/cms/src/features/publishing/export/community-cache.ts'
import { ValidationError } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { newCommunity } from '../../support/rest.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await createTestCms()
})
afterAll(() => cms.close())

describe('a new community', () => {
  it('has categories, teams and emergency numbers in three languages', async () => {
    const { id } = await newCommunity(cms, 'fresh')
    const own = { where: { community: { equals: id } }, pagination: false, locale: 'en' } as const
    const [categories, teams, community] = await Promise.all([
      cms.payload.find({ collection: 'categories', ...own }),
      cms.payload.find({ collection: 'teams', ...own }),
      cms.payload.findByID({ collection: 'communities', id, locale: 'zh-Hant' }),
    ])
    expect(categories.docs).toHaveLength(15)
    expect(categories.docs.find(({ code }) => code === 'noise')).toMatchObject({
      name: 'Noise and neighbours',
      sensitive: true,
    })
    expect(teams.docs.map(({ code }) => code).sort()).toEqual(['cleaning', 'engineering', 'security', 'service'])
    expect(community.contacts).toMatchObject([
      { label: '報警', phone: '110', emergency: true },
      { phone: '119' },
      { phone: '120' },
    ])
  })

  it('keeps its address name and refuses a second of the same', async () => {
    const { id } = await newCommunity(cms, 'named')
    await expect(cms.payload.update({ collection: 'communities', id, data: { slug: 'other' } })).rejects.toThrow(
      ValidationError,
    )
    await expect(newCommunity(cms, 'named')).rejects.toThrow(ValidationError)
    await expect(newCommunity(cms, 'Not A Slug')).rejects.toThrow(ValidationError)
  })

  it.each(['en', 'zh-hant', 'data', 'admin', 'api', '404', '500', '_astro', '_next'])(
    'is refused at /%s/, which is the site’s own',
    async (slug) => {
      await expect(newCommunity(cms, slug)).rejects.toThrow(ValidationError)
    },
  )

  it('has a licence for its open data, a known one or its own', async () => {
    const { id, slug } = await newCommunity(cms, 'licensed')
    const licence = async () => (await communityContent(cms.payload, slug))?.licence
    expect(await licence()).toMatchObject({ name: 'CC-BY-4.0' })
    const own = { kind: 'other' as const, title: '小区数据约定', path: 'https://example.org/licence' }
    await cms.payload.update({ collection: 'communities', id, data: { licence: own } })
    await expect.poll(licence).toEqual({ name: null, title: own.title, path: own.path })
  })

  it.each([
    ['a licence of its own without a name', { licence: { kind: 'other' as const, path: 'https://example.org/' } }],
    ['a licence at no address', { licence: { kind: 'other' as const, title: 'x', path: 'javascript:alert(1)' } }],
    ['a time zone that does not exist', { timeZone: 'Asia/Nowhere' }],
    [
      'a window that ends before it begins',
      { calendar: { type: 'windows' as const, windows: [{ weekday: '1' as const, from: '18:00', to: '09:00' }] } },
    ],
    ['working hours without any', { calendar: { type: 'windows' as const, windows: [] } }],
    ['a date that is none', { calendar: { type: 'always' as const, holidays: ['1.10.2026'] } }],
    [
      'a day both off and working',
      { calendar: { type: 'always' as const, holidays: ['2026-12-24'], workdays: ['2026-12-24'] } },
    ],
  ])('is refused with %s', async (_name, fault) => {
    await expect(createCommunity(cms.payload, { slug: 'faulty', name: '小区', ...fault })).rejects.toThrow(
      ValidationError,
    )
  })
})

describe('what a community promises', () => {
  it('is read with its calendar, and anew after a change', async () => {
    const { id } = await newCommunity(cms, 'promising')
    expect(await loadPolicy(cms.payload, id)).toMatchObject({
      zone: 'Asia/Shanghai',
      silenceDays: 7,
      calendar: { type: 'always' },
    })
    const windows = [{ weekday: '1' as const, from: '09:00', to: '18:00' }]
    await cms.payload.update({
      collection: 'communities',
      id,
      data: {
        silenceDays: 9,
        calendar: { type: 'windows', windows, chinaHolidays: true, workdays: ['2026-10-01'], holidays: ['2026-12-24'] },
      },
    })
    const { silenceDays, calendar } = await loadPolicy(cms.payload, id)
    expect(silenceDays).toBe(9)
    if (calendar.type !== 'windows') throw new Error('the calendar has no windows')
    expect(calendar.windows).toEqual({ 1: [{ from: 540, to: 1080 }] })
    expect(calendar.holidays).toContain('2026-12-24')
    expect(calendar.holidays).toContain('2026-10-02')
    expect(calendar.holidays).not.toContain('2026-10-01')
    expect(calendar.knownUntil).toMatch(/^\d{4}-12-31$/)
  })

  it('tells which zones are part of which, and which categories are sensitive', async () => {
    const { id: community } = await newCommunity(cms, 'zoned')
    const building = await cms.payload.create({
      collection: 'zones',
      data: { community, code: 'b1', name: '1 幢', kind: 'building', households: 64 },
    })
    await cms.payload.create({
      collection: 'zones',
      data: { community, code: 'b1-f1', name: '1–3 层', kind: 'floor', parent: building.id, households: 6 },
    })
    const rules = await loadDisclosureRules(cms.payload, community)
    expect(rules.zones.get('b1-f1')).toEqual({ parent: 'b1', households: 6, shared: false })
    expect([...rules.sensitiveCategories].sort()).toEqual(['fees', 'noise'])
    await expect(
      cms.payload.update({ collection: 'zones', id: building.id, data: { parent: building.id } }),
    ).rejects.toThrow(ValidationError)
  })

  it('keeps codes: unique in a community, free in another, never changed', async () => {
    const [{ id: here }, { id: there }] = [await newCommunity(cms, 'codes-a'), await newCommunity(cms, 'codes-b')]
    const zone = (community: string) =>
      cms.payload.create({
        collection: 'zones',
        data: { community, code: 'gate', name: '大门', kind: 'shared', households: 0 },
      })
    const racing = await Promise.allSettled(Array.from({ length: 10 }, () => zone(here)))
    expect(racing.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { id } = await zone(there)
    await expect(cms.payload.update({ collection: 'zones', id, data: { code: 'door' } })).rejects.toThrow(
      ValidationError,
    )
  })
})
