/** Files beside the entries that are missing or cannot be read. */
export type FileFault =
  | 'no-checkpoint'
  | 'malformed-checkpoint'
  | 'no-key'
  | 'malformed-key'
  | 'malformed-witnesses'
  | 'no-board'
  | 'malformed-board'

/** What can be wrong, each named for what it is. Entries are counted from 0; `to` is not included. */
export type Fault =
  | { code: FileFault }
  /** A known key's signature does not fit the checkpoint. */
  | { code: 'bad-signature' }
  /** Signed by a key that nobody vouches for, or by none. */
  | { code: 'unknown-key'; key: string | null }
  | { code: 'wrong-origin'; origin: string; expected: string }
  /** A line about a new key that is not signed by both, or does not follow the key before. */
  | { code: 'bad-rotation'; index: number }
  /** What is served there is not what the checkpoint stands for. The range is as narrow as the tiles allow. */
  | { code: 'altered-entry'; from: number; to: number }
  /** The checkpoint counts these entries, but they are not served. */
  | { code: 'withheld-entry'; from: number; to: number }
  /** A published tile of hashes is missing or not what the entries give. */
  | { code: 'altered-tile'; path: string }
  /** Somebody was shown another history. `seenBy`: the witness; null: this reader. */
  | { code: 'fork'; size: number; seenBy: string | null }
  /** Somebody was shown more entries than there are now. */
  | { code: 'rollback'; size: number; seenBy: string | null }
  | { code: 'bad-cosignature'; witness: string }
  /**
   * An entry that is no line of a log, one that does not follow those before it, one dated before its predecessor, one that
   * opens a survey that was opened before.
   */
  | { code: 'unreadable-line' | 'stray-line' | 'backdated-line' | 'second-opening'; index: number }
  /** Every figure agrees, but the file is not byte for byte what the entries give. */
  | { code: 'rewritten-board' }
  | { code: 'uncovered-figures'; entries: number; size: number }
  | { code: 'changed-figure'; count: number }
  /** The figures are those of the entries they rest on, but far too many, or far newer ones, are left out. */
  | { code: 'stale-figures'; entries: number; minutes: number }

/** So many faults of lines are named; a log that is wrong throughout is wrong enough by then. */
export const MOST_LINE_FAULTS = 100
