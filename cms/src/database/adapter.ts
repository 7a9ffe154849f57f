import { fileURLToPath } from 'node:url'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { index } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { CollectionConfig, Config } from 'payload'
import { clusteredCollections } from './unordered.ts'

export const MIGRATIONS_DIR = fileURLToPath(new URL('../migrations', import.meta.url))

/** How long to look for a MongoDB server before saying that there is none, in milliseconds. */
const FIND_SERVER = 5_000
/** How long a writer waits for another one in SQLite, in milliseconds. */
const WAIT_FOR_WRITER = 10_000

type SchemaHook = NonNullable<Parameters<typeof sqliteAdapter>[0]['afterSchemaInit']>[number]

/** Payload's locale tables lack an index on their parent: without it reading localized documents is quadratic. */
const indexLocaleTables: SchemaHook = ({ schema, extendTable }) => {
  for (const [name, table] of Object.entries(schema.tables)) {
    if (!name.endsWith('_locales')) continue
    extendTable({ table, extraConfig: (columns) => ({ parentIdx: index(`${name}_parent_idx`).on(columns._parentID) }) })
  }
  return schema
}

/**
 * SQLite for `file:`, MongoDB for `mongodb://`. Both without transactions, so that a race ends alike on both: one
 * winner, refusals for the rest. Ids are text on both (UUID, ObjectId).
 */
export function databaseAdapter(uri: string, collections: readonly CollectionConfig[] = []): Config['db'] {
  if (!uri.startsWith('file:')) {
    return mongooseAdapter({
      url: uri,
      transactionOptions: false,
      connectOptions: { serverSelectionTimeoutMS: FIND_SERVER },
      migrationDir: MIGRATIONS_DIR,
      collectionsSchemaOptions: clusteredCollections(collections),
    })
  }
  return sqliteAdapter({
    client: { url: uri },
    idType: 'uuid',
    push: false,
    wal: { synchronous: 'FULL' },
    busyTimeout: WAIT_FOR_WRITER,
    migrationDir: MIGRATIONS_DIR,
    afterSchemaInit: [indexLocaleTables],
  })
}
