import { formatReceipt, parseReceipt } from '@linsheng/anonymity/receipts'

/** The receipt's code in groups, for reading aloud and copying by hand. */
export function receiptGroups(receipt: string): string[] {
  return formatReceipt(parseReceipt(receipt) ?? receipt).split('-')
}

/**
 * Address for the QR code. The receipt stands behind `#`, which browsers never send: it reaches no server log, no proxy and no
 * Referer; the tracking page's script takes it out of the address again.
 */
export function trackAddress(trackUrl: string, receipt: string): string {
  return `${trackUrl}#r=${receiptGroups(receipt).join('')}`
}

/** The receipt in a fragment such as `#r=K7M4…`, or null. */
export function receiptInFragment(fragment: string): string | null {
  const value = new URLSearchParams(fragment.replace(/^#/, '')).get('r')
  return value === null ? null : parseReceipt(value)
}
