import type { Payload } from 'payload'
import { codeOf } from '../../error-code.ts'
import { startWatch } from '../../jobs/watch.ts'
import type { Service } from '../../services.ts'
import { keepOpenData } from './keeper.ts'
import { OPEN_DATA } from './name.ts'

/** Milliseconds between two looks at the logs. */
const EVERY = 1000

/** Keeps tables and feeds up to date with the logs, one process at a time. */
export const openDataService: Service = {
  name: 'open data',
  runsIn: 'worker',
  start: async (payload, { dataDir, siteUrl }) => {
    let keeper = keepOpenData(payload, { dataDir, siteUrl })
    return startWatch(payload, OPEN_DATA, {
      every: EVERY,
      begin: async () => {
        keeper = keepOpenData(payload, { dataDir, siteUrl })
      },
      look: async ({ held, stopping }) => {
        for (const community of await communityIds(payload)) {
          if (stopping() || !held()) return
          await keeper.follow(community).catch((error: unknown) => {
            payload.logger.error({ msg: 'open data could not be written', code: codeOf(error) })
          })
        }
      },
    })
  },
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
