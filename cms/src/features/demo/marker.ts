import type { Payload } from 'payload'
import { z } from 'zod'
import { DEMO_SLUG } from './content/community.ts'

/** Where it is written down how far the demonstration has come, so that one cut short is known as such. */
const KEY = 'linsheng-demo'

const markerSchema = z.object({ state: z.enum(['seeding', 'seeded']) })
export type DemoState = z.infer<typeof markerSchema>['state'] | 'none'

export async function demoState(payload: Payload): Promise<DemoState> {
  const marker = markerSchema.safeParse(await payload.kv.get(KEY))
  return marker.success ? marker.data.state : 'none'
}

export const markDemo = (payload: Payload, state: Exclude<DemoState, 'none'>): Promise<void> =>
  payload.kv.set(KEY, { state })

export const unmarkDemo = (payload: Payload): Promise<void> => payload.kv.delete(KEY)

/** Id of the demonstration's community; null when there is none. A real community of that name is never meant. */
export async function demoCommunity(payload: Payload): Promise<string | null> {
  const { docs } = await payload.find({
    collection: 'communities',
    where: { and: [{ slug: { equals: DEMO_SLUG } }, { demonstration: { equals: true } }] },
    depth: 0,
    limit: 1,
  })
  return docs[0]?.id ?? null
}

/** Whether this database holds a whole demonstration. */
export const hasDemo = async (payload: Payload): Promise<boolean> =>
  (await demoState(payload)) === 'seeded' && (await demoCommunity(payload)) !== null

/** Whether nobody has used this database yet: no community, no account. */
export async function isEmpty(payload: Payload): Promise<boolean> {
  const [communities, users] = await Promise.all([
    payload.count({ collection: 'communities' }),
    payload.count({ collection: 'users' }),
  ])
  return communities.totalDocs === 0 && users.totalDocs === 0
}
