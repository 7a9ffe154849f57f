import type { Payload } from 'payload'
import { withoutSync } from '../../../database/durability.ts'
import { updateTogether } from '../../../database/together.ts'
import { codeOf } from '../../../error-code.ts'
import type { BoardKeeper } from '../../statistics/board-keeper.ts'
import { COMMITS } from '../collections/commits.ts'
import { findCommits, type StoredCommit } from '../operations/stored-commit.ts'
import { registerById } from '../register.ts'
import { followCase } from './follow-case.ts'
import { followTogether } from './follow-together.ts'
import { makeWay } from './pace.ts'
import { findProjected, type Projected } from './project.ts'
import type { Troubles } from './troubles.ts'

/** Commits taken at once: enough to share the reads, few enough that a stop need not wait. */
const BATCH = 100

/** Follows the oldest commits not yet dispatched, case by case. One that fails holds up its own case only. @returns how many were done */
export async function dispatchBatch(payload: Payload, keeper: BoardKeeper, troubles: Troubles): Promise<number> {
  const batch = await oldestWaiting(payload, troubles.waiting(Date.now()))
  const byCase = Map.groupBy(batch, ({ stream }) => stream)
  const followed = await followNew(
    payload,
    keeper,
    [...byCase].filter(([, waiting]) => isWhole(waiting)),
  )
  const others = [...byCase].filter(([stream]) => !followed.has(stream))
  const [histories, projected] = await Promise.all([
    historiesOf(payload, others),
    findProjected(
      payload,
      others.map(([stream]) => stream),
    ),
  ])
  let done = 0
  for (const [stream, waiting] of byCase) {
    const history = histories.get(stream) ?? waiting
    const work = () => followAlone(payload, keeper, history, projected.get(stream) ?? null, waiting)
    try {
      if (!followed.has(stream)) await work()
      troubles.solved(stream)
      done += waiting.length
    } catch (error) {
      troubles.failed(stream, Date.now())
      payload.logger.error({ msg: 'a commit could not be followed', code: codeOf(error) })
    }
  }
  await makeWay()
  return done
}

/**
 * Follows cases together that nothing was followed of; where something was, nothing is changed.
 * @returns those it has done; the others want to be followed alone
 */
async function followNew(
  payload: Payload,
  keeper: BoardKeeper,
  cases: Array<[stream: string, history: StoredCommit[]]>,
): Promise<Set<string>> {
  const done = new Set<string>()
  const byCommunity = Map.groupBy(cases, ([, history]) => history[0]?.community ?? '')
  for (const [community, ofCommunity] of byCommunity) {
    const histories = ofCommunity.map(([, history]) => history)
    // What fails here fails again for the case it belongs to, and is told there.
    const work = () => followTogether(payload, keeper, community, histories).catch(() => false)
    if (await withoutSync(payload, work)) for (const [stream] of ofCommunity) done.add(stream)
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
  cases: Array<[stream: string, waiting: StoredCommit[]]>,
): Promise<Map<string, StoredCommit[]>> {
  const older = cases.filter(([, commits]) => !isWhole(commits)).map(([stream]) => stream)
  if (older.length === 0) return new Map()
  return Map.groupBy(await findCommits(payload, { stream: { in: older } }), ({ stream }) => stream)
}

const isWhole = (commits: StoredCommit[]): boolean => commits.every(({ sequence }, index) => sequence === index + 1)

async function followAlone(
  payload: Payload,
  keeper: BoardKeeper,
  history: StoredCommit[],
  before: Projected | null,
  waiting: StoredCommit[],
): Promise<void> {
  await makeWay()
  const community = await registerById(payload, history[0]?.community ?? '')
  if (!community) throw new Error('a commit of a community that is gone')
  await withoutSync(payload, async () => {
    await followCase(
      payload,
      history,
      before,
      await keeper.book(community),
      await community.rules(),
      await community.policy(),
    )
    const ids = waiting.map(({ id }) => id)
    await updateTogether(payload, COMMITS, ids, { dispatched: true })
  })
}
