import type { Payload } from 'payload'
import { codeOf } from '../../error-code.ts'
import { startWatch } from '../../jobs/watch.ts'
import type { Service } from '../../services.ts'
import { keepOpenData, type OpenDataKeeper } from './keeper.ts'
import { OPEN_DATA } from './name.ts'

/** Milliseconds between two looks at the logs. */
const EVERY = 1000

/** The larger a register, the rarer it is looked at: never more than a tenth of the time. */
const PAUSE_FACTOR = 9

/** Keeps tables and feeds up to date with the logs, one process at a time. */
export const openDataService: Service = {
  name: 'open data',
  runsIn: 'worker',
  start: async (payload, { dataDir, siteUrl }) => {
    let follow = followInTurn(payload, keepOpenData(payload, { dataDir, siteUrl }))
    return startWatch(payload, OPEN_DATA, {
      every: EVERY,
      begin: async () => {
        follow = followInTurn(payload, keepOpenData(payload, { dataDir, siteUrl }))
      },
      look: async ({ held, stopping }) => {
        for (const community of await communityIds(payload)) {
          if (stopping() || !held()) return
          await follow(community)
        }
      },
    })
  },
}

/** Follows a community unless it has been followed too lately for what it costs. What fails is logged and tried again. */
function followInTurn(payload: Payload, keeper: OpenDataKeeper): (community: string) => Promise<void> {
  const rests = new Map<string, number>()
  return async (community) => {
    const started = performance.now()
    if (started < (rests.get(community) ?? 0)) return
    await keeper.follow(community).catch((error: unknown) => {
      payload.logger.error({ msg: 'open data could not be written', code: codeOf(error) })
    })
    const ended = performance.now()
    rests.set(community, ended + (ended - started) * PAUSE_FACTOR)
  }
}

async function communityIds(payload: Payload): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string | number }>({
    collection: 'communities',
    select: { slug: true },
    pagination: false,
    limit: 0,
  })
  return docs.map(({ id }) => String(id))
}
