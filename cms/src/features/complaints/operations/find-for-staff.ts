import { CASE_ROLES, type CaseRole, type Complaint } from '@linsheng/domain/complaints'
import type { PayloadRequest } from 'payload'
import { type Account, communitiesWith } from '../../../access/roles.ts'
import { referenceId } from '../reference-id.ts'
import { type Register, registerById } from '../register.ts'
import { loadCase } from './run-command.ts'
import type { StoredCommit } from './stored-commit.ts'

/** Who looks at a case, and what they are in its community. */
export interface Reader {
  user: string
  roles: readonly CaseRole[]
}

export interface CasePlace {
  register: Register
  stream: string
  reader: Reader
  state: Complaint
  history: StoredCommit[]
}

/** What an account may be on the cases of a community. Platform administrators stand in for the company, never for the judges. */
export function caseRolesOf(user: Account, community: string): CaseRole[] {
  const company = user.platform === true ? ['handler', 'manager'] : []
  return CASE_ROLES.filter((role) => company.includes(role) || communitiesWith(user, role).includes(community))
}

/**
 * The case with this id as it stands, if the signed-in person may see it; what they may not see does not exist. Handlers,
 * managers and the committee see every case of their community, members of the panel those under appeal that they
 * decide, decided, or could be asked to decide.
 */
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
  const community = referenceId(docs[0]?.community)
  if (!docs[0] || !community) return null
  const { stream } = docs[0]
  const roles = caseRolesOf(user, community)
  if (roles.length === 0) return null
  const [register, found] = await Promise.all([registerById(payload, community), loadCase(payload, community, stream)])
  if (!register || !found || !maySee(user.id, roles, found.state)) return null
  const { state, history } = found
  return { register, stream, reader: { user: user.id, roles }, state, history }
}

function maySee(user: string, roles: readonly CaseRole[], state: Complaint): boolean {
  return roles.some((role) => role !== 'panel') || isOnPanel(user, state) || couldJoinPanel(user, state)
}

const isOnPanel = (user: string, { appeals }: Complaint): boolean =>
  appeals.some(({ members }) => members.includes(user))

function couldJoinPanel(user: string, { appeals, handledBy }: Complaint): boolean {
  const open = appeals.find(({ decided }) => decided === null)
  if (!open || handledBy.includes(user)) return false
  return !open.declarations.some(({ member, interest }) => member === user && interest)
}
