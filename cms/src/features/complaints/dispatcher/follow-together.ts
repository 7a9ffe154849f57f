import { apply, type Complaint, type DisclosureRules, type Policy, type PublicCase } from '@linsheng/domain/complaints'
import { isCaseEntry } from '@linsheng/domain/transparency'
import type { Payload } from 'payload'
import { updateTogether } from '../../../database/together.ts'
import { followMessages } from '../../messages/follow-messages.ts'
import type { BoardKeeper } from '../../statistics/board-keeper.ts'
import { caseEntries } from '../../transparency/case-entries.ts'
import type { KeyedEntry } from '../../transparency/entry-row.ts'
import { keepRatings } from '../../transparency/ratings/keep-ratings.ts'
import { COMMITS } from '../collections/commits.ts'
import { claimPhotos } from '../operations/claim-photos.ts'
import { followWork } from '../operations/follow-work.ts'
import { type StoredCommit, toCommit } from '../operations/stored-commit.ts'
import { registerById } from '../register.ts'
import { type Projection, projectTogether } from './project.ts'

interface Plan {
  entries: KeyedEntry[]
  projection: Projection
}

/** What follows from a case of which nothing has been followed yet. */
function planOf(history: StoredCommit[], rules: DisclosureRules, policy: Policy): Plan {
  let state: Complaint | null = null
  const entries: KeyedEntry[] = []
  let published: PublicCase | undefined
  for (const commit of history) {
    for (const keyed of caseEntries(commit, state, published, rules)) {
      entries.push(keyed)
      if (isCaseEntry(keyed.entry)) published = keyed.entry.is
    }
    state = apply(state, toCommit(commit))
  }
  const last = history.at(-1)
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
    await keepRatings(payload, history, 0, rules)
  }
  await followMessages(payload, histories)
  const projections = plans.map(({ projection }) => projection)
  if (!(await projectTogether(payload, projections))) return false
  const ids = histories.flat().map(({ id }) => id)
  await updateTogether(payload, COMMITS, ids, { dispatched: true })
  return true
}
