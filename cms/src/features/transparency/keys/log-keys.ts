import { randomBytes } from 'node:crypto'
import { encodeVerifierKey, parseVerifierKey, type SignerKey, signerOf } from '@linsheng/tlog'
import { type Payload, ValidationError } from 'payload'
import { now } from '../../../clock.ts'
import { LOG_KEYS } from '../collections/log-keys.ts'
import { openSeed, sealSeed } from './sealed-seed.ts'

/** Bytes of an Ed25519 seed. */
const SEED = 32

/** A key of a log, public half and private half. Its name is the log's origin, the same in every generation. */
export interface LogKey {
  generation: number
  vkey: string
  signer: SignerKey
}

interface StoredKey {
  generation: number
  vkey: string
  sealedSeed: string
}

/** Name of a new log, which is its for ever, wherever it is served later: `host/data/slug/log`. */
export const originOf = (siteUrl: string, slug: string): string => `${new URL(siteUrl).host}/data/${slug}/log`

/**
 * All keys of a community's log, oldest first; the first one is made when there is none. Two processes that ask in the
 * same moment get the same.
 * @param origin the log's name, should it have none yet
 * @throws Error when a key was sealed under another secret
 */
export async function logKeysOf(payload: Payload, community: string, origin: string): Promise<LogKey[]> {
  const stored = await storedKeys(payload, community)
  if (stored.length > 0) return stored.map((key) => openKey(payload, key))
  return [await addKey(payload, community, { generation: 1, origin })]
}

/** Stores a new key, or gives the one another process has stored as this generation. */
export async function addKey(
  payload: Payload,
  community: string,
  { generation, origin }: { generation: number; origin: string },
): Promise<LogKey> {
  const seed = new Uint8Array(randomBytes(SEED))
  const vkey = encodeVerifierKey(signerOf(origin, seed))
  const sealedSeed = sealSeed(payload.config.secret, vkey, seed)
  try {
    const data = { community, generation, vkey, sealedSeed, since: now() }
    await payload.db.create({ collection: LOG_KEYS, data, returning: false })
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
  }
  const winner = (await storedKeys(payload, community)).find((key) => key.generation === generation)
  if (!winner) throw new Error('a key that was stored is gone')
  return openKey(payload, winner)
}

/** Public halves of a community's keys, oldest first; none before the log has begun. */
export const publicKeysOf = async (payload: Payload, community: string): Promise<string[]> =>
  (await storedKeys(payload, community)).map(({ vkey }) => vkey)

async function storedKeys(payload: Payload, community: string): Promise<StoredKey[]> {
  const { docs } = await payload.db.find<StoredKey>({
    collection: LOG_KEYS,
    where: { community: { equals: community } },
    sort: 'generation',
    limit: 0,
    pagination: false,
  })
  return docs
}

function openKey({ config }: Payload, { generation, vkey, sealedSeed }: StoredKey): LogKey {
  const name = parseVerifierKey(vkey)?.name
  if (name === undefined) throw new Error('a stored key of the log is none')
  return { generation, vkey, signer: signerOf(name, openSeed(config.secret, vkey, sealedSeed)) }
}
