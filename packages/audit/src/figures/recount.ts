import { type Board, boardOf, emptyFold, encodeBoard, fold } from '@linsheng/domain/statistics'
import type { PublicEntry } from '@linsheng/domain/transparency'
import { sameBytes } from '@linsheng/tlog'
import type { Fault } from '../faults.ts'
import type { Behind, FiguresReport } from '../report.ts'
import { compareBoards } from './compare-boards.ts'
import type { PublishedBoard } from './published-board.ts'

/** Wrong figures listed in a report; how many there are stands in the fault. */
export const MOST_WRONG = 1000

/**
 * How far a board may lag: a minute and a few entries are usual, for it is written every few seconds. Beyond an hour, or so
 * many entries, it is another time's board, however right its figures are. In the middle of a large import it may lag by
 * as many: then it has caught up a minute later.
 */
const MOST_MINUTES_BEHIND = 60
const MOST_ENTRIES_BEHIND = 1000

const MINUTE = 60_000

/** Folds the entries that a published board rests on, and no more, and compares what they give with it. */
export class Recount {
  readonly #published: PublishedBoard
  readonly #state = emptyFold()
  /** An entry could not be read: nothing can be said about the figures any more. */
  #isBroken = false
  /** Date of the newest entry that the board leaves out. */
  #newestLeftOut = Number.NEGATIVE_INFINITY
  #taken = 0

  constructor(published: PublishedBoard) {
    this.#published = published
  }

  /** Takes the next entry; null: one that could not be read, or does not follow those before it. */
  take(entry: PublicEntry | 'unknown' | null): void {
    this.#taken += 1
    if (this.#taken > this.#published.board.entries) this.#leaveOut(entry)
    else if (entry === null) this.#isBroken = true
    else if (!this.#isBroken) fold(this.#state, entry)
  }

  #leaveOut(entry: PublicEntry | 'unknown' | null): void {
    if (entry !== null && entry !== 'unknown') this.#newestLeftOut = Math.max(this.#newestLeftOut, entry.at)
  }

  /** What the entries say about the board. @param isSound whether they are those of the checkpoint */
  judge(size: number, isSound: boolean): { figures: FiguresReport; faults: Fault[] } {
    const { asOf, entries } = this.#published.board
    const about = { asOf, entries, behind: null, checked: 0, count: 0, wrong: [] }
    if (entries > size) {
      return { figures: { ...about, state: 'uncovered' }, faults: [{ code: 'uncovered-figures', entries, size }] }
    }
    const board = isSound ? this.#board() : null
    if (board === null) return { figures: { ...about, state: 'unchecked' }, faults: [] }
    const compared = this.#compare(board)
    const behind = this.#behind(size)
    const isStale = behind.entries > MOST_ENTRIES_BEHIND || behind.minutes > MOST_MINUTES_BEHIND
    return {
      figures: { ...compared.figures, behind },
      faults: [...compared.faults, ...(isStale ? [{ code: 'stale-figures' as const, ...behind }] : [])],
    }
  }

  #behind(size: number): Behind {
    const { entries, asOf } = this.#published.board
    return { entries: size - entries, minutes: Math.max(0, Math.floor((this.#newestLeftOut - asOf) / MINUTE)) }
  }

  #board(): Board | null {
    const { entries, asOf } = this.#published.board
    return this.#isBroken || this.#state.entries !== entries ? null : boardOf(this.#state, asOf)
  }

  #compare(recomputed: Board): { figures: FiguresReport; faults: Fault[] } {
    const { board, bytes } = this.#published
    const { checked, wrong } = compareBoards(board, recomputed)
    const { asOf, entries } = board
    const about = { asOf, entries, behind: null, checked, count: wrong.length, wrong: wrong.slice(0, MOST_WRONG) }
    if (wrong.length > 0) {
      return { figures: { ...about, state: 'differ' }, faults: [{ code: 'changed-figure', count: wrong.length }] }
    }
    const same = sameBytes(bytes, new TextEncoder().encode(JSON.stringify(encodeBoard(recomputed))))
    return { figures: { ...about, state: 'agree' }, faults: same ? [] : [{ code: 'rewritten-board' }] }
  }
}
