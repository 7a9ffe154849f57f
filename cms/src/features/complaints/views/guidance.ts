import type { StaffCase } from '@linsheng/contracts/complaints'
import { DEFAULT_LOCALE, type Locale } from '@linsheng/i18n'
import type { Payload } from 'payload'
import { z } from 'zod'

type Guidance = Pick<StaffCase, 'checklist' | 'protocol'>

const categorySchema = z.object({
  checklist: z.array(z.object({ text: z.string().nullish() })).nullish(),
  protocol: z
    .array(z.object({ text: z.string().nullish(), withinMinutes: z.number(), call: z.string().nullish() }))
    .nullish(),
})

/** What the community wants done on every case of a category, in the reader's language where it was written. */
export async function guidanceOf(payload: Payload, community: string, code: string, locale: Locale): Promise<Guidance> {
  const { docs } = await payload.find({
    collection: 'categories',
    where: { and: [{ community: { equals: community } }, { code: { equals: code } }] },
    select: { checklist: true, protocol: true },
    locale,
    fallbackLocale: DEFAULT_LOCALE,
    depth: 0,
    limit: 1,
  })
  const { checklist, protocol } = categorySchema.parse(docs[0] ?? {})
  return {
    checklist: (checklist ?? []).flatMap(({ text }) => (text ? [text] : [])),
    protocol: (protocol ?? []).flatMap(({ text, withinMinutes, call }) =>
      text ? [{ text, withinMinutes, ...(call ? { call } : {}) }] : [],
    ),
  }
}
