import { apply, type Complaint, type DisclosureRules, entriesOf, type Policy } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { updateTogether } from '../../../database/together.ts'
import { followMessages } from '../../messages/follow-messages.ts'
import type { BoardKeeper } from '../../statistics/board-keeper.ts'
import type { KeyedEntry } from '../../statistics/entry-book.ts'
import { COMMITS } from '../collections/commits.ts'
import { claimPhotos } from '../operations/claim-photos.ts'
import { followWork } from '../operations/follow-work.ts'
import { type StoredCommit, toCommit } from '../operations/stored-commit.ts'
import { registerById } from '../register.ts'
import { entryKey } from './follow-case.ts'
import { type Projection, projectTogether } from './project.ts'

interface Plan {
  entries: KeyedEntry[]
  projection: Projection
}

/** What follows from a case of which nothing has been followed yet. */
function planOf(history: StoredCommit[], rules: DisclosureRules, policy: Policy): Plan {
  let state: Complaint | null = null
  const entries: KeyedEntry[] = []
  for (const commit of history) {
    const published = entries.at(-1)?.entry.is
    for (const [position, entry] of entriesOf(state, toCommit(commit), rules, published).entries()) {
      entries.push({ key: entryKey(commit, position), entry })
    }
    state = apply(state, toCommit(commit))
  }
  const [last, published] = [history.at(-1), entries.at(-1)?.entry.is]
  if (!last || !state || !published) throw new Error('a history without a filing')
  const { community, stream, sequence } = last
  return { entries, projection: { community, stream, sequence, state, published, policy } }
}

/**
 * Follows new cases of one community with one write of each kind instead of one for each case. In a flood of cases
 * this is what keeps the board near.
 * @param histories whole histories of cases that have no projection
 * @returns whether they have been followed; if not, each must be followed alone, which finishes what was begun here
 */
export async function followTogether(
  payload: Payload,
  keeper: BoardKeeper,
  community: string,
  histories: StoredCommit[][],
): Promise<boolean> {
  const register = await registerById(payload, community)
  if (!register) return false
  const [book, rules, policy] = await Promise.all([keeper.book(register), register.rules(), register.policy()])
  const plans = histories.map((history) => planOf(history, rules, policy))
  if (!(await book.appendTogether(plans.flatMap(({ entries }) => entries)))) return false
  for (const { projection } of plans) {
    await claimPhotos(payload, community, projection.stream, projection.state.attachments)
  }
  for (const [index, history] of histories.entries()) {
    const state = plans[index]?.projection.state
    if (state) await followWork(payload, history, 0, state)
  }
  await followMessages(payload, histories)
  const projections = plans.map(({ projection }) => projection)
  if (!(await projectTogether(payload, projections))) return false
  const ids = histories.flat().map(({ id }) => id)
  await updateTogether(payload, COMMITS, ids, { dispatched: true })
  return true
}
