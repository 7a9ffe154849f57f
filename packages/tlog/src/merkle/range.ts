import { EMPTY_ROOT, nodeHash } from './hash.ts'

/** A complete subtree: `level` 0 is an entry's hash, `index` counts from the left of its level. It spans 2^level entries. */
export interface Node {
  level: number
  index: number
}

/** Entries from `from` up to, not including, `to`. */
export interface Range {
  from: number
  to: number
}

/** Gives the hash of a complete subtree. @throws where there is none */
export type NodeReader = (node: Node) => Uint8Array

/** Largest power of two strictly below `size`; where a tree of more than one entry splits. Numbers beyond 2^31 are fine. */
export function splitPoint(size: number): number {
  let power = 2 ** Math.floor(Math.log2(size))
  while (power >= size) power /= 2
  while (power * 2 < size) power *= 2
  return power
}

/**
 * The complete subtrees a range consists of, from left to right. The range begins where a subtree that holds it would
 * begin, as all ranges of RFC 6962 do.
 */
export function subtreesOf({ from, to }: Range): Node[] {
  const nodes: Node[] = []
  for (let at = from; at < to; ) {
    let level = 0
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level += 1
    nodes.push({ level, index: at / 2 ** level })
    at += 2 ** level
  }
  return nodes
}

/** Root over complete subtrees, given from left to right with falling sizes. */
export function rootOver(subtrees: readonly Uint8Array[]): Uint8Array {
  const last = subtrees.at(-1)
  if (last === undefined) return EMPTY_ROOT
  return subtrees.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last)
}

/** Hash of a range's own tree. */
export const rangeHash = (range: Range, read: NodeReader): Uint8Array => rootOver(subtreesOf(range).map(read))

/** Root of the tree of the first `size` entries. */
export const treeRoot = (size: number, read: NodeReader): Uint8Array => rangeHash({ from: 0, to: size }, read)
