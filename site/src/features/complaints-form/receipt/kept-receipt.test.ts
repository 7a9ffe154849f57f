import { expect, it } from 'vitest'
import { keepReceipt, keptReceipt, RECEIPT_LIFE } from './kept-receipt.ts'
import type { ReceiptFacts } from './receipt-text.ts'

const facts: ReceiptFacts = {
  filed: {
    number: '2026-15',
    receipt: 'K7M4-92QX-TD8R-HV3NA',
    receivedAt: 1,
    responseDue: 2,
    resolutionDue: 3,
    publicFrom: null,
  },
  community: '云栖里',
  slug: 'yunqi',
  timeZone: 'Asia/Shanghai',
  what: '电梯停了',
  place: '3号楼',
  trackUrl: 'https://linsheng.example/yunqi/track/',
  qr: null,
}

/** A browser's storage, or one that refuses. */
function storage(refuses = false): Storage {
  const items = new Map<string, string>()
  const refuse = () => {
    if (refuses) throw new Error('shut')
  }
  return {
    length: 0,
    clear: () => items.clear(),
    key: () => null,
    getItem(name) {
      refuse()
      return items.get(name) ?? null
    },
    setItem(name, value) {
      refuse()
      items.set(name, value)
    },
    removeItem: (name) => void items.delete(name),
  }
}

it('is there again within the hour, for its own community, and gone after it', () => {
  const kept = storage()
  expect(keepReceipt(kept, facts, 1000)).toBe(true)
  expect(keptReceipt(kept, 'yunqi', 2000)).toEqual(facts)
  expect(keptReceipt(kept, 'other', 2000)).toBeNull()
  expect(keptReceipt(kept, 'yunqi', 1001 + RECEIPT_LIFE)).toBeNull()
  expect(keptReceipt(kept, 'yunqi', 2000)).toBeNull()
})

it('is nothing where storage is shut or holds something else', () => {
  expect(keepReceipt(storage(true), facts, 1000)).toBe(false)
  expect(keptReceipt(storage(true), 'yunqi', 1000)).toBeNull()
  const other = storage()
  other.setItem('linsheng:receipt:yunqi', '{"facts":{}}')
  expect(keptReceipt(other, 'yunqi', 1000)).toBeNull()
})
