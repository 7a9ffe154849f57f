import { getPayload, type Payload } from 'payload'
import { buildPayloadConfig } from './config.ts'
import { connectError } from './database/connect-error.ts'
import { isSqlite } from './database/is-sqlite.ts'
import { migrate } from './database/migrate.ts'
import { assertUniqueIndexes } from './database/unique-indexes.ts'
import { assertUnordered } from './database/unordered.ts'
import { openWriter } from './database/writer.ts'
import { makeDirectory } from './directory.ts'
import type { Env } from './env.ts'
import type {} from './globals.ts'

/** `key` separates several instances in one process (tests); the server's own has none, so that Next finds it. */
export interface BootOptions {
  key?: string
}

/**
 * Connects to the database, brings it to the current schema and makes sure of its unique indexes. Also publishes the
 * configuration on `globalThis`, where Next's shim looks for it.
 * @throws when the database cannot be reached or migrated
 */
export async function bootPayload(env: Env, { key }: BootOptions = {}): Promise<Payload> {
  // One server owns the configuration, so Payload need not listen for Next's reloads.
  process.env.DISABLE_PAYLOAD_HMR ??= 'true'
  makeDirectory(env.dataDir)
  const config = buildPayloadConfig(env)
  if (key === undefined) globalThis.payloadConfig = config
  const payload = await getPayload({ config: await config, ...(key === undefined ? {} : { key }) }).catch((error) => {
    throw connectError(error)
  })
  await migrate(payload)
  await assertUniqueIndexes(payload)
  await assertUnordered(payload)
  if (isSqlite(payload.db)) await openWriter(payload.db)
  return payload
}
