import { EMPTY_ROOT, leafHash, nodeHash } from '../merkle/hash.ts'
import type { Node } from '../merkle/range.ts'

/** RFC 6962, 2.1 word by word: slow and obvious, for comparison. */
export class NaiveTree {
  private readonly known = new Map<string, Uint8Array>()
  private readonly leaves: Uint8Array[]

  constructor(entries: readonly Uint8Array[]) {
    this.leaves = entries.map(leafHash)
  }

  /** MTH(D[from:to]). */
  hash(from: number, to: number): Uint8Array {
    const key = `${from}-${to}`
    const found = this.known.get(key)
    if (found) return found
    const made = this.compute(from, to)
    this.known.set(key, made)
    return made
  }

  private compute(from: number, to: number): Uint8Array {
    if (to === from) return EMPTY_ROOT
    if (to - from === 1) return this.leaves[from] ?? EMPTY_ROOT
    let split = 1
    while (split * 2 < to - from) split *= 2
    return nodeHash(this.hash(from, from + split), this.hash(from + split, to))
  }

  /** PATH(m, D[0:n]). */
  path(index: number, from: number, to: number): Uint8Array[] {
    if (to - from === 1) return []
    let split = 1
    while (split * 2 < to - from) split *= 2
    return index < split
      ? [...this.path(index, from, from + split), this.hash(from + split, to)]
      : [...this.path(index - split, from + split, to), this.hash(from, from + split)]
  }

  readonly read = ({ level, index }: Node): Uint8Array => this.hash(index * 2 ** level, (index + 1) * 2 ** level)
}

/** Entries that differ: their own number as text. */
export const numbered = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, index) => new TextEncoder().encode(`entry ${index}`))
