import { accept, type Decision, refuse } from '@linsheng/domain/complaints'
import { HASH_SIZE, leafHash, type Node, nodeHash, sameBytes, treeRoot } from '@linsheng/tlog'
import { concatenate } from '../bytes.ts'

/** Random bytes in front of a response in its leaf: without them the few possible answers could be tried. */
export const NONCE_BYTES = 32

/**
 * The leaf of a response in the tree of all counted ones: RFC 6962's hash of nonce ‖ response, as sent. It is all that a
 * household needs to keep; it says nothing about the answers.
 * @throws RangeError when the nonce has another length
 */
export function responseLeaf(nonce: Uint8Array, response: Uint8Array): Uint8Array {
  if (nonce.length !== NONCE_BYTES) throw new RangeError(`A nonce has ${NONCE_BYTES} bytes.`)
  return leafHash(concatenate(nonce, response))
}

/** What the public log says of a closed survey's responses. The root alone would fit a list of other length, too. */
export interface CountedResponses {
  size: number
  root: Uint8Array
}

/** What is made when a survey closes. The leaves are published beside the results. */
export interface ResponseTree extends CountedResponses {
  /** By value, so that their order tells nothing about who answered when. */
  leaves: readonly Uint8Array[]
}

/** @throws RangeError when two leaves are the same */
export function responseTree(leaves: readonly Uint8Array[]): ResponseTree {
  const sorted = leaves.toSorted(compareBytes)
  const twice = sorted.some((leaf, at) => at > 0 && sameBytes(leaf, sorted[at - 1] ?? leaf))
  if (twice) throw new RangeError('a response is counted once')
  return { leaves: sorted, size: sorted.length, root: treeRoot(sorted.length, nodeReader(sorted)) }
}

export type CountingRefusal =
  /** The published leaves are not those the public log speaks of. */
  | 'leaves-altered'
  /** The response is not among those counted. */
  | 'response-missing'

/**
 * Whether a household's response is among those counted. It looks through all leaves itself: nobody learns which one it
 * looked for.
 * @param counted from the public log
 */
export function checkCounted(
  leaf: Uint8Array,
  leaves: readonly Uint8Array[],
  { size, root }: CountedResponses,
): Decision<true, CountingRefusal> {
  const areWhole = leaves.length === size && leaves.every(({ length }) => length === HASH_SIZE)
  if (!areWhole || !sameBytes(treeRoot(size, nodeReader(leaves)), root)) return refuse('leaves-altered')
  return leaves.some((other) => sameBytes(other, leaf)) ? accept(true) : refuse('response-missing')
}

/** Hashes of the complete subtrees over these leaves, for roots and for inclusion proofs (`proofOf`). */
export function nodeReader(leaves: readonly Uint8Array[]): (node: Node) => Uint8Array {
  const levels = [leaves]
  for (let below = leaves; below.length > 1; ) {
    const level: Uint8Array[] = []
    for (let at = 0; at + 1 < below.length; at += 2) {
      level.push(nodeHash(below[at] ?? noNode(), below[at + 1] ?? noNode()))
    }
    levels.push(level)
    below = level
  }
  return ({ level, index }) => levels[level]?.[index] ?? noNode()
}

function noNode(): never {
  throw new RangeError('no such node in the tree')
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, index) => byte !== b[index])
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0)
}
