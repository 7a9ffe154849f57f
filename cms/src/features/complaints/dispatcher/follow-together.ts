import type { DisclosureRules, Policy } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { updateTogether } from '../../../database/together.ts'
import { followMessages } from '../../messages/follow-messages.ts'
import type { BoardKeeper } from '../../statistics/board-keeper.ts'
import type { KeyedEntry } from '../../transparency/entry-row.ts'
import { keepRatings } from '../../transparency/ratings/keep-ratings.ts'
import { COMMITS } from '../collections/commits.ts'
import { claimPhotos } from '../operations/claim-photos.ts'
import { followWork } from '../operations/follow-work.ts'
import type { StoredCommit } from '../operations/stored-commit.ts'
import { registerById } from '../register.ts'
import { type Projection, projectTogether } from './project.ts'
import { linesOf, UNKNOWN_SO_FAR, untold } from './public-side.ts'

interface Plan {
  lines: KeyedEntry[]
  projection: Projection
}

/** What follows from a case of which nothing has been followed yet. */
function planOf(history: StoredCommit[], rules: DisclosureRules, policy: Policy): Plan {
  const { publicSequence, published: before } = UNKNOWN_SO_FAR
  const { tellings, state, after } = untold(history, publicSequence, rules)
  const last = history.at(-1)
  if (!last || !state) throw new Error('a history without a filing')
  const { lines, published } = linesOf(tellings, before, rules)
  const { community, stream, sequence } = last
  return { lines, projection: { community, stream, sequence, state, policy, publicSide: { ...after, published } } }
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
  if (!(await book.appendTogether(plans.flatMap(({ lines }) => lines)))) return false
  for (const { projection } of plans) {
    await claimPhotos(payload, community, projection.stream, projection.state.attachments)
  }
  for (const [index, history] of histories.entries()) {
    const state = plans[index]?.projection.state
    if (state) await followWork(payload, history, 0, state)
    await keepRatings(payload, history, 0, rules)
  }
  await followMessages(payload, histories, rules)
  const projections = plans.map(({ projection }) => projection)
  if (!(await projectTogether(payload, projections))) return false
  const ids = histories.flat().map(({ id }) => id)
  await updateTogether(payload, COMMITS, ids, { dispatched: true })
  return true
}
