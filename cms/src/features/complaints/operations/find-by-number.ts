import type { Payload } from 'payload'
import { COMMITS } from '../collections/commits.ts'
import { type CaseState, loadCase } from './run-command.ts'
import type { StoredCommit } from './stored-commit.ts'

export interface NumberedCase extends CaseState {
  stream: string
  history: StoredCommit[]
}

/** The case with this number, from its commits: found the moment it is filed. Null when the community has none. */
export async function findByNumber(payload: Payload, community: string, number: string): Promise<NumberedCase | null> {
  const { docs } = await payload.db.find<StoredCommit>({
    collection: COMMITS,
    where: { and: [{ community: { equals: community } }, { claim: { equals: number } }] },
    limit: 1,
    pagination: false,
  })
  const first = docs[0]
  if (first?.sequence !== 1) return null
  const found = await loadCase(payload, community, first.stream)
  return found && { ...found, stream: first.stream }
}
