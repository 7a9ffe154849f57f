import { SHA256_TREE } from '@linsheng/tlog'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nodeTreeHash } from './node-tree-hash.ts'

const digest = fc.uint8Array({ minLength: 32, maxLength: 32 })

it('Node’s hashes of entries and nodes are those of plain JavaScript', () => {
  const tree = nodeTreeHash()
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), digest, digest, (entry, left, right) => {
      expect([...tree.leaf(entry)]).toEqual([...SHA256_TREE.leaf(entry)])
      expect([...tree.node(left, right)]).toEqual([...SHA256_TREE.node(left, right)])
    }),
  )
  const longest = new Uint8Array(65_535).fill(7)
  expect([...tree.leaf(longest)]).toEqual([...SHA256_TREE.leaf(longest)])
})
