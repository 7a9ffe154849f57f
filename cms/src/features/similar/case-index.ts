import type { PublicCase } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { codeOf } from '../../error-code.ts'
import { type CaseRow, changedRows } from './case-rows.ts'
import { TextIndex } from './text-index/text-index.ts'

/** What everybody may know of a case that is found. Nothing here or in its index comes from anything but that. */
export interface PublicFacts {
  published: PublicCase
  summary: string | null
}

/** What its own staff may know. */
export interface StaffFacts
  extends Pick<
    CaseRow,
    'stream' | 'category' | 'zone' | 'number' | 'status' | 'outcome' | 'receivedAt' | 'resolvedAt' | 'endedAt'
  > {
  text: string
}

/** Cases of one community by how alike they are: one index of public words, one of all words, strictly apart. */
export interface CaseIndex {
  public: TextIndex<PublicFacts>
  staff: TextIndex<StaffFacts>
}

/** Cases that are looked through, those that changed last; what is older than a hundred thousand others helps nobody. */
const CASES_MAX = 100_000
/** Milliseconds: how old an answer may be, and by how much two processes' writes may be out of order. */
const BELIEVED_FOR = 2_000
const OVERLAP = 30_000
/** Characters that are shown of a description. */
const SHOWN = 160

interface Kept extends CaseIndex {
  /** The writing that each case is known from: it is not taken in again. An erasure is one more, of the same sequence. */
  known: Map<string, string>
  upTo: number
  lookedAt: number
  catchingUp: Promise<void> | null
  ready: boolean
}

const kept = new WeakMap<Payload, Map<string, Kept>>()

/**
 * The index of a community, at most a few seconds behind; null while it is first being built, which goes on in the
 * background.
 */
export async function caseIndex(payload: Payload, community: string): Promise<CaseIndex | null> {
  const index = keptFor(payload, community)
  if (Date.now() - index.lookedAt > BELIEVED_FOR) index.catchingUp ??= catchUp(payload, community, index)
  if (!index.ready) return null
  await index.catchingUp
  return index
}

function keptFor(payload: Payload, community: string): Kept {
  const ofPayload = kept.get(payload) ?? new Map<string, Kept>()
  kept.set(payload, ofPayload)
  const found = ofPayload.get(community) ?? {
    public: new TextIndex<PublicFacts>(),
    staff: new TextIndex<StaffFacts>(),
    known: new Map(),
    upTo: 0,
    lookedAt: 0,
    catchingUp: null,
    ready: false,
  }
  ofPayload.set(community, found)
  return found
}

async function catchUp(payload: Payload, community: string, index: Kept): Promise<void> {
  try {
    for await (const rows of changedRows(payload, community, index.upTo - OVERLAP)) {
      for (const row of rows) take(index, row)
      index.upTo = Math.max(index.upTo, rows.at(-1)?.projectedAt ?? 0)
      await new Promise(setImmediate)
    }
    index.lookedAt = Date.now()
    index.ready = true
  } catch (error) {
    payload.logger.error({ msg: 'similar cases could not be read', code: codeOf(error) })
  } finally {
    index.catchingUp = null
  }
}

function take(index: Kept, row: CaseRow): void {
  const writing = `${row.sequence} ${row.projectedAt}`
  if (index.known.get(row.id) === writing) return
  index.known.delete(row.id)
  index.known.set(row.id, writing)
  const { published, publicSummary, description, wish, category, zone, stream } = row
  const { number, status, outcome, receivedAt, resolvedAt, endedAt } = row
  if (published)
    index.public.put(row.id, publicSummary ?? '', { published, summary: publicSummary }, marksOf(published))
  const text = [...description].slice(0, SHOWN).join('')
  index.staff.put(
    row.id,
    `${description}\n${wish ?? ''}\n${publicSummary ?? ''}`,
    { stream, category, zone, number, status, outcome, receivedAt, resolvedAt, endedAt, text },
    marksOf({ category, zone }),
  )
  if (index.known.size > CASES_MAX) forgetOldest(index)
}

function forgetOldest(index: Kept): void {
  const [oldest] = index.known.keys()
  if (oldest === undefined) return
  index.known.delete(oldest)
  index.public.remove(oldest)
  index.staff.remove(oldest)
}

/** What is alike besides words. */
export function marksOf({
  category,
  zone,
}: {
  category?: string | undefined
  zone?: string | null | undefined
}): string[] {
  return [...(category ? [`category:${category}`] : []), ...(zone ? [`zone:${zone}`] : [])]
}
