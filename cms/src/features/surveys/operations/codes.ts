import { randomBytes } from 'node:crypto'
import { type Payload, ValidationError, type Where } from 'payload'
import { compareAndSet } from '../../../database/compare-and-set.ts'
import { insertTogether, updateTogether } from '../../../database/together.ts'
import { HOUSEHOLDS } from '../../households/name.ts'
import { SURVEY_CODES } from '../collections/slugs.ts'
import { noCode } from '../keys.ts'

export interface StoredCode {
  id: string
  household: string
  codeHash: string
  printed: boolean
  issued: string
}

/** Stands for the hash of a blinded message where none was signed yet, and is as long. */
export const NOT_ISSUED = '-'.repeat(43)

/** Documents of a survey that its households' codes stand in. */
export async function codesOf(payload: Payload, stream: string): Promise<StoredCode[]> {
  return findCodes(payload, { survey: { equals: stream } })
}

export async function findCodes(payload: Payload, where: Where): Promise<StoredCode[]> {
  const { docs } = await payload.db.find<StoredCode>({
    collection: SURVEY_CODES,
    where,
    pagination: false,
    limit: 0,
    sort: 'id',
  })
  return docs
}

/** Ids of all households of a community. */
export async function householdsOf(payload: Payload, community: string): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: HOUSEHOLDS,
    where: { community: { equals: community } },
    select: { zone: true },
    pagination: false,
    limit: 0,
  })
  return docs.map(({ id }) => String(id))
}

const MOST_TOGETHER = 500

/** Gives a survey a document for each of these households that has none, without a code. @returns ids of the new ones */
export async function addHouseholds(
  payload: Payload,
  { community, stream }: { community: string; stream: string },
  households: readonly string[],
): Promise<string[]> {
  const there = new Set((await codesOf(payload, stream)).map(({ household }) => household))
  const missing = households
    .filter((household) => !there.has(household))
    .map((household) => ({
      id: randomBytes(16).toString('hex'),
      community,
      survey: stream,
      household,
      codeHash: noCode(),
      printed: false,
      issued: NOT_ISSUED,
    }))
  for (const some of inTurns(missing)) {
    if (await insertTogether(payload, SURVEY_CODES, some)) continue
    for (const data of some) await createCode(payload, data)
  }
  return missing.map(({ id }) => id)
}

/** Nothing where somebody has added the household meanwhile. */
async function createCode(payload: Payload, data: StoredCode): Promise<void> {
  try {
    await payload.db.create({ collection: SURVEY_CODES, data: { ...data }, returning: false })
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
  }
}

/** A household's code as somebody saw it, and the one that is to take its place. */
export interface NewCode {
  from: string
  to: string
}

/**
 * Puts new codes in the place of the old ones, all on the disk when this comes back. Of several who do it at once one wins for
 * each household: the others would print a letter that is void.
 * @param codes by document
 * @returns documents that have the new code
 */
export async function setCodes(payload: Payload, codes: ReadonlyMap<string, NewCode>): Promise<Set<string>> {
  const all = [...codes]
  // Said beforehand: who looks meanwhile for homes without a letter leaves these out.
  for (const some of inTurns(all)) await updateTogether(payload, SURVEY_CODES, idsOf(some), { printed: true })
  const changed = new Set<string>()
  for (const some of inTurns(all)) {
    const change = async ([id, code]: (typeof all)[number]) => {
      if (await compareAndSet(payload, { collection: SURVEY_CODES, id, column: 'codeHash', ...code })) changed.add(id)
    }
    await Promise.all(some.map(change))
  }
  return changed
}

const idsOf = (codes: ReadonlyArray<[id: string, code: NewCode]>): string[] => codes.map(([id]) => id)

const inTurns = <Item>(all: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(all.length / MOST_TOGETHER) }, (_, turn) =>
    all.slice(turn * MOST_TOGETHER, (turn + 1) * MOST_TOGETHER),
  )
