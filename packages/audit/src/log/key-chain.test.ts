import { LINE_EXAMPLES, logLineSchema } from '@linsheng/contracts/transparency'
import type { KeyEntry } from '@linsheng/domain/transparency'
import { describe, expect, it } from 'vitest'
import { KeyChain } from './key-chain.ts'

function exampleOfChange(): KeyEntry {
  const lines = LINE_EXAMPLES.map(({ text }) => logLineSchema.parse(JSON.parse(text)))
  const change = lines.find((line) => line.type === 'key')
  if (!change) throw new Error('no example of a change of key')
  return change
}

describe('a chain of keys', () => {
  it('follows the published example of a change, and none of it that is not signed by both', () => {
    const change = exampleOfChange()
    const chain = new KeyChain()
    expect(chain.add(change)).toBe(true)
    expect(chain.heirOf(change.old)).toBe(change.new)
    expect(new KeyChain().add({ ...change, signatures: change.signatures.slice(1) })).toBe(false)
    expect(new KeyChain().add({ ...change, old: change.new, new: change.old })).toBe(false)
  })
})
