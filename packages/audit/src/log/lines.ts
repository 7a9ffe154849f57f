import { readLine } from '@linsheng/contracts/transparency'
import { LineReader, type LogLine, type PublicEntry } from '@linsheng/domain/transparency'
import { type Fault, MOST_LINE_FAULTS } from '../faults.ts'
import { KeyChain } from './key-chain.ts'

type LineFault = Extract<Fault, { index: number }>

/** A line and the public fact it tells. */
export interface ReadEntry {
  entry: PublicEntry
  line: LogLine
}

/** Reads entries as lines, in their order, and names those that break a rule anyone can see. */
export class Lines {
  readonly faults: LineFault[] = []
  readonly chain = new KeyChain()
  unknown = 0
  readonly #reader = new LineReader()
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  /** For each case: when it came in and what its last line is dated. */
  readonly #dated = new Map<string, { receivedAt: number; at: number }>()
  /** Surveys that were opened. */
  readonly #opened = new Set<string>()

  /** @returns null for an entry that is no line; it has been named */
  read(bytes: Uint8Array, index: number): ReadEntry | 'unknown' | null {
    const text = this.#decode(bytes)
    const line = text === null ? null : readLine(text)
    if (text === null || line === null) return this.#name('unreadable-line', index)
    if (line === 'unknown') {
      this.unknown += 1
      return line
    }
    // A name told twice, or a number written otherwise, would be read differently by others.
    if (JSON.stringify(line) !== text) return this.#name('unreadable-line', index)
    const entry = this.#entryOf(line)
    if (entry === null) return this.#name('stray-line', index)
    if (this.#isBackdated(entry)) this.#name('backdated-line', index)
    if (entry.type === 'survey-opened' && !this.#isFirst(entry.survey)) this.#name('second-opening', index)
    if (entry.type === 'key' && !this.chain.add(entry)) this.#name('bad-rotation', index)
    return { entry, line }
  }

  #decode(bytes: Uint8Array): string | null {
    try {
      return this.#decoder.decode(bytes)
    } catch {
      return null
    }
  }

  #entryOf(line: LogLine): PublicEntry | null {
    try {
      return this.#reader.read(line)
    } catch {
      return null
    }
  }

  /**
   * Lines of one case are dated in their order. Only while its receipt stays where it was: a case that becomes telling, or
   * ceases to be, has all its times told by the week, or exactly again.
   */
  #isBackdated(entry: PublicEntry): boolean {
    if (!('is' in entry)) return false
    const { number, receivedAt } = entry.is
    const before = this.#dated.get(number)
    this.#dated.set(number, { receivedAt, at: entry.at })
    return before !== undefined && before.receivedAt === receivedAt && entry.at < before.at
  }

  /** A survey opens once, with one key: by another, shown to some households only, their responses could be told from the rest. */
  #isFirst(survey: string): boolean {
    if (this.#opened.has(survey)) return false
    this.#opened.add(survey)
    return true
  }

  #name(code: LineFault['code'], index: number): null {
    if (this.faults.length < MOST_LINE_FAULTS) this.faults.push({ code, index })
    return null
  }
}
