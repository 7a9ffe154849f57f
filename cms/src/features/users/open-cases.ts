import { t } from '@linsheng/i18n'
import {
  APIError,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeValidateHook,
  type Payload,
  type Where,
} from 'payload'
import { z } from 'zod'
import { refusalAt } from '../../access/refusal.ts'
import { STAFF_ROLES } from '../../access/roles.ts'
import { localeOfRequest } from '../../locale-of-request.ts'
import { referenceId } from '../complaints/reference-id.ts'

const rowsSchema = z.array(
  z.object({ community: z.unknown().transform(referenceId), roles: z.array(z.enum(STAFF_ROLES)).nullish() }),
)

/** Communities in whose cases the account works, by the rows of its document. */
function worksIn(rows: unknown): string[] {
  return (rowsSchema.safeParse(rows ?? []).data ?? []).flatMap(({ community, roles }) =>
    community !== null && roles?.some((role) => role === 'handler' || role === 'manager') ? [community] : [],
  )
}

/** How many open cases an account is responsible for, in some communities or in all. */
export async function openCasesOf(payload: Payload, person: string, communities?: string[]): Promise<number> {
  const where: Where[] = [{ person: { equals: person } }, { endedAt: { exists: false } }]
  if (communities) where.push({ community: { in: communities } })
  return (await payload.db.count({ collection: 'complaints', where: { and: where } })).totalDocs
}

/**
 * Nobody leaves a community, or stops working on its cases, while open cases stand in their name.
 * @throws ValidationError at `communities`
 */
export const handOverBeforeLeaving: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || data?.communities === undefined) return data
  const stays = worksIn(data.communities)
  const left = worksIn(originalDoc?.communities).filter((community) => !stays.includes(community))
  const count = left.length > 0 ? await openCasesOf(req.payload, String(originalDoc?.id), left) : 0
  if (count === 0) return data
  const message = t(localeOfRequest(req), 'users.handOver.membership', { count })
  throw refusalAt(req, 'users', [{ path: 'communities', message }])
}

/**
 * No account is deleted while open cases stand in its name.
 * @throws APIError 409 with the sentence that says what to do
 */
export const handOverBeforeDeleting: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const count = await openCasesOf(req.payload, String(id))
  if (count > 0) throw new APIError(t(localeOfRequest(req), 'users.handOver.account', { count }), 409, null, true)
}
