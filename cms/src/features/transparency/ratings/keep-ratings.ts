import { apply, type Complaint, type DisclosureRules, disclose, publicFrom } from '@linsheng/domain/complaints'
import { isSatisfied, type RatedUnder } from '@linsheng/domain/transparency'
import { type Payload, ValidationError } from 'payload'
import { type StoredCommit, toCommit } from '../../complaints/operations/stored-commit.ts'
import { commitKey } from '../case-entries.ts'
import { WAITING_RATINGS } from '../collections/waiting-ratings.ts'

/**
 * Lets the ratings in a case's commits after `from` wait for others, under the codes the case stood under when it was
 * rated. Of a case told by its week it counts as given when everybody may know of it. Only complaints enter figures.
 */
export async function keepRatings(
  payload: Payload,
  history: readonly StoredCommit[],
  from: number,
  rules: DisclosureRules,
): Promise<void> {
  let state: Complaint | null = null
  for (const commit of history) {
    state = apply(state, toCommit(commit))
    if (commit.sequence <= from || state?.kind !== 'complaint') continue
    for (const [position, event] of commit.events.entries()) {
      if (event.type !== 'rated' || isSatisfied(event.rating) === null) continue
      const { category, zone, channel, team } = disclose(state, rules)
      const under: RatedUnder = { category, zone, channel, team }
      const { community } = commit
      const at = publicFrom(state, commit.at, rules) ?? commit.at
      const key = commitKey(commit, position)
      await keepOnce(payload, { community, key, at, rating: event.rating, under, state: 'waiting', batch: null })
    }
  }
}

async function keepOnce(payload: Payload, data: Record<string, unknown>): Promise<void> {
  try {
    await payload.db.create({ collection: WAITING_RATINGS, data, returning: false })
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
  }
}
