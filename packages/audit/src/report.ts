import type { Fault } from './faults.ts'

/** A checkpoint somebody has seen: what the log claimed to be at that size. */
export interface SeenCheckpoint {
  size: number
  /** Root of the tree in base64, as checkpoints write it. */
  root: string
}

export interface CheckpointReport extends SeenCheckpoint {
  origin: string
}

/** `good`: signed by the key that was expected, or by one that those before it have introduced. */
export interface SignatureReport {
  state: 'good' | 'bad' | 'unchecked'
  /** Verifier key that signed; null where none did. */
  key: string | null
  /** Changes of key that the log tells of, each signed by both keys. */
  rotations: number
}

/** Whether what was seen before is the beginning of what is there now. */
export type Consistency = 'agrees' | 'fork' | 'rollback' | 'unchecked'

export interface WitnessReport {
  name: string
  /** `none`: has cosigned nothing yet. `bad`: what is shown as its cosignature is not. */
  state: Consistency | 'none' | 'bad'
  /** Entries of the checkpoint it cosigned. */
  size: number | null
  /** When, in seconds since 1970, as it says itself. */
  time: number | null
}

/** A figure as text, number or nothing. */
export type FigureValue = number | string | null

/** A figure of the board that is not what the entries give. */
export interface WrongFigure {
  /** Names from outside inwards: `['by', 'category', 'lift', 'open']`, `['total', 'responseInTime', 'hits']`. */
  path: string[]
  /** Null also where there is no such figure on that side. */
  published: FigureValue
  recomputed: FigureValue
}

/** How far a board lags behind its log: entries it leaves out, and minutes from its moment to the newest of them. */
export interface Behind {
  entries: number
  minutes: number
}

export interface FiguresReport {
  /** `uncovered`: the board rests on entries that are not in the log (yet). `unchecked`: the log itself is not to be relied on. */
  state: 'agree' | 'differ' | 'uncovered' | 'unchecked'
  /** Moment of the board, in milliseconds since 1970, and entries that it rests on; null where there is no readable board. */
  asOf: number | null
  entries: number | null
  /** What the log holds beyond those entries; null where nothing can be said of it. */
  behind: Behind | null
  /** Figures recomputed, and how many of them differ. */
  checked: number
  count: number
  /** Those that differ, at most `MOST_WRONG`. */
  wrong: WrongFigure[]
}

/** What was found out about a community's log and its board. Without faults all agrees. */
export interface AuditReport {
  checkpoint: CheckpointReport | null
  signature: SignatureReport
  /** Whether the entries are those that the checkpoint stands for. */
  root: 'agrees' | 'differs' | 'unchecked'
  /** With the checkpoint this reader saw last; `first` where it has seen none. */
  consistency: Consistency | 'first'
  /** Entries of the checkpoint it was compared with. */
  knownSize: number | null
  witnesses: WitnessReport[]
  entries: {
    /** Entries whose bytes were hashed. */
    read: number
    /** Of them, of a version or type that is not known here; they count and say nothing. */
    unknown: number
  }
  figures: FiguresReport
  faults: Fault[]
}

/** Whether the log itself is sound, so that its checkpoint may be remembered as the one seen last. */
export function isLogSound({ signature, root, consistency }: AuditReport): boolean {
  return signature.state === 'good' && root === 'agrees' && (consistency === 'first' || consistency === 'agrees')
}
