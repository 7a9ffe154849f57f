import { formatReceipt, parseReceipt, type ReceiptFault, readReceipt } from '@linsheng/anonymity/receipts'

/** What the letter's QR code leads to: the code, and whether several households share the device. */
export interface Opening {
  code: string | null
  assisted: boolean
}

/** The fragment of an address, such as `#code=K7M4…` or `#assisted`. It reaches no server, no log and no Referer. */
export function readFragment(fragment: string): Opening {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''))
  const code = fields.get('code')
  return { code: code === null ? null : groupedCode(code), assisted: fields.has('assisted') }
}

/** Whether a code can be one of a letter: it has a character that finds slips of the pen. */
export const isCode = (text: string): boolean => parseReceipt(text) !== null

/** What is the matter with what was typed, and how many characters there are; null where it can be a letter’s code. */
export function codeFault(text: string): { fault: ReceiptFault; characters: number } | null {
  const read = readReceipt(text)
  return read.ok ? null : read
}

/** In the groups that it is printed in; what is no code stays as it is. */
export function groupedCode(text: string): string {
  const code = parseReceipt(text)
  return code === null ? text : formatReceipt(code)
}
