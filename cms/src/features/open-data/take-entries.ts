import type { PublishedText } from '@linsheng/contracts/open-data'
import type { CaseEntry, PublicCase } from '@linsheng/domain/complaints'
import { addToWeeks } from '@linsheng/domain/statistics'
import { isCaseEntry } from '@linsheng/domain/transparency'
import type { Payload } from 'payload'
import { entriesFrom } from '../transparency/entry-book.ts'
import type { EntryRow } from '../transparency/entry-row.ts'
import { localMoment } from './case-record.ts'
import { isTold } from './feeds/step-words.ts'
import { dayOf, type Place, placeOf } from './pieces.ts'
import type { OpenDataState } from './state.ts'

/** Entries taken in before what they change is written. */
const BATCH = 20_000
/** Steps that feeds tell. */
const STEPS_KEPT = 50

/** What a run of entries changes in the tables. */
export interface Changes {
  /** The facts of cases as they are after it, by number. */
  facts: Map<string, PublicCase>
  /** Where cases were before, where that is elsewhere than they are now. */
  left: Map<string, Place[]>
  texts: Map<string, PublishedText[]>
  /** Cases whose published words are gone. */
  erased: Set<string>
}

/**
 * Takes in the next entries of the log, at most `BATCH` and a page. Moves `state` on; what is to be done to the tables is
 * returned, and has to be done before the state is written.
 * @returns null when there is nothing new
 */
export async function takeEntries(
  payload: Payload,
  community: string,
  state: OpenDataState,
  zone: string,
): Promise<Changes | null> {
  const changes: Changes = { facts: new Map(), left: new Map(), texts: new Map(), erased: new Set() }
  const start = state.size
  while (state.size - start < BATCH) {
    const page = await entriesFrom(payload, community, state.size)
    for (const row of page) if (row.index === state.size) take(state, changes, row, zone)
    if (page.at(-1)?.index !== state.size - 1) break
  }
  return state.size > start ? changes : null
}

function take(state: OpenDataState, changes: Changes, row: EntryRow, zone: string): void {
  const { entry, index, key } = row
  state.size = index + 1
  state.lastKey = key
  addToWeeks(state.weeks, entry, zone)
  if (entry.type === 'erased') {
    changes.erased.add(entry.number)
    changes.texts.delete(entry.number)
  }
  if (!isCaseEntry(entry)) return
  takeCase(changes, entry, row, zone)
  const { type, at, is } = entry
  if (!isTold(type)) return
  const step = { index, at, type, number: is.number, category: is.category, precision: is.precision }
  state.steps = [step, ...state.steps].slice(0, STEPS_KEPT)
}

function takeCase(changes: Changes, { was, is, text, at }: CaseEntry, row: EntryRow, zone: string): void {
  const { number } = is
  changes.facts.set(number, is)
  if (was !== null && (was.month !== is.month || dayOf(was.receivedAt) !== dayOf(is.receivedAt))) {
    changes.left.set(number, [...(changes.left.get(number) ?? []), placeOf(was)])
  }
  if (text === undefined || row.textSalt === null) return
  const published = { index: row.index, at: localMoment(at, zone), text, salt: row.textSalt }
  changes.texts.set(number, [...(changes.texts.get(number) ?? []), published])
}
