import type { Payload } from 'payload'
import { randomId } from '../../../database/random-id.ts'
import { REPORT_CHUNKS } from '../names.ts'

/** Bytes of a sealed message in one document. */
const PART = 2 * 1024 * 1024

/** Stores sealed bytes, whole when this comes back. Nothing shows them yet. @returns under which they are kept */
export async function writeSealed(payload: Payload, community: string, bytes: Uint8Array): Promise<string> {
  const sealed = randomId()
  for (let part = 0; part * PART < bytes.length; part += 1) {
    const content = Buffer.from(bytes.subarray(part * PART, (part + 1) * PART)).toString('base64')
    const data = { id: randomId(), community, sealed, part, content }
    await payload.db.create({ collection: REPORT_CHUNKS, data, returning: false })
  }
  return sealed
}

/** The bytes as they were stored; null when they are gone. */
export async function readSealed(payload: Payload, sealed: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const { docs } = await payload.db.find<{ content: string }>({
    collection: REPORT_CHUNKS,
    where: { sealed: { equals: sealed } },
    sort: 'part',
    limit: 0,
    pagination: false,
  })
  if (docs.length === 0) return null
  return new Uint8Array(Buffer.concat(docs.map(({ content }) => Buffer.from(content, 'base64'))))
}

export async function deleteSealed(payload: Payload, sealed: readonly string[]): Promise<void> {
  if (sealed.length === 0) return
  await payload.db.deleteMany({ collection: REPORT_CHUNKS, where: { sealed: { in: [...sealed] } } })
}
