import { loadPolicy } from '@linsheng/cms/src/features/communities/rules-cache.ts'
import { bringUpToDate, readVersions } from '@linsheng/cms/src/features/policies/versions.ts'
import { exportCommunities } from '@linsheng/cms/src/features/publishing/export/community-content.ts'
import { policyAt, targetsOf } from '@linsheng/domain/complaints'
import { ValidationError } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { docsOf, newCommunity, rest, signedIn } from '../../support/rest.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await createTestCms()
})
afterAll(() => cms.close())

const categoryOf = async (community: string, code: string) => {
  const { docs } = await cms.payload.find({
    collection: 'categories',
    where: { and: [{ community: { equals: community } }, { code: { equals: code } }] },
  })
  if (!docs[0]) throw new Error(`no category ${code}`)
  return docs[0].id
}

const update = (id: string, data: object) => cms.payload.update({ collection: 'communities', id, data })
const target = async (id: string, priority: 'critical' | 'major' | 'ordinary', changed: object) => {
  const { targets } = await cms.payload.findByID({ collection: 'communities', id, depth: 0 })
  return { targets: { ...targets, [priority]: { ...targets[priority], ...changed } } }
}

describe('promises of a community', () => {
  it('begin with the published procedure, as version 1', async () => {
    const before = Date.now()
    const { id } = await newCommunity(cms, 'first-version')
    const [first, ...others] = await readVersions(cms.payload, id)
    expect(others).toEqual([])
    expect(first).toMatchObject({ version: 1, content: { roundTheClock: ['critical'], settings: { appealDays: 7 } } })
    expect(first?.since).toBeGreaterThanOrEqual(before)
    expect(await loadPolicy(cms.payload, id)).toMatchObject({
      targets: { critical: { response: 2, safe: 4, update: 24 }, ordinary: { safe: null, resolution: 168 } },
      pauseMaxDays: 30,
      earlier: [],
    })
  })

  it('are a new version from the moment they change, and what was promised before stays readable', async () => {
    const { id } = await newCommunity(cms, 'changing')
    const lift = await categoryOf(id, 'lift')
    await update(id, await target(id, 'ordinary', { response: 24 }))
    await update(id, {
      categoryTargets: [{ category: lift, priority: 'ordinary', clock: 'resolution', hours: 48 }],
      silenceDays: 10,
      changeReason: '电梯等不了一周',
    })
    await update(id, { tagline: '新的一句话' })
    const versions = await readVersions(cms.payload, id)
    expect(versions.map(({ version }) => version)).toEqual([1, 2, 3])
    const instants = versions.map(({ since }) => since)
    expect(instants).toEqual([...new Set(instants)].sort((a, b) => a - b))
    const policy = await loadPolicy(cms.payload, id)
    expect(targetsOf(policy, 'lift', 'ordinary')).toMatchObject({ response: 24, resolution: 48 })
    expect(targetsOf(policy, 'cleaning', 'ordinary')).toMatchObject({ resolution: 168 })
    const first = policyAt(policy, (versions[1]?.since ?? 0) - 1)
    expect(targetsOf(first, 'lift', 'ordinary')).toMatchObject({ response: 48, resolution: 168 })
    expect(first.silenceDays).toBe(7)
  })

  it('noticed by several at once are one version all the same', async () => {
    const { id } = await newCommunity(cms, 'racing-versions')
    await cms.payload.db.updateOne({ collection: 'communities', id, data: { silenceDays: 8 } })
    const seen = await Promise.all(Array.from({ length: 5 }, () => bringUpToDate(cms.payload, id)))
    for (const versions of seen) expect(versions.map(({ version }) => version)).toEqual([1, 2])
  })

  it('are found changed even where the version was not written when they were', async () => {
    const { id } = await newCommunity(cms, 'cut-short')
    await cms.payload.db.updateOne({ collection: 'communities', id, data: { silenceDays: 12 } })
    const versions = await bringUpToDate(cms.payload, id)
    expect(versions.at(-1)).toMatchObject({ version: 2, role: null, content: { settings: { silenceDays: 12 } } })
  })

  it('are public with every change: when, what, by role and never by name', async () => {
    const { id } = await newCommunity(cms, 'open-book')
    const manager = await signedIn(cms, 'open-book@example.org', { community: id, roles: ['manager'] })
    const body = {
      ...(await target(id, 'major', { resolution: 96 })),
      calendar: { type: 'windows', windows: [{ weekday: '1', from: '09:00', to: '18:00' }], chinaHolidays: true },
      changeReason: '配件要从外地来',
    }
    const answer = await rest(cms, `/communities/${id}`, { method: 'PATCH', token: manager.token, body })
    expect(answer.status).toBe(200)
    const [exported] = await exportCommunities(cms.payload, 'open-book')
    expect(exported?.content.policyChanges).toMatchObject([
      {
        by: 'manager',
        reason: '配件要从外地来',
        changes: [{ priority: 'major', clock: 'resolution', category: null, from: 72, to: 96 }],
        settings: [],
        calendar: { from: { type: 'always' }, to: { type: 'windows', windows: [{ weekday: 1 }], chinaHolidays: true } },
        roundTheClock: null,
      },
    ])
    expect(exported?.content).toMatchObject({ targets: { major: { resolution: 96 } }, appealDecideDays: 10 })
    expect(JSON.stringify(exported?.content)).not.toContain('open-book@example.org')
    expect(JSON.stringify(exported?.content)).not.toContain(manager.id)
  })

  it('can be read by staff and written by nobody', async () => {
    const { id } = await newCommunity(cms, 'append-only')
    const { token } = await signedIn(cms, 'append-only@example.org', { community: id })
    const platform = await signedIn(cms, 'append-platform@example.org', 'platform')
    const listed = await rest(cms, `/policies?where[community][equals]=${id}`, { token })
    const [version] = docsOf(listed)
    expect(version).toMatchObject({ version: 1 })
    for (const who of [token, platform.token]) {
      const change = { method: 'PATCH', token: who, body: { since: 0 } } as const
      expect((await rest(cms, `/policies/${version?.id}`, change)).status).toBe(403)
      expect((await rest(cms, `/policies/${version?.id}`, { method: 'DELETE', token: who })).status).toBe(403)
      const body = { community: id, version: 9, since: 0, content: {} }
      expect((await rest(cms, '/policies', { method: 'POST', token: who, body })).status).toBe(403)
    }
  })
})

const refusal = z.object({
  errors: z.array(
    z.object({ data: z.object({ errors: z.array(z.object({ path: z.string(), message: z.string() })) }) }),
  ),
})

describe('promises that cannot be kept', () => {
  it('do not change without a reason, which is asked for at its field; everything else changes without', async () => {
    const { id } = await newCommunity(cms, 'no-reason')
    const { token } = await signedIn(cms, 'no-reason@example.org', { community: id, roles: ['manager'] })
    const patch = (body: object) => rest(cms, `/communities/${id}`, { method: 'PATCH', token, body })
    const promises = await target(id, 'ordinary', { response: 40 })
    for (const body of [promises, { ...promises, changeReason: ' ' }, { silenceDays: 9, changeReason: '' }]) {
      const answer = await patch(body)
      expect(answer.status).toBe(400)
      expect(refusal.parse(answer.body).errors[0]?.data.errors.map((error) => error.path)).toEqual(['changeReason'])
    }
    expect(await readVersions(cms.payload, id)).toHaveLength(1)
    expect((await patch({ tagline: '新的一句话', ...(await target(id, 'ordinary', {})) })).status).toBe(200)
    expect((await patch({ ...promises, changeReason: '人手不够' })).status).toBe(200)
    expect(await readVersions(cms.payload, id)).toMatchObject([{}, { reason: '人手不够' }])
  })

  it('are refused by the name of the field, with what may be written', async () => {
    const { id } = await newCommunity(cms, 'by-name')
    const { token } = await signedIn(cms, 'by-name@example.org', { community: id, roles: ['manager'] })
    const body = await target(id, 'ordinary', { response: -5 })
    const answer = await rest(cms, `/communities/${id}`, {
      method: 'PATCH',
      token,
      body,
      headers: { cookie: 'payload-lng=zh' },
    })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('一般 · 首次答复')
    expect(answer.text).toContain('请填整数小时，1 到 8784。')
  })

  it.each([
    ['half an hour', () => ({ planSilenceDays: 1.5 }), 'planSilenceDays'],
    ['more than a year', () => ({ committeeHours: 100_000 }), 'committeeHours'],
    ['no time at all', () => ({ handoverHours: -1 }), 'handoverHours'],
  ])('are refused at the field: %s', async (name, data, path) => {
    const { id } = await newCommunity(cms, `refused-${path.toLowerCase()}`)
    const { token } = await signedIn(cms, `${path}@example.org`, { community: id, roles: ['manager'] })
    const answer = await rest(cms, `/communities/${id}`, { method: 'PATCH', token, body: data() })
    expect(answer.status, name).toBe(400)
    expect(refusal.parse(answer.body).errors[0]?.data.errors.map((error) => error.path)).toContain(path)
    expect(await readVersions(cms.payload, id)).toHaveLength(1)
  })

  it('are refused where a clock outlasts the case, a target is said twice, or the category is another’s', async () => {
    const [{ id }, { id: other }] = [await newCommunity(cms, 'refused'), await newCommunity(cms, 'refused-other')]
    const [own, foreign] = [await categoryOf(id, 'lift'), await categoryOf(other, 'lift')]
    const row = { priority: 'major', clock: 'response', hours: 4 }
    await expect(update(id, await target(id, 'critical', { response: 30 }))).rejects.toThrow(ValidationError)
    await expect(update(id, await target(id, 'ordinary', { safe: 400 }))).rejects.toThrow(ValidationError)
    const twice = {
      categoryTargets: [
        { ...row, category: own },
        { ...row, category: own },
      ],
    }
    await expect(update(id, twice)).rejects.toThrow(ValidationError)
    await expect(update(id, { categoryTargets: [{ ...row, category: foreign }] })).rejects.toThrow(ValidationError)
    await update(id, { categoryTargets: [{ ...row, category: own }] })
    expect(await readVersions(cms.payload, id)).toHaveLength(2)
  })
})
