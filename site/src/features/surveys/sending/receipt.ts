import { fromBase64 } from '@linsheng/tlog'
import { textFile } from '../../complaints-form/receipt/text-file.ts'

/** Bytes of a leaf. */
const LEAF_BYTES = 32

/** What a receipt says besides its leaf, already in words. */
export interface ReceiptWords {
  title: string
  lines: readonly string[]
}

/** The receipt as a text file. */
export const receiptFile = ({ title, lines }: ReceiptWords, leaf: string): string =>
  textFile([title, '', leaf, '', ...lines])

/** The leaf in a receipt that was pasted or opened, whatever stands around it; null: there is none. */
export function leafIn(text: string): string | null {
  for (const [found] of text.matchAll(/[A-Za-z0-9+/]{43}=/g)) {
    if (fromBase64(found)?.length === LEAF_BYTES) return found
  }
  return null
}
