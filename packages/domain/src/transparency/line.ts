import type { CaseEntry, CaseEntryType, PublicCase } from '../complaints/public-entry.ts'
import type { PublicEntry } from './entry.ts'
import { isCaseEntry } from './entry.ts'

/** Version of the lines written now. Readers take lines of other versions and of types they do not know as `unknown`. */
export const LINE_VERSION = 1

/** Facts of a case that a line tells: all of them when it is filed, then those that have changed. */
export type Changes = Partial<Omit<PublicCase, 'number'>>

/** What a case's line says of things that are not public: salted SHA-256 hashes, 64 hexadecimal digits each. */
export interface Seals {
  /** Of the private record behind the line: who, what, in which words. */
  record: string
  /** Of the text staff published with it, which stands beside the log so that it can be erased. */
  text?: string
}

export interface CaseLine extends Seals {
  v: typeof LINE_VERSION
  type: CaseEntryType
  at: number
  number: string
  is: Changes
}
type Versioned<Entry> = Entry extends unknown ? Entry & { v: typeof LINE_VERSION } : never

/** One line of the log before it becomes bytes (canonical JSON, RFC 8785). */
export type LogLine = CaseLine | Versioned<Exclude<PublicEntry, CaseEntry>>

/** The line of an entry. @throws RangeError for an entry about a case without its seals */
export function lineOf(entry: PublicEntry, seals: Seals | null): LogLine {
  if (!isCaseEntry(entry)) return { v: LINE_VERSION, ...entry }
  if (seals === null) throw new RangeError('a line about a case is sealed')
  const { type, at, was, is } = entry
  return { v: LINE_VERSION, type, at, number: is.number, is: changesBetween(was, is), ...seals }
}

/** What has changed; everything where nothing was known. */
function changesBetween(was: PublicCase | null, is: PublicCase): Changes {
  const { number: _, ...facts } = is
  if (was === null) return facts
  const before: Record<string, unknown> = { ...was }
  return Object.fromEntries(Object.entries(facts).filter(([name, value]) => before[name] !== value))
}

/**
 * Reads lines in their order back into entries; it remembers every case's facts, because a line tells only what changed.
 * Case lines must be of cases that were filed before, in this log.
 */
export class LineReader {
  readonly #cases = new Map<string, PublicCase>()

  /** Facts of every case so far, by number. */
  get cases(): ReadonlyMap<string, PublicCase> {
    return this.#cases
  }

  /** The entry of the next line. @throws RangeError where a line does not follow those before it */
  read(line: LogLine): PublicEntry {
    if (!('is' in line)) {
      const { v: _, ...entry } = line
      return entry
    }
    const { type, at, number, is: changes } = line
    const was = this.#cases.get(number) ?? null
    if ((was === null) !== (type === 'filed'))
      throw new RangeError(`a line about ${number} does not follow those before it`)
    const is = was === null ? filedFacts(number, changes) : { ...was, ...changes }
    this.#cases.set(number, is)
    const entry: CaseEntry = { type, at, was, is }
    return entry
  }
}

function filedFacts(number: string, changes: Changes): PublicCase {
  const facts = { number, ...changes }
  if (!isWhole(facts)) throw new RangeError(`the first line about ${number} leaves something out`)
  return facts
}

/** Names of all facts; the compiler keeps them complete. */
const FACTS: Record<keyof PublicCase, true> = {
  ...{ number: true, kind: true, status: true, category: true, zone: true, channel: true, team: true, priority: true },
  ...{ precision: true, receivedAt: true, month: true, respondedAt: true, resolvedAt: true, endedAt: true },
  ...{ outcome: true, responseDue: true, resolutionDue: true, planDue: true, households: true, pausedFor: true },
  ...{ pausedUntil: true, escalated: true, verdict: true, cause: true, disputes: true, reopenings: true },
  ...{ transfers: true, appeal: true, mergedInto: true },
}

const isWhole = (facts: Partial<PublicCase>): facts is PublicCase =>
  Object.keys(FACTS).every((name) => Object.hasOwn(facts, name))
