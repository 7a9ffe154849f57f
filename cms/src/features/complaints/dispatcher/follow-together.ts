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
import { makeWay } from './pace.ts'
import { type Projected, type Projection, projectTogether } from './project.ts'
import { linesOf, UNKNOWN_SO_FAR, untold } from './public-side.ts'

/** A case with commits that nothing has followed yet. */
export interface CaseToFollow {
  /** All its commits up to the newest to follow, in order. */
  history: StoredCommit[]
  /** What of it has been followed; null: nothing. */
  before: Projected | null
  /** Those of its commits that are to be followed. */
  waiting: StoredCommit[]
}

interface Plan extends CaseToFollow {
  lines: KeyedEntry[]
  projection: Projection
  /** Sequence up to which the case has been followed. */
  followed: number
}

function planOf(one: CaseToFollow, rules: DisclosureRules, policy: Policy): Plan {
  const { history, before } = one
  const known = before ?? UNKNOWN_SO_FAR
  const { tellings, state, after } = untold(history, known.publicSequence, rules)
  const last = history.at(-1)
  if (!last || !state) throw new Error('a history without a filing')
  const { lines, published } = linesOf(tellings, known.published, rules)
  const { community, stream, sequence } = last
  const projection = { community, stream, sequence, state, policy, publicSide: { ...after, published } }
  return { ...one, lines, projection, followed: before?.sequence ?? 0 }
}

/**
 * Follows cases of one community with one write of each kind instead of one for each case. In a flood of cases this is
 * what keeps the board near.
 * @returns whether they have been followed; if not, each must be followed alone, which finishes what was begun here
 */
export async function followTogether(
  payload: Payload,
  keeper: BoardKeeper,
  community: string,
  cases: readonly CaseToFollow[],
): Promise<boolean> {
  const register = await registerById(payload, community)
  if (!register) return false
  const [book, rules, policy] = await Promise.all([keeper.book(register), register.rules(), register.policy()])
  const plans: Plan[] = []
  for (const one of cases) {
    plans.push(planOf(one, rules, policy))
    await makeWay()
  }
  if (!(await book.appendTogether(plans.flatMap(({ lines }) => lines)))) return false
  for (const { history, before, followed, projection } of plans) {
    const { stream, state } = projection
    if (!before) await claimPhotos(payload, community, stream, state.attachments)
    await followWork(payload, history, followed, state)
    await keepRatings(payload, history, followed, rules)
  }
  await followMessages(payload, plans, rules)
  if (!(await projectTogether(payload, plans))) return false
  const ids = cases.flatMap(({ waiting }) => waiting).map(({ id }) => id)
  await updateTogether(payload, COMMITS, ids, { dispatched: true })
  return true
}
