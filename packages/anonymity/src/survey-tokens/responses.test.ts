import { inclusionRanges, leafHash, proofOf, sameBytes, treeRoot, verifyInclusion } from '@linsheng/tlog'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCounted, NONCE_BYTES, nodeReader, responseLeaf, responseTree } from './responses.ts'

const text = (value: string) => new TextEncoder().encode(value)
const nonce = (seed: number) => new Uint8Array(NONCE_BYTES).fill(seed)
const leavesOf = (size: number) => Array.from({ length: size }, (_, at) => leafHash(text(`response ${at}`)))
const sizes = fc.integer({ min: 1, max: 70 })

describe('the leaf of a response', () => {
  it('is the log’s hash of nonce and response', () => {
    expect(responseLeaf(nonce(1), text('{}'))).toEqual(leafHash(Uint8Array.of(...nonce(1), ...text('{}'))))
  })

  it('differs between households that answer the same', () => {
    expect(responseLeaf(nonce(1), text('{}'))).not.toEqual(responseLeaf(nonce(2), text('{}')))
  })

  it('needs the whole nonce', () => {
    expect(() => responseLeaf(nonce(1).subarray(1), text('{}'))).toThrow(RangeError)
  })
})

describe('the tree of the counted responses', () => {
  it('is the same in whatever order they came', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(leavesOf(40)), (leaves) => {
        const tree = responseTree(leaves)
        expect(responseTree(leaves.toReversed())).toEqual(tree)
        expect(tree.leaves.map((leaf) => Buffer.from(leaf).toString('hex'))).toEqual(
          leaves.map((leaf) => Buffer.from(leaf).toString('hex')).sort(),
        )
      }),
    )
  })

  it('is the empty tree when nobody answered', () => {
    const tree = responseTree([])
    expect(tree).toEqual({ leaves: [], size: 0, root: treeRoot(0, nodeReader([])) })
    expect(checkCounted(responseLeaf(nonce(1), text('a')), [], tree)).toEqual({ ok: false, code: 'response-missing' })
  })

  it('counts no response twice', () => {
    const [leaf = new Uint8Array()] = leavesOf(1)
    expect(() => responseTree([leaf, ...leavesOf(3)])).toThrow(RangeError)
  })

  it('shows every household its own response and no other’s', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, any) => {
        const given = leavesOf(size)
        const tree = responseTree(given)
        const mine = given[any % size] ?? new Uint8Array()
        expect(checkCounted(mine, tree.leaves, tree)).toEqual({ ok: true, value: true })
        const stranger = responseLeaf(nonce(7), text('stranger'))
        expect(checkCounted(stranger, tree.leaves, tree)).toEqual({ ok: false, code: 'response-missing' })
      }),
    )
  })

  it('is not to be confused with another list of leaves', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, any) => {
        const tree = responseTree(leavesOf(size))
        const at = any % size
        const mine = tree.leaves[at] ?? new Uint8Array()
        const altered = { ok: false, code: 'leaves-altered' }
        expect(checkCounted(mine, tree.leaves.toSpliced(at, 1), tree)).toEqual(altered)
        expect(checkCounted(mine, tree.leaves.with(at, leafHash(text('other'))), tree)).toEqual(altered)
        expect(checkCounted(mine, [...tree.leaves, mine], tree)).toEqual(altered)
      }),
    )
  })

  it('is not to be confused with a list of inner nodes, which has the same root', () => {
    const tree = responseTree(leavesOf(2))
    expect(checkCounted(tree.root, [tree.root], tree)).toEqual({ ok: false, code: 'leaves-altered' })
    const [first = new Uint8Array(), second = new Uint8Array()] = tree.leaves
    const cutElsewhere = [first.subarray(0, 31), Uint8Array.of(...first.subarray(31), ...second)]
    expect(checkCounted(first, cutElsewhere, tree)).toEqual({ ok: false, code: 'leaves-altered' })
  })

  it('gives inclusion proofs that the log’s verifier accepts', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, any) => {
        const { leaves, root } = responseTree(leavesOf(size))
        const mine = leaves[any % size] ?? new Uint8Array()
        const index = leaves.findIndex((leaf) => sameBytes(leaf, mine))
        const proof = proofOf(inclusionRanges(index, size), nodeReader(leaves))
        expect(verifyInclusion(index, size, mine, proof, root)).toBe(true)
      }),
    )
  })
})
