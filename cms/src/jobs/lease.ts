import { randomUUID } from 'node:crypto'
import { type Payload, ValidationError } from 'payload'
import { z } from 'zod'
import { withoutSync } from '../database/durability.ts'
import { updateTogether } from '../database/together.ts'
import { LEASES_SLUG } from './lease-collection.ts'

const termSchema = z.object({
  id: z.string(),
  key: z.string(),
  term: z.number(),
  holder: z.string(),
  expiresAt: z.number(),
})
type Term = z.infer<typeof termSchema>

export interface Lease {
  key: string
  term: number
  /** Whether it is certain, by this machine's own clock, that nobody else can have taken over. */
  held(): boolean
  /** Gives it back, so that another need not wait for it to run out. */
  release(): Promise<void>
}

export interface LeaseOptions {
  /** Milliseconds without renewal after which another may take over. */
  ttl?: number
  /** Milliseconds since 1970; a clock other than the machine's, for tests. */
  now?: () => number
}

const DEFAULT_TTL = 6000

/**
 * Tries once to become the only holder of `key`. Renews by a timer of its own, so work may take longer than the ttl.
 * Machines that share a database need clocks that agree to well within the ttl.
 * @returns null when another holds it
 */
export async function holdLease(payload: Payload, key: string, options: LeaseOptions = {}): Promise<Lease | null> {
  const { ttl = DEFAULT_TTL, now = Date.now } = options
  const latest = await latestTerm(payload, key)
  if (latest !== null && latest.expiresAt > now()) return null
  const mine = await claim(payload, {
    key,
    term: (latest?.term ?? 0) + 1,
    holder: randomUUID(),
    expiresAt: now() + ttl,
  })
  if (mine === null) return null
  await forgetTermsBefore(payload, mine)
  return keepRenewing(payload, mine, ttl, now)
}

function keepRenewing(payload: Payload, mine: Term, ttl: number, now: () => number): Lease {
  let validUntil = mine.expiresAt
  let renewing: Promise<void> = Promise.resolve()
  const renew = async () => {
    const latest = await latestTerm(payload, mine.key)
    const lost = latest?.term !== mine.term || now() >= validUntil
    if (lost) return end()
    const expiresAt = now() + ttl
    await setExpiry(payload, mine, expiresAt)
    validUntil = expiresAt
  }
  const timer = setInterval(() => {
    renewing = renewing.then(renew).catch((error: unknown) => {
      payload.logger.warn({ err: error, msg: `the lease ${mine.key} could not be renewed` })
    })
  }, ttl / 3)
  timer.unref()
  const end = () => {
    clearInterval(timer)
    validUntil = 0
  }
  return {
    key: mine.key,
    term: mine.term,
    held: () => now() < validUntil,
    async release() {
      clearInterval(timer)
      await renewing
      if (now() >= validUntil) return
      end()
      await setExpiry(payload, mine, 0)
    },
  }
}

async function latestTerm(payload: Payload, key: string): Promise<Term | null> {
  const { docs } = await payload.db.find({
    collection: LEASES_SLUG,
    where: { key: { equals: key } },
    sort: '-term',
    limit: 1,
    pagination: false,
  })
  return docs[0] === undefined ? null : termSchema.parse(docs[0])
}

/** @returns null when another was faster */
async function claim(payload: Payload, data: Omit<Term, 'id'>): Promise<Term | null> {
  try {
    return termSchema.parse(await payload.db.create({ collection: LEASES_SLUG, data }))
  } catch (error) {
    if (error instanceof ValidationError) return null
    throw error
  }
}

/** The latest term stays, so numbers never repeat. */
async function forgetTermsBefore(payload: Payload, { key, term }: Term): Promise<void> {
  const where = { and: [{ key: { equals: key } }, { term: { less_than: term } }] }
  await payload.db.deleteMany({ collection: LEASES_SLUG, where })
}

/** Need not wait for the disk: after a power cut an older expiry only lets others take over sooner. */
const setExpiry = (payload: Payload, { id }: Term, expiresAt: number): Promise<void> =>
  withoutSync(payload, () => updateTogether(payload, LEASES_SLUG, [id], { expiresAt }))
