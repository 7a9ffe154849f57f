import { publicCase, publicCases } from '@linsheng/cms/src/features/complaints/views/public-cases.ts'
import { suggestions } from '@linsheng/cms/src/features/similar/suggestions.ts'
import { PUBLIC_ENTRIES } from '@linsheng/cms/src/features/transparency/collections/public-entries.ts'
import type { Filed } from '../handling/world.ts'
import type { PublicWorld } from '../open-data/setup.ts'

/** What the log says of a case. */
export async function linesOf(world: PublicWorld, { number }: Filed) {
  const { docs } = await world.payload.find({
    collection: PUBLIC_ENTRIES,
    where: { and: [{ community: { equals: world.register.id } }, { subject: { equals: number } }] },
    sort: 'index',
    pagination: false,
  })
  return docs.map(({ line }) => JSON.parse(String(line)))
}

/** Everything that somebody without a receipt gets to see. */
export async function look(world: PublicWorld, filed: Filed) {
  const { number } = filed
  const { payload, register, cms } = world
  await world.publish()
  const query = { state: 'all' as const, category: undefined, zone: undefined, q: undefined }
  const pages = await Promise.all([1, 2].map((page) => publicCases(payload, register, { ...query, page }, world.now())))
  const rows = await world.csv()
  const suggested = await suggestions(payload, register, cms.env.dataDir, { q: '', category: 'fees' })
  return {
    lines: await linesOf(world, filed),
    listed: pages.flatMap(({ cases }) => cases).find((one) => one.number === number) ?? null,
    overdue: (await publicCases(payload, register, { ...query, state: 'overdue', page: 1 }, world.now())).cases,
    row: rows.find((row) => row.number === number) ?? null,
    page: await publicCase(payload, register, number, world.now()),
    feed: (await world.read('board-feed.json')).includes(number),
    found: (await publicCases(payload, register, { ...query, q: number, page: 1 }, world.now())).total,
    suggested: suggested.open.some((one) => one.number === number),
    joins: (await world.join(number, `9-${Math.floor(world.now() / 1000) % 10_000}`)).ok,
  }
}
export type Seen = Awaited<ReturnType<typeof look>>

/** Every moment in what was seen, however it is written. */
export function momentsIn(value: unknown): number[] {
  if (typeof value === 'number') return value > 1_000_000_000_000 ? [value] : []
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) ? [Date.parse(value)] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(momentsIn) : []
}

/** From a Tuesday on a case may count as overdue by what has been told before; suggestions come a few seconds later. */
const LATER = new Set(['overdue', 'suggested'])
export const withoutLater = (seen: Seen): unknown =>
  JSON.parse(JSON.stringify(seen, (name, value: unknown) => (LATER.has(name) ? undefined : value)))
