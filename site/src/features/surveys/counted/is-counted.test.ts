import { responseLeaf, responseTree } from '@linsheng/anonymity/survey-tokens'
import { logKey, logOf, readerOf, signedNote } from '@linsheng/audit/testing/published-log'
import type { PublicEntry } from '@linsheng/domain/transparency'
import { toBase64 } from '@linsheng/tlog'
import { describe, expect, it } from 'vitest'
import { isCounted } from './is-counted.ts'

const SURVEY = 'yearly'
const nonce = (at: number) => new Uint8Array(32).fill(at)
const leafAt = (at: number) => responseLeaf(nonce(at), new TextEncoder().encode('{"rated":4}'))
const tree = responseTree([1, 2, 3, 4, 5, 6].map(leafAt))
const toHex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const closing = { type: 'survey-closed' as const, at: 2, survey: SURVEY, responses: tree.size, root: toHex(tree.root) }
const others = Array.from({ length: 300 }, (_, at) => ({ ...closing, at: at + 3, survey: `other-${at}` }))

/** A published log that tells of the closing, with this list beside it. */
function published(entries: readonly PublicEntry[], leaves: readonly Uint8Array[], survey = SURVEY) {
  const file = JSON.stringify({ survey, leaves: leaves.map(toBase64) })
  return readerOf(new Map(logOf(entries)).set(`surveys/${SURVEY}.leaves.json`, new TextEncoder().encode(file)))
}

describe('a response', () => {
  const read = published([closing, ...others], tree.leaves)

  it('is found among those counted by its receipt, however deep in the log the closing stands', async () => {
    for (const at of [1, 4, 6])
      expect(await isCounted(read, SURVEY, toBase64(leafAt(at)))).toEqual({ found: 'yes', n: 6 })
  })

  it('is missed when it is not there', async () => {
    expect(await isCounted(read, SURVEY, toBase64(leafAt(9)))).toEqual({ found: 'missing', n: 6 })
    expect(await isCounted(read, SURVEY, 'not a receipt')).toEqual({ found: 'no-receipt' })
  })

  it('is not found in a list that is not the one the log speaks of', async () => {
    const receipt = toBase64(leafAt(1))
    const lists = [tree.leaves.slice(1), [...tree.leaves, leafAt(9)], tree.leaves.toSpliced(0, 1, leafAt(9)), []]
    for (const list of lists)
      expect(await isCounted(published([closing], list), SURVEY, receipt)).toEqual({ found: 'altered' })
    expect(await isCounted(published([closing], tree.leaves, 'other'), SURVEY, receipt)).toEqual({ found: 'altered' })
  })

  it('is not looked for while the log does not tell of the closing, or nobody signed for it', async () => {
    const receipt = toBase64(leafAt(1))
    expect(await isCounted(published(others, tree.leaves), SURVEY, receipt)).toEqual({ found: 'not-logged' })
    const note = new TextEncoder().encode(signedNote(1, new Uint8Array(32), logKey))
    const forged = new Map(logOf([closing])).set('log/checkpoint', note)
    expect(await isCounted(readerOf(forged), SURVEY, receipt)).toEqual({ found: 'not-logged' })
  })

  it('cannot be told when the network fails', async () => {
    const broken = () => Promise.reject(new Error('offline'))
    expect(await isCounted(broken, SURVEY, toBase64(leafAt(1)))).toEqual({ found: 'failed' })
  })
})
