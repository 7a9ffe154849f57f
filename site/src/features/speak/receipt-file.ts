import { textFile } from '../complaints-form/receipt/text-file.ts'
import { receiptGroups } from '../track/receipt-link.ts'
import type { SpeakModel } from './model.ts'
import { sayer } from './sayer.ts'

/** The receipt as a text file. It carries no time. */
export function receiptFile({ communityName, texts }: SpeakModel, receipt: string): string {
  const say = sayer(texts)
  const lines = [
    `${communityName} · ${say('receipt.slip')}`,
    '',
    `${say('receipt.code')}: ${receiptGroups(receipt).join(' ')}`,
    '',
    say('receipt.where'),
    say('receipt.keep'),
  ]
  return textFile(lines)
}
