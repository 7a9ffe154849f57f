import type { Payload } from 'payload'
import { withoutSync } from '../../../database/durability.ts'
import { updateTogether } from '../../../database/together.ts'
import { codeOf } from '../../../error-code.ts'
import type { BoardKeeper } from '../../statistics/board-keeper.ts'
import { COMMITS } from '../collections/commits.ts'
import { findCommits, type StoredCommit } from '../operations/stored-commit.ts'
import { registerById } from '../register.ts'
import { followCase } from './follow-case.ts'
import { type CaseToFollow, followTogether } from './follow-together.ts'
import { makeWay } from './pace.ts'
import { findProjected } from './project.ts'
import type { Troubles } from './troubles.ts'

/** Commits taken at once: enough to share the reads, few enough that a stop need not wait. */
const BATCH = 100

/** Follows the oldest commits not yet dispatched. One that fails holds up its own case only. @returns how many were done */
export async function dispatchBatch(payload: Payload, keeper: BoardKeeper, troubles: Troubles): Promise<number> {
  const cases = await casesOf(payload, await oldestWaiting(payload, troubles.waiting(Date.now())))
  let done = 0
  for (const [community, ofCommunity] of Map.groupBy(cases, ({ waiting }) => waiting[0]?.community ?? '')) {
    // What fails here fails again for the case it belongs to, and is told there.
    const work = () => followTogether(payload, keeper, community, ofCommunity).catch(() => false)
    const isDone = await withoutSync(payload, work)
    for (const one of ofCommunity) {
      const stream = one.waiting[0]?.stream ?? ''
      try {
        if (!isDone) await followAlone(payload, keeper, one)
        troubles.solved(stream)
        done += one.waiting.length
      } catch (error) {
        troubles.failed(stream, Date.now())
        payload.logger.error({ msg: 'a commit could not be followed', code: codeOf(error) })
      }
    }
  }
  await makeWay()
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

/** The cases of these commits, with all that came before. */
async function casesOf(payload: Payload, batch: StoredCommit[]): Promise<CaseToFollow[]> {
  const byCase = Map.groupBy(batch, ({ stream }) => stream)
  const begunBefore = [...byCase].filter(([, waiting]) => !isWhole(waiting)).map(([stream]) => stream)
  const [older, projected] = await Promise.all([
    begunBefore.length > 0 ? findCommits(payload, { stream: { in: begunBefore } }) : [],
    findProjected(payload, [...byCase.keys()]),
  ])
  const histories = Map.groupBy(older, ({ stream }) => stream)
  return [...byCase].map(([stream, waiting]) => ({
    waiting,
    history: histories.get(stream) ?? waiting,
    before: projected.get(stream) ?? null,
  }))
}

const isWhole = (commits: StoredCommit[]): boolean => commits.every(({ sequence }, index) => sequence === index + 1)

async function followAlone(payload: Payload, keeper: BoardKeeper, one: CaseToFollow): Promise<void> {
  const { history, before, waiting } = one
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
