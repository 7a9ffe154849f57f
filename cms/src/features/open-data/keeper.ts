import { createHash } from 'node:crypto'
import { COMPLAINTS_CSV, COMPLAINTS_JSON } from '@linsheng/contracts/open-data'
import type { Payload } from 'payload'
import { now } from '../../clock.ts'
import type { Env } from '../../env.ts'
import { type Register, registerById } from '../complaints/register.ts'
import { communityContent } from '../publishing/export/community-cache.ts'
import { endsWith, entriesFrom } from '../transparency/entry-book.ts'
import { applyChanges, renameEverything } from './apply-changes.ts'
import type { Naming } from './case-record.ts'
import { piecesDir, publishedDir, workDir } from './paths.ts'
import { type Publication, publishFeeds, publishTables } from './publish.ts'
import { forgetWork, nothingTaken, type OpenDataState, readState, writeState } from './state.ts'
import { takeEntries } from './take-entries.ts'
import { removeUnfinished } from './unfinished.ts'

/**
 * The whole tables are written anew after a change, but no more than so many bytes a millisecond on average: at a few
 * megabytes that is every second or two, at a million cases (1.3 GB) every quarter of an hour.
 */
const BYTES_PER_MILLISECOND = 1500

/** Milliseconds after which names are looked at although nothing happened. */
const NAMES_EVERY = 30_000

interface Kept {
  state: OpenDataState
  /** What feeds and tables rest on: entries and names, and the licence they are under. */
  feeds: string | null
  tables: string | null
  /** `performance.now()` from which on the tables may be written again, and names are to be looked at. */
  tablesFrom: number
  namesFrom: number
}

/** Keeps the open data of communities up to date with their logs. One process at a time does this. */
export interface OpenDataKeeper {
  /** Takes in what is new in a community's log, by the community's id, and publishes it as far as it is time to. */
  follow(community: string): Promise<void>
}

export function keepOpenData(payload: Payload, { dataDir, siteUrl }: Pick<Env, 'dataDir' | 'siteUrl'>): OpenDataKeeper {
  const kept = new Map<string, Kept>()

  return {
    async follow(community) {
      const work = workDir(dataDir, community)
      const known = kept.get(community) ?? (await open(payload, community, work))
      if (await isUpToDate(payload, community, known)) return
      // What fails half-way is read again from what was written last.
      kept.delete(community)
      const register = await registerById(payload, community)
      const content = register && (await communityContent(payload, register.slug))
      if (!register || !content) return
      const published = publishedDir(dataDir, register.slug)
      if (known.feeds === null) await forgetUnfinished(work, published)
      const naming = await namingOf(register)
      await takeAll(payload, community, work, known.state, naming)
      const { state } = known
      await publish(known, { community: content, siteUrl, pieces: piecesDir(work), published, state, at: now() })
      known.namesFrom = performance.now() + NAMES_EVERY
      kept.set(community, known)
    },
  }
}

async function isUpToDate(payload: Payload, community: string, { state, tables, feeds, namesFrom }: Kept) {
  if (tables === null || tables !== feeds || performance.now() >= namesFrom) return false
  return (await entriesFrom(payload, community, state.size, 1)).length === 0
}

/** Whoever begins finds what an earlier process was killed over. */
async function forgetUnfinished(work: string, published: string): Promise<void> {
  for (const directory of [work, piecesDir(work)]) await removeUnfinished(directory)
  for (const table of [COMPLAINTS_CSV, COMPLAINTS_JSON]) await removeUnfinished(published, `${table}.`)
}

async function open(payload: Payload, community: string, work: string): Promise<Kept> {
  const state = await readState(work)
  const goesOn = state !== null && (await endsWith(payload, community, state))
  if (!goesOn) await forgetWork(work)
  return { state: goesOn ? state : nothingTaken(), feeds: null, tables: null, tablesFrom: 0, namesFrom: 0 }
}

async function takeAll(
  payload: Payload,
  community: string,
  work: string,
  state: OpenDataState,
  naming: Naming,
): Promise<void> {
  const key = keyOf(naming)
  if (state.naming !== key) {
    await renameEverything(piecesDir(work), naming)
    state.naming = key
    await writeState(work, state)
  }
  for (;;) {
    const changes = await takeEntries(payload, community, state, naming.zone)
    if (changes === null) return
    await applyChanges(piecesDir(work), changes, naming)
    await writeState(work, state)
  }
}

async function publish(known: Kept, publication: Publication): Promise<void> {
  const stands = `${known.state.size} ${known.state.naming} ${JSON.stringify(publication.community.licence)}`
  if (known.feeds !== stands) await publishFeeds(publication)
  known.feeds = stands
  if (known.tables === stands || performance.now() < known.tablesFrom) return
  const bytes = await publishTables(publication)
  known.tables = stands
  known.tablesFrom = performance.now() + bytes / BYTES_PER_MILLISECOND
}

async function namingOf({ categories, zones, teams, rules }: Register): Promise<Naming> {
  return { categories, zones, teams, zone: (await rules()).zone }
}

const keyOf = ({ categories, zones, teams, zone }: Naming): string =>
  createHash('sha256')
    .update(JSON.stringify([zone, ...[categories, zones, teams].map((names) => [...names])]))
    .digest('hex')
