import type { Payload } from 'payload'
import { withoutSync } from '../../../database/durability.ts'
import type { BoardKeeper } from '../../statistics/board-keeper.ts'
import { COMMITS } from '../collections/commits.ts'
import { codeOf } from '../error-code.ts'
import { findCommits, type StoredCommit } from '../operations/stored-commit.ts'
import { registerById } from '../register.ts'
import { followCase } from './follow-case.ts'
import { makeWay } from './pace.ts'
import { findProjected, type Projected } from './project.ts'
import type { Troubles } from './troubles.ts'

/** Commits taken at once: enough to share the reads, few enough that a stop need not wait. */
const BATCH = 100

/** Follows the oldest commits not yet dispatched, case by case. One that fails holds up its own case only. @returns how many were done */
export async function dispatchBatch(payload: Payload, keeper: BoardKeeper, troubles: Troubles): Promise<number> {
  const batch = await oldestWaiting(payload, troubles.waiting(Date.now()))
  const byCase = Map.groupBy(batch, ({ stream }) => stream)
  const [histories, projected] = await Promise.all([
    historiesOf(payload, byCase),
    findProjected(payload, [...byCase.keys()]),
  ])
  let done = 0
  for (const [stream, waiting] of byCase) {
    await makeWay()
    try {
      const history = histories.get(stream) ?? waiting
      await withoutSync(payload, async () => {
        await followOne(payload, keeper, history, projected.get(stream) ?? null)
        await markDispatched(payload, waiting)
      })
      troubles.solved(stream)
      done += waiting.length
    } catch (error) {
      troubles.failed(stream, Date.now())
      payload.logger.error({ msg: 'a commit could not be followed', code: codeOf(error) })
    }
  }
  return done
}

async function oldestWaiting(payload: Payload, except: string[]): Promise<StoredCommit[]> {
  const { docs } = await payload.db.find<StoredCommit>({
    collection: COMMITS,
    where: {
      and: [{ dispatched: { equals: false } }, ...(except.length > 0 ? [{ stream: { not_in: except } }] : [])],
    },
    sort: ['storedAt', 'sequence'],
    limit: BATCH,
    pagination: false,
  })
  return docs
}

/** Whole histories of the cases that did not begin in this batch. */
async function historiesOf(
  payload: Payload,
  byCase: Map<string, StoredCommit[]>,
): Promise<Map<string, StoredCommit[]>> {
  const older = [...byCase].filter(([, commits]) => !isWhole(commits)).map(([stream]) => stream)
  if (older.length === 0) return new Map()
  return Map.groupBy(await findCommits(payload, { stream: { in: older } }), ({ stream }) => stream)
}

const isWhole = (commits: StoredCommit[]): boolean => commits.every(({ sequence }, index) => sequence === index + 1)

async function followOne(
  payload: Payload,
  keeper: BoardKeeper,
  history: StoredCommit[],
  before: Projected | null,
): Promise<void> {
  const community = await registerById(payload, history[0]?.community ?? '')
  if (!community) throw new Error('a commit of a community that is gone')
  await followCase(payload, history, before, await keeper.book(community), await community.rules())
}

async function markDispatched(payload: Payload, commits: StoredCommit[]): Promise<void> {
  for (const { id } of commits) {
    await payload.db.updateOne({ collection: COMMITS, id, data: { dispatched: true }, returning: false })
  }
}
