import { apply, type Complaint, type DisclosureRules, type PublicCase, publicFrom } from '@linsheng/domain/complaints'
import { isCaseEntry } from '@linsheng/domain/transparency'
import { caseEntries } from '../../transparency/case-entries.ts'
import type { KeyedEntry } from '../../transparency/entry-row.ts'
import { type StoredCommit, toCommit } from '../operations/stored-commit.ts'
import { publishedSummary } from '../published-summary.ts'

/** How far everybody knows of a case. */
export interface PublicSide {
  /** Sequence of the last commit that everybody may know of; 0: none. */
  publicSequence: number
  /** The last published facts; null: the case is not public yet. */
  published: PublicCase | null
  publicSummary: string | null
  /** From when on everybody may know of the next commit, in milliseconds since 1970; null: none waits. */
  publicAt: number | null
}

/** What a case is followed on from of which nobody knows. */
export const UNKNOWN_SO_FAR = { publicSequence: 0, published: null } as const

/** A commit that is to be told, with the case before it. */
export interface Telling {
  commit: StoredCommit
  before: Complaint | null
}

export interface Untold {
  tellings: Telling[]
  /** The whole case, what must wait included. */
  state: Complaint | null
  /** How far everybody knows of it once all of these have been told. */
  after: Omit<PublicSide, 'published'>
}

/**
 * What is to be told of a case now. Nothing that must wait is told before it may be, and nothing after it either.
 * @param publicSequence how far everybody knows of it
 * @param by what may be known by then is told; null: only what never had to wait. The rest is told together with other
 * cases' (release.ts), so that their order says nothing
 */
export function untold(
  history: readonly StoredCommit[],
  publicSequence: number,
  rules: DisclosureRules,
  by: number | null = null,
): Untold {
  const tellings: Telling[] = []
  let state: Complaint | null = null
  let known: Complaint | null = null
  let publicAt: number | null = null
  for (const stored of history) {
    const before: Complaint | null = state
    const commit = toCommit(stored)
    state = apply(before, commit)
    if (publicAt !== null) continue
    const isTold = stored.sequence <= publicSequence
    const from = isTold || !state ? null : publicFrom(state, commit.at, rules)
    if (from !== null && (by === null || from > by)) publicAt = from
    else known = state
    if (!isTold && publicAt === null) tellings.push({ commit: stored, before })
  }
  const last = tellings.at(-1)?.commit.sequence ?? publicSequence
  return { tellings, state, after: { publicSequence: last, publicAt, publicSummary: known && publishedSummary(known) } }
}

/** The lines of these, as they are where nobody else appends them, and the facts published after them. */
export function linesOf(
  tellings: readonly Telling[],
  published: PublicCase | null,
  rules: DisclosureRules,
): { lines: KeyedEntry[]; published: PublicCase | null } {
  const lines: KeyedEntry[] = []
  let latest = published
  for (const { commit, before } of tellings) {
    for (const line of caseEntries(commit, before, latest ?? undefined, rules)) {
      lines.push(line)
      if (isCaseEntry(line.entry)) latest = line.entry.is
    }
  }
  return { lines, published: latest }
}
