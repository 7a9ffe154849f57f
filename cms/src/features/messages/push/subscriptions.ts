import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'
import { deriveSecret } from '../../../secrets.ts'
import { storeOnce } from '../outbox/message.ts'
import { PUSH_SUBSCRIPTIONS } from './collection.ts'
import type { PushKeys } from './encrypt.ts'

const sealedSchema = z.object({
  endpoint: z.string(),
  keys: z.object({ p256dh: z.string(), auth: z.string() }),
  /** Voice of a household that joined; missing: the complainant's own device. */
  joined: z.string().optional(),
})
const NONCE = 12
const TAG = 16

/** Devices of one reader of a case that are kept; beyond them the oldest is forgotten. */
const DEVICES = 5

/** A device that wants to be told. */
export interface Device {
  id: string
  endpoint: string
  keys: PushKeys
}

interface Stored {
  id: string
  sealed: string
  storedAt: number
}

const secretFor = (payload: Payload, use: 'seal' | 'key'): Buffer =>
  Buffer.from(deriveSecret(payload.config.secret, `messages/push/${use}`), 'base64url')

function seal(payload: Payload, text: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', secretFor(payload, 'seal'), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

function unseal(payload: Payload, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', secretFor(payload, 'seal'), bytes.subarray(0, NONCE))
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')
}

/** Whose devices: of a case, those of the complainant (null) or of a household that joined. */
type Reader = string | null

/** Remembers that a device wants to be told of a case; the same device twice is one. */
export async function subscribeDevice(
  payload: Payload,
  community: string,
  stream: string,
  joined: Reader,
  { endpoint, keys }: Omit<Device, 'id'>,
): Promise<void> {
  const whose = joined === null ? stream : `${stream}\n${joined}`
  const key = createHmac('sha256', secretFor(payload, 'key')).update(`${whose}\n${endpoint}`).digest('base64url')
  const sealed = seal(payload, JSON.stringify({ endpoint, keys, ...(joined !== null && { joined }) }))
  await storeOnce(payload, PUSH_SUBSCRIPTIONS, [{ community, key, stream, sealed, storedAt: Date.now() }])
  for (const { id } of (await devicesOf(payload, stream, joined)).slice(DEVICES)) await forgetDevice(payload, id)
}

async function storedOf(payload: Payload, stream: string): Promise<Stored[]> {
  const { docs } = await payload.db.find<Stored>({
    collection: PUSH_SUBSCRIPTIONS,
    where: { stream: { equals: stream } },
    sort: ['-storedAt', '-id'],
    limit: 0,
    pagination: false,
  })
  return docs
}

/** Devices of one reader that want to be told of a case, the newest first. */
export async function devicesOf(payload: Payload, stream: string, reader: Reader): Promise<Device[]> {
  return (await storedOf(payload, stream)).flatMap(({ id, sealed }) => {
    const { joined, ...device } = sealedSchema.parse(JSON.parse(unseal(payload, sealed)))
    return (joined ?? null) === reader ? [{ id, ...device }] : []
  })
}

export async function forgetDevice(payload: Payload, id: string): Promise<void> {
  await payload.db.deleteMany({ collection: PUSH_SUBSCRIPTIONS, where: { id: { equals: id } } })
}
