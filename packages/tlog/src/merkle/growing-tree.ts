import { leafHash, nodeHash } from './hash.ts'
import { rootOver } from './range.ts'

/** How entries and nodes are hashed: `SHA256_TREE` everywhere, or a faster implementation of the same where there is one. */
export interface TreeHash {
  leaf(entry: Uint8Array): Uint8Array
  node(left: Uint8Array, right: Uint8Array): Uint8Array
}

/** RFC 6962's hashes, in plain JavaScript. */
export const SHA256_TREE: TreeHash = { leaf: leafHash, node: nodeHash }

/**
 * A tree that only grows and of which only roots are wanted: it keeps one hash for each complete subtree that is not part
 * of a larger one, as many as its size has binary ones.
 */
export class GrowingTree {
  #size: number
  readonly #subtrees: Uint8Array[]
  readonly #hash: TreeHash

  /** @param begun a tree to go on with: its size and the complete subtrees it consists of, from left to right */
  constructor(
    hash: TreeHash = SHA256_TREE,
    begun: { size: number; subtrees: readonly Uint8Array[] } = { size: 0, subtrees: [] },
  ) {
    this.#hash = hash
    this.#size = begun.size
    this.#subtrees = [...begun.subtrees]
  }

  get size(): number {
    return this.#size
  }

  /** Appends an entry by its hash. */
  add(leaf: Uint8Array): void {
    let hash = leaf
    for (let index = this.#size; index % 2 === 1; index = (index - 1) / 2) {
      const left = this.#subtrees.pop()
      if (left !== undefined) hash = this.#hash.node(left, hash)
    }
    this.#subtrees.push(hash)
    this.#size += 1
  }

  /** Root of the tree of all entries so far. */
  root(): Uint8Array {
    return rootOver(this.#subtrees)
  }
}
