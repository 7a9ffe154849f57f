import { type Localized, localizedSchema } from '@linsheng/contracts/text'
import type { Payload } from 'payload'
import type { Register } from '../../complaints/register.ts'

/** A building of the community, by the code that its households are kept under. */
export interface Building {
  code: string
  name: Localized
}

/** The buildings of a community in their order. */
export async function buildingsOf(payload: Payload, { id, zones }: Register): Promise<Building[]> {
  const { docs } = await payload.find({
    collection: 'zones',
    where: { and: [{ community: { equals: id } }, { kind: { equals: 'building' } }] },
    sort: 'order',
    depth: 0,
    pagination: false,
    limit: 0,
    select: { code: true },
  })
  return docs.map(({ code }) => ({ code, name: localizedSchema.parse(zones.get(code)?.name ?? { 'zh-Hans': code }) }))
}
