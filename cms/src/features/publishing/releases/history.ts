import type { Payload } from 'payload'
import { z } from 'zod'
import { RELEASE_STATUSES } from './collection.ts'

/** Attempts kept for staff to look at. */
const KEPT = 50

const recordSchema = z.object({
  status: z.enum(RELEASE_STATUSES),
  startedAt: z.coerce.date(),
  endedAt: z.coerce.date().nullish(),
  pages: z.number().nullish(),
  reason: z.string().nullish(),
})

export interface LastRelease {
  status: (typeof RELEASE_STATUSES)[number]
  /** Milliseconds since 1970. */
  startedAt: number
  endedAt: number | null
  pages: number | null
  /** End of the failed rendering's output; technical, for platform administrators. */
  reason: string | null
  /** When the version that is shown now went live; null when none ever did. */
  liveSince: number | null
}

/** The latest attempt to update the site, for the dashboard; null before the first. */
export async function lastRelease(payload: Payload): Promise<LastRelease | null> {
  const newest = { collection: 'releases', sort: '-startedAt', limit: 1, depth: 0, pagination: false } as const
  const [attempts, successes] = await Promise.all([
    payload.find(newest),
    payload.find({ ...newest, where: { status: { equals: 'live' } } }),
  ])
  if (attempts.docs[0] === undefined) return null
  const { status, startedAt, endedAt, pages, reason } = recordSchema.parse(attempts.docs[0])
  const live = successes.docs[0] === undefined ? null : recordSchema.parse(successes.docs[0])
  return {
    status,
    startedAt: startedAt.getTime(),
    endedAt: endedAt?.getTime() ?? null,
    pages: pages ?? null,
    reason: reason ?? null,
    liveSince: live?.endedAt?.getTime() ?? null,
  }
}

export interface Attempt {
  succeeded(pages: number): Promise<void>
  failed(reason: string): Promise<void>
}

/** Opens the record of an attempt. One that a killed process left open is closed as failed: nobody works on it. */
export async function beginAttempt(payload: Payload, releaseId: string): Promise<Attempt> {
  const now = () => new Date().toISOString()
  await payload.update({
    collection: 'releases',
    where: { status: { equals: 'building' } },
    data: { status: 'failed', endedAt: now(), reason: 'interrupted' },
  })
  await forgetOldAttempts(payload)
  const { id } = await payload.create({
    collection: 'releases',
    data: { releaseId, status: 'building', startedAt: now() },
  })
  return {
    succeeded: async (pages) => {
      await payload.update({ collection: 'releases', id, data: { status: 'live', endedAt: now(), pages } })
    },
    failed: async (reason) => {
      await payload.update({ collection: 'releases', id, data: { status: 'failed', endedAt: now(), reason } })
    },
  }
}

async function forgetOldAttempts(payload: Payload): Promise<void> {
  const { docs } = await payload.find({
    collection: 'releases',
    sort: '-startedAt',
    limit: 1,
    page: KEPT,
    depth: 0,
  })
  const oldest = docs[0]?.startedAt
  if (oldest === undefined) return
  await payload.delete({ collection: 'releases', where: { startedAt: { less_than: oldest } } })
}
