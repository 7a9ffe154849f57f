import { inLocale, type Localized } from '@linsheng/contracts/text'
import type { ProtocolStep, Worded } from '@linsheng/domain/complaints'
import type { Locale } from '@linsheng/i18n'
import type { CollectionAfterChangeHook, Payload } from 'payload'
import { z } from 'zod'
import { idOf } from '../publishing/document.ts'
import { textSchema } from '../publishing/export/documents.ts'
import { localized } from '../publishing/export/localized.ts'

/** What a category says about work on its cases. */
export interface CategoryDetails {
  /** Asked of whoever files under it; answers go by position. */
  questions: Localized[]
  checklist: Localized[]
  protocol: ReadonlyArray<{ text: Localized; withinMinutes: number; call: Localized | null }>
  /** Code of the category it is a finer kind of. */
  parent: string | null
  /** Code of the category to use instead, the last of several mergers; null while it stands for itself. */
  mergedInto: string | null
}

/** By code; retired categories are among them. */
export type CategoryRegister = ReadonlyMap<string, CategoryDetails>

/** Other processes change categories too: nothing is believed for longer than this, in milliseconds. */
const BELIEVED_FOR = 5_000

const cache = new WeakMap<Payload, Map<string, { details: Promise<CategoryRegister>; until: number }>>()

/** Questions, steps, emergency protocol and place in the tree of every category of a community, by its id. */
export function loadCategoryDetails(payload: Payload, community: string): Promise<CategoryRegister> {
  const known = cache.get(payload) ?? new Map<string, { details: Promise<CategoryRegister>; until: number }>()
  cache.set(payload, known)
  const found = known.get(community)
  if (found && found.until > Date.now()) return found.details
  const details = readDetails(payload, community)
  details.catch(() => known.delete(community))
  known.set(community, { details, until: Date.now() + BELIEVED_FOR })
  return details
}

/** After a change in this process: read them anew. */
export const forgetDetailsAfterChange: CollectionAfterChangeHook = ({ doc, req }) => {
  cache.delete(req.payload)
  return doc
}

/** The checklist in the reader's language, as a case shows it. */
export const checklistOf = (details: CategoryDetails | undefined, locale: Locale): string[] =>
  (details?.checklist ?? []).map((step) => inLocale(step, locale))

/** The emergency protocol of a category as it is in force now, for a case to take a copy of. */
export async function protocolOf(payload: Payload, community: string, category: string): Promise<ProtocolStep[]> {
  const { protocol = [] } = (await loadCategoryDetails(payload, community)).get(category) ?? {}
  return protocol.map(({ text, withinMinutes, call }) => ({
    text: worded(text),
    withinMinutes,
    ...(call && { call: worded(call) }),
  }))
}

/** Only the languages that something was written in. */
const worded = ({ 'zh-Hans': hans, 'zh-Hant': hant, en }: Localized): Worded => ({
  'zh-Hans': hans,
  ...(hant && { 'zh-Hant': hant }),
  ...(en && { en }),
})

/**
 * Answers as a case keeps them: with the question as it was worded when it was asked, in Simplified Chinese, which staff
 * work in. Empty answers, and ones to questions that there are not, are left out.
 */
export async function answersTo(
  payload: Payload,
  community: string,
  { category, answers }: { category: string; answers: readonly string[] },
): Promise<{ answers?: Array<{ question: string; answer: string }> }> {
  if (answers.every((answer) => answer === '')) return {}
  const { questions = [] } = (await loadCategoryDetails(payload, community)).get(category) ?? {}
  const answered = questions.flatMap((question, index) => {
    const answer = answers[index]
    return answer ? [{ question: question['zh-Hans'], answer }] : []
  })
  return answered.length > 0 ? { answers: answered } : {}
}

const rows = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .array(z.object(shape))
    .nullish()
    .transform((found) => found ?? [])

const documentSchema = z.object({
  id: z.string(),
  code: z.string(),
  questions: rows({ text: textSchema }),
  checklist: rows({ text: textSchema }),
  protocol: rows({ text: textSchema, withinMinutes: z.number(), call: textSchema }),
  parent: z.unknown().optional().transform(idOf),
  mergedInto: z.unknown().optional().transform(idOf),
})
type Document = z.output<typeof documentSchema>

async function readDetails(payload: Payload, community: string): Promise<CategoryRegister> {
  const { docs } = await payload.find({
    collection: 'categories',
    where: { community: { equals: community } },
    locale: 'all',
    depth: 0,
    pagination: false,
    limit: 0,
  })
  const found = docs.map((doc) => documentSchema.parse(doc))
  const byId = new Map(found.map((category) => [category.id, category]))
  return new Map(found.map((category) => [category.code, detailsOf(category, byId)]))
}

function detailsOf(category: Document, byId: ReadonlyMap<string, Document>): CategoryDetails {
  const { questions, checklist, protocol, parent } = category
  return {
    questions: questions.flatMap(({ text }) => localized(text) ?? []),
    checklist: checklist.flatMap(({ text }) => localized(text) ?? []),
    protocol: protocol.flatMap(({ text, withinMinutes, call }) => {
      const step = localized(text)
      return step ? [{ text: step, withinMinutes, call: localized(call) }] : []
    }),
    parent: parent === null ? null : (byId.get(parent)?.code ?? null),
    mergedInto: survivorOf(category, byId),
  }
}

/** Where a chain of mergers ends. Mergers never run in a circle; a damaged one ends where it began to. */
function survivorOf(category: Document, byId: ReadonlyMap<string, Document>): string | null {
  const seen = new Set([category.id])
  let last = category
  for (;;) {
    const next = last.mergedInto === null ? undefined : byId.get(last.mergedInto)
    if (!next || seen.has(next.id)) return last === category ? null : last.code
    seen.add(next.id)
    last = next
  }
}
