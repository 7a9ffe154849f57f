import type { Payload } from 'payload'
import { z } from 'zod'
import { STAFF_ROLES, type StaffRole } from '../../../access/roles.ts'
import { possibleIds } from '../../../database/possible-ids.ts'
import { referenceId } from '../reference-id.ts'

const accountSchema = z.object({
  communities: z
    .array(z.object({ community: z.unknown().transform(referenceId), roles: z.array(z.enum(STAFF_ROLES)).nullish() }))
    .nullish(),
})

/** Whether each of these accounts has one of the roles in the community. */
export async function areAllStaff(
  payload: Payload,
  community: string,
  people: readonly string[],
  roles: readonly StaffRole[],
): Promise<boolean> {
  const wanted = [...new Set(people)]
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { in: possibleIds(payload, wanted) } },
    select: { communities: true },
    depth: 0,
    pagination: false,
    limit: 0,
  })
  const fit = docs.filter((doc) =>
    (accountSchema.parse(doc).communities ?? []).some(
      (row) => row.community === community && row.roles?.some((role) => roles.includes(role)),
    ),
  )
  return fit.length === wanted.length
}
