import { hash } from 'node:crypto'
import { ENTRY_BYTES_MAX, HASH_SIZE, type TreeHash } from '@linsheng/tlog'

/** The tree's hashes by Node's own SHA-256, three times as fast as the plain JavaScript that browsers use. */
export function nodeTreeHash(): TreeHash {
  const leaf = new Uint8Array(1 + ENTRY_BYTES_MAX)
  const node = new Uint8Array(1 + 2 * HASH_SIZE).fill(0x01, 0, 1)
  return {
    leaf(entry) {
      leaf.set(entry, 1)
      return hash('sha256', leaf.subarray(0, 1 + entry.length), 'buffer')
    },
    node(left, right) {
      node.set(left, 1)
      node.set(right, 1 + HASH_SIZE)
      return hash('sha256', node, 'buffer')
    },
  }
}
