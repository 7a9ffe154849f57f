import { COMMITS } from '@linsheng/cms/src/features/complaints/collections/commits.ts'
import { COMPLAINTS } from '@linsheng/cms/src/features/complaints/collections/complaints.ts'
import type { StoredCommit } from '@linsheng/cms/src/features/complaints/operations/stored-commit.ts'
import { MESSAGES } from '@linsheng/cms/src/features/messages/outbox/collection.ts'
import type { StoredMessage } from '@linsheng/cms/src/features/messages/outbox/message.ts'
import type { Filed, World } from '../handling/world.ts'

export const SITE_URL = 'https://linsheng.example'

/** A mail's headers and texts as a reader sees them. */
export function decoded(raw: string): string {
  const unfolded = raw.replace(/\?=\r\n[ \t]=\?/g, '?==?')
  const words = unfolded.replace(/=\?UTF-8\?B\?([^?]+)\?=/gi, (_, text: string) =>
    Buffer.from(text, 'base64').toString(),
  )
  const encoded = words
    .replace(/=\r\n/g, '')
    .replace(/((?:=[0-9A-F]{2})+)/g, (bytes: string) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString())
  return encoded.replace(
    /Content-Transfer-Encoding: base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g,
    (_, text: string) => `\r\n\r\n${Buffer.from(text, 'base64').toString()}`,
  )
}

export async function streamOf({ payload }: World, { id }: Filed): Promise<string> {
  return (await payload.findByID({ collection: COMPLAINTS, id, depth: 0 })).stream
}

/** Types of the case's events that say what became of its messages, with the commit each is about. */
export async function deliveriesOf(world: World, filed: Filed): Promise<string[]> {
  const where = { stream: { equals: await streamOf(world, filed) } }
  const { docs } = await world.payload.db.find<StoredCommit>({ collection: COMMITS, where, sort: 'sequence', limit: 0 })
  return docs.flatMap(({ events }) =>
    events.flatMap((event) =>
      event.type === 'delivered' || event.type === 'delivery-failed' ? [`${event.type} ${event.sequence}`] : [],
    ),
  )
}

export async function messagesOf(world: World, filed: Filed): Promise<StoredMessage[]> {
  const where = { stream: { equals: await streamOf(world, filed) } }
  return (await world.payload.db.find<StoredMessage>({ collection: MESSAGES, where, limit: 0 })).docs
}
