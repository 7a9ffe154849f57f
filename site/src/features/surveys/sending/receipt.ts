import { fromBase64 } from '@linsheng/tlog'

/** Bytes of a leaf. */
const LEAF_BYTES = 32

/** What a receipt says besides its leaf, already in words. */
export interface ReceiptWords {
  title: string
  lines: readonly string[]
}

/** The receipt as a text file; UTF-8 with a byte order mark, so that old Windows editors show Chinese. */
export const receiptFile = ({ title, lines }: ReceiptWords, leaf: string): string =>
  `\ufeff${[title, '', leaf, '', ...lines].join('\r\n')}\r\n`

/** The leaf in a receipt that was pasted or opened, whatever stands around it; null: there is none. */
export function leafIn(text: string): string | null {
  for (const [found] of text.matchAll(/[A-Za-z0-9+/]{43}=/g)) {
    if (fromBase64(found)?.length === LEAF_BYTES) return found
  }
  return null
}
