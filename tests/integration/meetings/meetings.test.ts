import { exportContent } from '@linsheng/cms/src/features/publishing/export/export-content.ts'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { makeCommunity, makeStaff, richText } from '../../support/publishing.ts'

let cms: TestCms
let payload: Payload
let community: string

beforeAll(async () => {
  cms = await createTestCms()
  payload = cms.payload
  community = await makeCommunity(payload, 'here')
})
afterAll(() => cms.close())

const pdf = Buffer.from('%PDF-1.4\nxref\nstartxref\n%%EOF\n')
const paper = async (owner: string, name: string) => {
  const file = { name, mimetype: 'application/pdf', data: pdf, size: pdf.length }
  return (await payload.create({ collection: 'papers', data: { community: owner, title: name }, file })).id
}

const meeting = {
  title: '2026 年业主大会',
  type: 'assembly',
  startsAt: '2026-11-08T06:00:00.000Z',
  endsAt: '2026-11-08T08:40:00.000Z',
  place: '会所一层',
} as const

const exported = async () => (await exportContent(payload, cms.env)).content.meetings

describe('meetings', () => {
  it('are exported with typed items, their papers and every language written', async () => {
    const report = await paper(community, 'report.pdf')
    const { id } = await payload.create({
      collection: 'meetings',
      data: {
        ...meeting,
        community,
        intro: richText('请带身份证。'),
        agenda: [
          { type: 'financial-report', title: '公共收益收支', papers: [report] },
          { type: 'proposal', title: '绿地改车位' },
        ],
        _status: 'published',
      },
    })
    await payload.update({
      collection: 'meetings',
      id,
      locale: 'en',
      data: { title: 'Owners’ assembly 2026', place: 'Club house' },
    })
    const [content] = await exported()
    expect(content).toMatchObject({
      community: 'here',
      slug: '2026-11-08-assembly',
      title: { 'zh-Hans': meeting.title, en: 'Owners’ assembly 2026' },
      place: { 'zh-Hans': '会所一层', en: 'Club house' },
      startsAt: Date.parse(meeting.startsAt),
      intro: { 'zh-Hans': '<p>请带身份证。</p>' },
      minutes: null,
    })
    expect(content?.agenda.map(({ type, title }) => [type, title['zh-Hans']])).toEqual([
      ['financial-report', '公共收益收支'],
      ['proposal', '绿地改车位'],
    ])
    expect(content?.agenda[0]?.papers[0]?.url).toMatch(/^\/data\/here\/papers\/[0-9a-f]{24}\/report\.pdf$/)
  })

  it('gain minutes after they were held, and keep their address', async () => {
    const { docs } = await payload.find({ collection: 'meetings', limit: 1 })
    const id = docs[0]?.id ?? ''
    await payload.update({
      collection: 'meetings',
      id,
      data: { minutes: richText('两项报告已听取。'), _status: 'published' },
    })
    const [content] = await exported()
    expect(content?.minutes).toEqual({ 'zh-Hans': '<p>两项报告已听取。</p>' })
    expect(content?.slug).toBe('2026-11-08-assembly')
  })

  it('need a place in Simplified Chinese to be published, and end after they start', async () => {
    const create = (data: object) =>
      payload.create({ collection: 'meetings', data: { ...meeting, community, ...data } })
    await expect(create({ place: ' ', _status: 'published' })).rejects.toThrow()
    await expect(create({ endsAt: '2026-11-08T05:00:00.000Z' })).rejects.toMatchObject({
      data: { errors: [{ path: 'endsAt' }] },
    })
  })

  it('cannot show a paper of another community, in drafts neither', async () => {
    const foreign = await paper(await makeCommunity(payload, 'there'), 'secret.pdf')
    const agenda = [{ type: 'other' as const, title: '别处的材料', papers: [foreign] }]
    const data = { ...meeting, community, agenda }
    await expect(payload.create({ collection: 'meetings', draft: true, data })).rejects.toThrow()
  })

  it('are written by committee, editors and managers, not by handlers', async () => {
    const as = async (...roles: Parameters<typeof makeStaff> extends [unknown, unknown, ...infer R] ? R : never) => {
      const user = await makeStaff(payload, community, ...roles)
      return payload.create({ collection: 'meetings', data: { ...meeting, community }, user, overrideAccess: false })
    }
    expect((await as('committee')).id).toBeTruthy()
    await expect(as('handler')).rejects.toMatchObject({ status: 403 })
  })
})
