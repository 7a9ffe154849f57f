import type { Payload, Where } from 'payload'
import { caseIndex } from '../../similar/case-index.ts'

/** Cases that are looked at more closely for some words. */
const CANDIDATES = 300
const NUMBER = /^(?:(\d{4})-)?(\d{1,9})$/

/**
 * What a search means: a case number, whole or without its year, or words that a description contains. Words are looked
 * up in the index of similar cases first: looking through every description would read the whole register.
 */
export async function searchCondition(
  payload: Payload,
  community: string,
  q: string,
  year: number,
): Promise<Where | null> {
  if (q === '') return null
  const number = NUMBER.exec(q)
  if (number?.[2]) {
    const years = number[1] ? [number[1]] : [year, year - 1, year - 2]
    return { number: { in: years.map((of) => `${of}-${number[2]}`) } }
  }
  const words: Where = { or: [{ description: { like: q } }, { wish: { like: q } }] }
  const index = await caseIndex(payload, community)
  const hits = index?.staff.search({ text: q, limit: CANDIDATES, weight: () => 1 }, () => true)
  return hits?.length ? { and: [{ id: { in: hits.map(({ id }) => id) } }, words] } : words
}
