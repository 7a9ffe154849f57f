import { randomBytes } from 'node:crypto'
import type { Payload, Where } from 'payload'
import { withoutSync } from '../../../database/durability.ts'
import { insertTogether } from '../../../database/together.ts'
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
  for (let at = 0; at < missing.length; at += MOST_TOGETHER) {
    const some = missing.slice(at, at + MOST_TOGETHER)
    if (await insertTogether(payload, SURVEY_CODES, some)) continue
    for (const data of some) await payload.db.create({ collection: SURVEY_CODES, data, returning: false })
  }
  return missing.map(({ id }) => id)
}

/** Puts new codes in the place of the old ones, all on the disk when this comes back. */
export async function setCodes(payload: Payload, hashes: ReadonlyMap<string, string>): Promise<void> {
  const all = [...hashes]
  const change = async ([id, hash]: [string, string]) => {
    await payload.db.updateOne({
      collection: SURVEY_CODES,
      id,
      data: { codeHash: hash, printed: true },
      returning: false,
    })
  }
  const last = all.pop()
  await withoutSync(payload, async () => {
    for (const entry of all) await change(entry)
  })
  // One write that waits for the disk takes all earlier ones with it.
  if (last) await change(last)
}
