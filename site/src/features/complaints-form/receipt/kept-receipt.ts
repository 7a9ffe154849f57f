import { filedSchema } from '@linsheng/contracts/complaints'
import { z } from 'zod'
import type { ReceiptFacts } from './receipt-text.ts'

/** How long a receipt can be seen again in its tab, in milliseconds. */
export const RECEIPT_LIFE = 60 * 60 * 1000

const text = z.string().max(1000)
const keptSchema = z.object({
  keptAt: z.number(),
  facts: z.object({
    filed: filedSchema,
    community: text,
    slug: text,
    timeZone: text,
    what: text,
    place: text,
    trackUrl: z.url({ protocol: /^https?$/ }),
  }),
})

const nameFor = (community: string) => `linsheng:receipt:${community}`

/**
 * Keeps a receipt for this tab alone, so that a reload does not lose the only key to a case. `storage` is the session's: it
 * goes with the tab. Where it is shut or full nothing is kept, and nothing throws.
 */
export function keepReceipt(storage: Storage, { qr: _, ...facts }: ReceiptFacts, now: number): boolean {
  try {
    storage.setItem(nameFor(facts.slug), JSON.stringify({ keptAt: now, facts }))
    return true
  } catch {
    return false
  }
}

/** The receipt this tab was given last, within the hour. */
export function keptReceipt(storage: Storage, community: string, now: number): ReceiptFacts | null {
  try {
    const parsed = keptSchema.safeParse(JSON.parse(storage.getItem(nameFor(community)) ?? 'null'))
    if (!parsed.success || now - parsed.data.keptAt > RECEIPT_LIFE || parsed.data.keptAt > now) {
      storage.removeItem(nameFor(community))
      return null
    }
    return { ...parsed.data.facts, qr: null }
  } catch {
    return null
  }
}
