import { randomReceipt } from '@linsheng/anonymity/receipts/server'
import { errors } from '@linsheng/i18n/catalogs/errors/index'
import { form } from '@linsheng/i18n/catalogs/form/index'
import { describe, expect, it } from 'vitest'
import { receiptGroups, receiptInFragment, trackAddress } from '../../track/receipt-link.ts'
import { drawQr } from './qr.ts'
import { type ReceiptFacts, receiptFile } from './receipt-text.ts'
import { shorten } from './shorten.ts'

const receipt = randomReceipt()
const facts: ReceiptFacts = {
  filed: {
    number: '2026-7',
    receipt,
    receivedAt: Date.UTC(2026, 10, 23, 6, 30),
    responseDue: Date.UTC(2026, 10, 24, 6, 30),
    resolutionDue: Date.UTC(2026, 10, 26, 6, 30),
    publicFrom: null,
  },
  community: '青桐里小区',
  slug: 'demo',
  timeZone: 'Asia/Shanghai',
  what: '电梯停层不平',
  place: '7栋电梯',
  trackUrl: 'https://example.org/demo/track/',
  qr: null,
}
const texts = { locale: 'zh-Hans' as const, form: form['zh-Hans'], errors: errors['zh-Hans'] }

describe('a receipt', () => {
  it('is shown in groups that read back as the same receipt', () => {
    const groups = receiptGroups(receipt)
    expect(groups.map((group) => group.length)).toEqual([4, 4, 4, 5])
    expect(receiptInFragment(`#r=${groups.join('-').toLowerCase()}`)).toBe(receipt)
  })

  it('stands in an address only behind the #, where no server sees it', () => {
    const address = new URL(trackAddress(facts.trackUrl, receipt))
    expect(address.pathname + address.search).toBe('/demo/track/')
    expect(receiptInFragment(address.hash)).toBe(receipt)
  })

  it.each(['', '#', '#main', '#r=', '#r=AAAA', `#x=${receipt}`])('is not in %j', (fragment) => {
    expect(receiptInFragment(fragment)).toBeNull()
  })

  it('is saved with all that one needs later', () => {
    const file = receiptFile(facts, texts)
    for (const part of [receiptGroups(receipt).join(' '), '2026-7', facts.trackUrl, '2026年11月24日 周二 14:30'])
      expect(file).toContain(part)
    expect(file).not.toContain('#r=')
    expect(file).not.toMatch(/[{}]/)
  })

  it('says when it becomes public where that is not at once', () => {
    const later = { ...facts, filed: { ...facts.filed, publicFrom: Date.parse('2026-11-30T00:00:00+08:00') } }
    expect(receiptFile(later, texts)).toContain('2026年11月30日 周一 才向大家公开')
    expect(receiptFile(facts, texts)).not.toContain('公开')
  })

  it('fits into a QR code that a phone reads from paper', () => {
    const { size, path } = drawQr(trackAddress(facts.trackUrl, receipt))
    expect(size).toBeLessThanOrEqual(45)
    expect(path).toMatch(/^(M\d+ \d+h\d+v1H\d+z)+$/)
  })

  it('quotes the first words only', () => {
    expect(shorten('  一行\n两行  ')).toBe('一行 两行')
    expect(Array.from(shorten('长'.repeat(90)))).toHaveLength(40)
  })
})
