import { DAY, type Instant } from '../../time/instant.ts'
import type { Cell } from '../cell.ts'
import type { Share } from '../figures.ts'
import { type CaseTable, type OpenFacts, rowsByReceipt, STAYS_SOLVED } from './case-table.ts'
import { receivedBetween } from './matching.ts'
import type { Rate } from './rate-names.ts'
import type { Traits } from './traits.ts'

/** Another case of the same category and zone within so long is the same trouble again. */
export const REPEATS_WITHIN = 90 * DAY

const ONLINE = ['web', 'qr', 'email', 'wechat', 'open311']
const BY_STAFF = ['inspection', 'walk-round']
/** An older ledger that did not say how its cases came in. */
const UNKNOWN_CHANNEL = 'import'

/** Cases by their traits, and how many there are of each. */
export type TraitCounts = ReadonlyArray<{ traits: Traits; n: number }>

export function traitCounts(table: CaseTable, rows: Uint32Array): TraitCounts {
  const counts = new Uint32Array(table.traits.values.length)
  const ids = table.columns.traits
  for (const row of rows) {
    const id = ids[row] ?? 0
    counts[id] = (counts[id] ?? 0) + 1
  }
  return table.traits.values.flatMap((traits, id) => {
    const n = counts[id] ?? 0
    return n === 0 ? [] : [{ traits, n }]
  })
}

/** What is counted for the rates; `RATES` defines each of them. */
export interface RateSources {
  table: CaseTable
  rows: Uint32Array
  traits: TraitCounts
  open: readonly OpenFacts[]
  channels: ReadonlyMap<string, Cell>
  asOf: Instant
}

export function ratesOf(sources: RateSources): Record<Rate, Share> {
  const { table, rows, asOf } = sources
  const share = (isHit: (traits: Traits) => boolean, isOf: (traits: Traits) => boolean): Share =>
    shareOf(sources.traits, isHit, isOf)
  const everyone = () => true
  const isAppealed = ({ appeal }: Traits) => appeal !== null
  return {
    reopened: share(
      ({ reopened }) => reopened,
      ({ hasEnded }) => hasEnded,
    ),
    repeated: repeatedOf(table, rows),
    escalatedToManager: share(({ escalated }) => escalated !== null, everyone),
    escalatedToCommittee: share(({ escalated }) => escalated === 'committee', everyone),
    disputed: share(
      ({ disputed }) => disputed,
      ({ hadResult }) => hadResult,
    ),
    transferred: share(({ transferred }) => transferred, everyone),
    appealed: share(isAppealed, everyone),
    appealsPending: share(({ appeal }) => appeal === 'pending', isAppealed),
    appealsUpheld: share(({ appeal }) => appeal === 'upheld', isAppealed),
    appealsPartly: share(({ appeal }) => appeal === 'partly', isAppealed),
    appealsRejected: share(({ appeal }) => appeal === 'rejected', isAppealed),
    planKept: planKept(sources),
    confirmed: share(
      ({ ending }) => ending === 'confirmed',
      ({ ending }) => ending !== null,
    ),
    silent: share(
      ({ ending }) => ending === 'silent',
      ({ ending }) => ending !== null,
    ),
    stillSolved: stillSolved(table, rows, asOf),
    foundByStaff: channelShare(sources, BY_STAFF),
    online: channelShare(sources, ONLINE),
  }
}

function shareOf(counts: TraitCounts, isHit: (traits: Traits) => boolean, isOf: (traits: Traits) => boolean): Share {
  const share = { hits: 0, of: 0 }
  for (const { traits, n } of counts) {
    if (!isOf(traits)) continue
    share.of += n
    if (isHit(traits)) share.hits += n
  }
  return share
}

/** A plan whose date is past while the case still waits for its result has not been kept; only the moment can tell. */
function planKept({ traits, open, asOf }: RateSources): Share {
  const judged = shareOf(
    traits,
    ({ plan }) => plan === 'kept',
    ({ plan }) => plan !== null,
  )
  const missed = open.filter(({ facts }) => facts.planDue !== null && facts.resolvedAt === null && asOf > facts.planDue)
  return { hits: judged.hits, of: judged.of + missed.length }
}

function stillSolved({ columns }: CaseTable, rows: Uint32Array, asOf: Instant): Share {
  const share = { hits: 0, of: 0 }
  for (const row of rows) {
    const solvedAt = (columns.receivedAt[row] ?? 0) + (columns.solvedAfter[row] ?? Number.NaN)
    if (!(solvedAt <= asOf - STAYS_SOLVED)) continue
    share.of++
    if (columns.cameBack[row] === 0) share.hits++
  }
  return share
}

function channelShare({ channels }: RateSources, wanted: readonly string[]): Share {
  const share = { hits: 0, of: 0 }
  for (const [channel, { filed }] of channels) {
    if (channel === UNKNOWN_CHANNEL) continue
    share.of += filed
    if (wanted.includes(channel)) share.hits += filed
  }
  return share
}

/**
 * Looks back from each case to the one of its category and zone before it, among all complaints whatever is selected.
 * Cases received at the same moment do not repeat one another.
 */
function repeatedOf(table: CaseTable, rows: Uint32Array): Share {
  const { place, receivedAt, counted } = table.columns
  const latest = new Float64Array(table.places.values.length + 1).fill(Number.NEGATIVE_INFINITY)
  const earlier = latest.slice()
  const share = { hits: 0, of: 0 }
  let next = 0
  for (const row of rowsLookedAt(table, rows)) {
    const isSelected = row === rows[next]
    if (isSelected) next++
    const here = place[row] ?? 0
    if (here === 0 || counted[row] !== 1) continue
    const at = receivedAt[row] ?? 0
    const last = latest[here] ?? 0
    if (last < at) earlier[here] = last
    latest[here] = at
    if (!isSelected) continue
    share.of++
    if (at - (earlier[here] ?? 0) <= REPEATS_WITHIN) share.hits++
  }
  return share
}

/** All rows from as long before the selected ones as is looked back, in the same order. */
function rowsLookedAt(table: CaseTable, rows: Uint32Array): Uint32Array {
  const received = (row: number | undefined) => table.columns.receivedAt[row ?? 0] ?? 0
  if (rows.length === 0) return rows
  const [first, last] = [received(rows[0]) - REPEATS_WITHIN, received(rows.at(-1))]
  return receivedBetween(table, rowsByReceipt(table), first, last + 1)
}
