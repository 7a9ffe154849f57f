import type { Filed } from '@linsheng/contracts/complaints'
import { formatDate, formatDateTime } from '@linsheng/i18n/format'
import type { Locale } from '@linsheng/i18n/locales'
import { receiptGroups } from '../../track/receipt-link.ts'
import { type FormTexts, speaker } from '../problems.ts'
import type { QrDrawing } from './qr.ts'
import { textFile } from './text-file.ts'

/** What a receipt says besides the code. */
export interface ReceiptFacts {
  filed: Filed
  /** The community's name in the reader's language, and its slug. */
  community: string
  slug: string
  /** IANA time zone of the community. */
  timeZone: string
  /** First words of the description. */
  what: string
  place: string
  /** The tracking page, absolute, without anything secret. */
  trackUrl: string
  /** Drawn by the server where it answers with a page; else the browser draws it. */
  qr: QrDrawing | null
}

/** The receipt as a text file. */
export function receiptFile(facts: ReceiptFacts, texts: FormTexts): string {
  const say = speaker(texts)
  const when = (at: number) => formatReceiptTime(texts.locale, at, facts.timeZone)
  const { filed } = facts
  const lines = [
    `${facts.community} · ${say('receipt.slip')}`,
    '',
    `${say('receipt.code')}: ${receiptGroups(filed.receipt).join(' ')}`,
    `${say('receipt.number')}: ${filed.number}`,
    `${say('receipt.received')}: ${when(filed.receivedAt)}`,
    `${say('receipt.what')}: ${facts.what}`,
    ...(facts.place ? [`${say('receipt.place')}: ${facts.place}`] : []),
    '',
    say('receipt.promises'),
    `- ${say('receipt.before', { due: when(filed.responseDue) })}: ${say('receipt.promise.response')}`,
    `- ${say('receipt.before', { due: when(filed.resolutionDue) })}: ${say('receipt.promise.resolution')}`,
    '',
    say('receipt.scan'),
    facts.trackUrl,
    '',
    ...(filed.publicFrom === null
      ? []
      : [say('receipt.public', { from: formatReceiptDay(texts.locale, filed.publicFrom, facts.timeZone) })]),
    say('receipt.once.why'),
    say('receipt.keep'),
  ]
  return textFile(lines)
}

/** Dates on a receipt carry their year: it is kept and read much later. */
export function formatReceiptTime(locale: Locale, at: number, zone: string): string {
  return formatDateTime(locale, at, zone, { year: true })
}

/** The day alone. */
export function formatReceiptDay(locale: Locale, at: number, zone: string): string {
  return formatDate(locale, at, zone, { year: true })
}
