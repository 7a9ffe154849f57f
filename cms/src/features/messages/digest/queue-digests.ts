import type { Payload } from 'payload'
import { z } from 'zod'
import { STAFF_ROLES } from '../../../access/roles.ts'
import { referenceId } from '../../complaints/reference-id.ts'
import { type NewMessage, queueMessages } from '../outbox/message.ts'
import { DIGESTS, type Digest } from './field.ts'

/** Local time from which digests go out, and until which one that was missed still does, in minutes of the day. */
const FROM = 7 * 60 + 30
const UNTIL = 11 * 60
const MONDAY = 1

/** The day for which each community's digests have been queued by this process. */
const queued = new WeakMap<Payload, Map<string, string>>()

/**
 * Queues this morning's digests of every community where it is time, one for each person and local date. Their key is
 * what keeps them single; that they were queued is remembered only to spare the work.
 * @param at milliseconds since 1970
 */
export async function queueDigests(payload: Payload, at: number): Promise<void> {
  const known = queued.get(payload) ?? new Map<string, string>()
  queued.set(payload, known)
  const { docs } = await payload.find({
    collection: 'communities',
    // The people of a demonstration are invented: nobody writes to them.
    where: { demonstration: { not_equals: true } },
    select: { timeZone: true },
    depth: 0,
    pagination: false,
    limit: 0,
  })
  for (const { id, timeZone } of docs) {
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
    const [minute, date] = [local.hour * 60 + local.minute, local.toPlainDate().toString()]
    if (minute < FROM || minute >= UNTIL || known.get(id) === date) continue
    await queueMessages(payload, await digestsOf(payload, id, date, local.dayOfWeek === MONDAY))
    known.set(id, date)
  }
}

const accountSchema = z.object({
  id: z.string(),
  digest: z.enum(DIGESTS).nullish(),
  communities: z
    .array(z.object({ community: z.unknown().transform(referenceId), roles: z.array(z.enum(STAFF_ROLES)).nullish() }))
    .nullish(),
})

/** Only those who work on cases have work to be told of. */
async function digestsOf(payload: Payload, community: string, date: string, isMonday: boolean): Promise<NewMessage[]> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { 'communities.community': { equals: community } },
    select: { digest: true, communities: true },
    depth: 0,
    pagination: false,
    limit: 0,
  })
  return docs.flatMap((doc) => {
    const { id, digest, communities } = accountSchema.parse(doc)
    const works = communities?.some(
      (row) => row.community === community && row.roles?.some((role) => role === 'handler' || role === 'manager'),
    )
    const kind: Digest = digest ?? 'daily'
    if (!works || kind === 'none' || (kind === 'weekly' && !isMonday)) return []
    return [{ community, key: `digest/${id}/${community}/${date}`, user: id, kind, via: 'email' }]
  })
}
