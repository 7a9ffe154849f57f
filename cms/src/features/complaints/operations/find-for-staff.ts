import type { PayloadRequest } from 'payload'
import { mayActIn } from '../../../access/roles.ts'
import { referenceId } from '../reference-id.ts'
import { type Register, registerById } from '../register.ts'

export interface CasePlace {
  register: Register
  stream: string
  user: string
}

/** The case with this id, if the signed-in person may work on it; what they may not see does not exist. */
export async function findForStaff(
  { payload, user }: Pick<PayloadRequest, 'payload' | 'user'>,
  id: unknown,
): Promise<CasePlace | null> {
  if (!user || typeof id !== 'string') return null
  const { docs } = await payload.find({
    collection: 'complaints',
    where: { id: { equals: id } },
    select: { stream: true, community: true },
    depth: 0,
    limit: 1,
  })
  const found = docs[0]
  const community = referenceId(found?.community)
  if (!found || !community || !mayActIn(user, community, 'handler', 'manager')) return null
  const register = await registerById(payload, community)
  return register && { register, stream: found.stream, user: user.id }
}
