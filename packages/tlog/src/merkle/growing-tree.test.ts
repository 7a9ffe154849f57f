import { describe, expect, it } from 'vitest'
import { NaiveTree, numbered } from '../testing/naive.ts'
import { GrowingTree } from './growing-tree.ts'
import { leafHash } from './hash.ts'

describe('a growing tree', () => {
  it('has the root of the definition at every size', () => {
    const entries = numbered(600)
    const naive = new NaiveTree(entries)
    const tree = new GrowingTree()
    for (const [index, entry] of entries.entries()) {
      expect(tree.root(), `${index}`).toEqual(naive.hash(0, index))
      tree.add(leafHash(entry))
      expect(tree.size).toBe(index + 1)
    }
    expect(tree.root()).toEqual(naive.hash(0, 600))
  })
})
