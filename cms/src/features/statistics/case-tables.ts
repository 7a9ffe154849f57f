import type { BoardPage } from '@linsheng/contracts/board'
import { CHANNELS, type DisclosureRules, OUTCOMES, PRIORITIES } from '@linsheng/domain/complaints'
import {
  addEntry,
  type BoardQuery,
  type BoardView,
  type CaseTable,
  emptyTable,
  FILTERS,
  type FilterName,
  type Layout,
  OPEN,
  viewOf,
  WITHDRAWN,
} from '@linsheng/domain/statistics'
import type { Payload } from 'payload'
import { now } from '../../clock.ts'
import type { Register } from '../complaints/register.ts'
import { communityContent } from '../publishing/export/community-cache.ts'
import { entriesFrom } from '../transparency/entry-book.ts'

/** A community's public cases in memory, as far as its entries have been read, and the views asked for lately. */
interface Kept {
  table: CaseTable
  size: number
  reading: Promise<void>
  views: Map<string, BoardView>
}

/** A view is shown again for so long where nothing has happened, in milliseconds. */
const SHOWN_AGAIN = 10_000
const MOST_VIEWS = 200

const kept = new WeakMap<Payload, Map<string, Kept>>()

/** All figures of the complaints that a query asks for, as of now. */
export async function boardPage(payload: Payload, register: Register, query: BoardQuery): Promise<BoardPage> {
  const ofCommunity = keptFor(payload, register.id)
  ofCommunity.reading = ofCommunity.reading.catch(() => undefined).then(() => readOn(payload, register.id, ofCommunity))
  await ofCommunity.reading
  const layout = await layoutOf(payload, register)
  const unknown = FILTERS.flatMap((name) => {
    const value = query[name]
    return value === null || isKnown(name, value, ofCommunity.table, layout, register) ? [] : [{ name, value }]
  })
  const asked = { ...query, ...Object.fromEntries(unknown.map(({ name }) => [name, null])) }
  return { view: viewIn(ofCommunity, asked, layout), unknown, layout: wireLayout(layout) }
}

/** Codes that a filter may have whatever the community is. */
const ALWAYS: Record<FilterName, readonly string[]> = {
  category: [],
  zone: ['-'],
  channel: CHANNELS,
  team: ['-'],
  priority: PRIORITIES,
  outcome: [...OUTCOMES, OPEN, WITHDRAWN],
}

/** Whether somebody may mean it: the community has it now, or its log has. */
const isKnown = (name: FilterName, code: string, table: CaseTable, layout: Layout, { teams }: Register): boolean =>
  ALWAYS[name].includes(code) ||
  table.codes[name].values.includes(code) ||
  (name === 'team' && teams.has(code)) ||
  (name === 'zone' && layout.zones.has(code)) ||
  (name === 'category' && layout.categories.has(code))

function keptFor(payload: Payload, community: string): Kept {
  const communities = kept.get(payload) ?? new Map<string, Kept>()
  kept.set(payload, communities)
  const found = communities.get(community) ?? {
    table: emptyTable(),
    size: 0,
    reading: Promise.resolve(),
    views: new Map(),
  }
  communities.set(community, found)
  return found
}

async function readOn(payload: Payload, community: string, state: Kept): Promise<void> {
  for (;;) {
    const page = await entriesFrom(payload, community, state.size)
    for (const { index, entry } of page) {
      if (index !== state.size) throw new Error('the public entries have a gap')
      addEntry(state.table, entry)
      state.size += 1
    }
    if (page.length === 0) return
    state.views.clear()
  }
}

function viewIn({ table, views }: Kept, query: BoardQuery, layout: Layout): BoardView {
  const [key, asOf] = [JSON.stringify(query), now()]
  const known = views.get(key)
  if (known && asOf - known.asOf < SHOWN_AGAIN) return known
  if (views.size >= MOST_VIEWS) views.clear()
  const view = viewOf(table, query, asOf, layout)
  views.set(key, view)
  return view
}

/** How the codes hang together: places below places, categories below their group. */
async function layoutOf(payload: Payload, { slug, rules }: Register): Promise<Layout> {
  const [content, disclosure] = await Promise.all([communityContent(payload, slug), rules()])
  const categories = content?.categories ?? []
  return {
    zone: disclosure.zone,
    zones: new Map((content?.zones ?? []).map(({ code, parent }) => [code, parent])),
    categories: new Map([
      ...categories.map(({ code, group }) => [code, groupCode(group)] as const),
      ...categories.map(({ group }) => [groupCode(group), null] as const),
    ]),
    households: householdsIn(disclosure),
  }
}

const groupCode = (group: string): string => `group.${group}`

/** Of the whole compound: what stands at the top counts what is below it. Null where nobody has said. */
function householdsIn({ zones }: DisclosureRules): number | null {
  const top = [...zones.values()].filter(({ parent }) => parent === null)
  return top.reduce((sum, { households }) => sum + households, 0) || null
}

const wireLayout = ({ zone, zones, categories, households }: Layout): BoardPage['layout'] => ({
  zone,
  zones: [...zones],
  categories: [...categories],
  households,
})
