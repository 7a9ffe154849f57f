import { EMPTY_ROOT, nodeHash, sameBytes } from './hash.ts'
import { type Node, type NodeReader, type Range, rangeHash, splitPoint, subtreesOf } from './range.ts'

/** Ranges whose hashes prove that entry `index` is in a tree of `size` entries, lowest first: PATH of RFC 6962, 2.1.1. */
export function inclusionRanges(index: number, size: number): Range[] {
  mustBeCount(size)
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new RangeError('no such entry in the tree')
  const ranges: Range[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + splitPoint(to - from)
    if (index < middle) {
      ranges.push({ from: middle, to })
      to = middle
    } else {
      ranges.push({ from, to: middle })
      from = middle
    }
  }
  return ranges.reverse()
}

/**
 * Ranges whose hashes prove that a tree of `size` entries begins with the tree of its first `old`, lowest first: PROOF of
 * RFC 6962, 2.1.2. Nothing has to be proved for an empty old tree or one of the same size.
 */
export function consistencyRanges(old: number, size: number): Range[] {
  mustBeCount(old)
  mustBeCount(size)
  if (old > size) throw new RangeError('the old tree is larger')
  if (old === 0 || old === size) return []
  const ranges: Range[] = []
  let [from, to] = [0, size]
  while (to !== old) {
    const middle = from + splitPoint(to - from)
    if (old <= middle) {
      ranges.push({ from: middle, to })
      to = middle
    } else {
      ranges.push({ from, to: middle })
      from = middle
    }
  }
  if (from > 0) ranges.push({ from, to })
  return ranges.reverse()
}

/** Complete subtrees that a proof is made of: what has to be read before it can be given. */
export const nodesOf = (ranges: readonly Range[]): Node[] => ranges.flatMap(subtreesOf)

/** The proof itself: one hash for each range. */
export const proofOf = (ranges: readonly Range[], read: NodeReader): Uint8Array[] =>
  ranges.map((range) => rangeHash(range, read))

/** Whether `proof` shows that the entry with this hash stands at `index` of the tree with this root. RFC 9162, 2.1.3.2. */
export function verifyInclusion(
  index: number,
  size: number,
  leaf: Uint8Array,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false
  let [fn, sn] = [index, size - 1]
  let hash = leaf
  for (const step of proof) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(step, hash)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, half(sn)]
    } else {
      hash = nodeHash(hash, step)
    }
    ;[fn, sn] = [half(fn), half(sn)]
  }
  return sn === 0 && sameBytes(hash, root)
}

/** Whether `proof` shows that the tree with `root` begins with the tree with `oldRoot`. RFC 9162, 2.1.4.2. */
export function verifyConsistency(
  old: number,
  size: number,
  oldRoot: Uint8Array,
  root: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  if (!isCount(old) || !isCount(size) || old > size) return false
  if (old === 0) return proof.length === 0 && sameBytes(oldRoot, EMPTY_ROOT)
  if (old === size) return proof.length === 0 && sameBytes(oldRoot, root)
  const path = isPowerOfTwo(old) ? [oldRoot, ...proof] : proof
  let [fn, sn] = [old - 1, size - 1]
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)]
  const [first, ...rest] = path
  if (first === undefined) return false
  let [older, newer] = [first, first]
  for (const step of rest) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      older = nodeHash(step, older)
      newer = nodeHash(step, newer)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, half(sn)]
    } else {
      newer = nodeHash(newer, step)
    }
    ;[fn, sn] = [half(fn), half(sn)]
  }
  return sn === 0 && sameBytes(older, oldRoot) && sameBytes(newer, root)
}

const half = (n: number): number => Math.floor(n / 2)
const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0
const isPowerOfTwo = (n: number): boolean => 2 ** Math.round(Math.log2(n)) === n

function mustBeCount(n: number): void {
  if (!isCount(n)) throw new RangeError('a tree has a whole number of entries')
}
