import { DAY } from '@linsheng/domain/time'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

/** How far ahead the workspace looks, in milliseconds. */
const AHEAD = 30 * DAY
const SHOWN = 8

const noticeSchema = z.object({
  id: z.coerce.string(),
  title: z.string().nullish(),
  validUntil: z.coerce.date().nullish(),
})
const meetingSchema = z.object({ id: z.coerce.string(), title: z.string().nullish(), startsAt: z.coerce.date() })

export interface PaperLine {
  id: string
  title: string
  /** Milliseconds since 1970: when a notice ends, a meeting begins; null for a draft without an end. */
  at: number | null
}

export interface Papers {
  drafts: PaperLine[]
  ending: PaperLine[]
  meetings: PaperLine[]
}

/** What is due of notices and meetings: drafts, notices about to end, meetings to come. Read with the person's own rights. */
export async function findPapers(req: PayloadRequest, community: string, now: number): Promise<Papers> {
  const [from, until] = [new Date(now).toISOString(), new Date(now + AHEAD).toISOString()]
  const own = { overrideAccess: false, req, depth: 0, limit: SHOWN, pagination: false } as const
  const here = { community: { equals: community } }
  const published = { _status: { equals: 'published' } }
  const [drafts, ending, meetings] = await Promise.all([
    req.payload.find({
      ...own,
      collection: 'notices',
      where: { and: [here, { _status: { equals: 'draft' } }] },
      sort: '-updatedAt',
    }),
    req.payload.find({
      ...own,
      collection: 'notices',
      where: { and: [here, published, { validUntil: { greater_than: from } }, { validUntil: { less_than: until } }] },
      sort: 'validUntil',
    }),
    req.payload.find({
      ...own,
      collection: 'meetings',
      where: { and: [here, { startsAt: { greater_than: from } }] },
      sort: 'startsAt',
    }),
  ])
  return {
    drafts: drafts.docs.map(noticeLine),
    ending: ending.docs.map(noticeLine),
    meetings: meetings.docs.map((doc) => {
      const { id, title, startsAt } = meetingSchema.parse(doc)
      return { id, title: title ?? id, at: startsAt.getTime() }
    }),
  }
}

function noticeLine(doc: unknown): PaperLine {
  const { id, title, validUntil } = noticeSchema.parse(doc)
  return { id, title: title ?? id, at: validUntil?.getTime() ?? null }
}
