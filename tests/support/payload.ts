import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bootPayload } from '@linsheng/cms/src/boot.ts'
import { type Env, type Environment, readEnv } from '@linsheng/cms/src/env.ts'
import type { Payload } from 'payload'

/** The CMS in the test's own process, on an empty database of its own. */
export interface TestCms extends AsyncDisposable {
  readonly payload: Payload
  readonly env: Env
  /** Under which Payload keeps this instance, for its REST handlers. */
  readonly key: string
  /** Disconnects and removes the database and the files. */
  close(): Promise<void>
}

/**
 * Boots the CMS as the server does, migrated, on the database that LINSHENG_TEST_DB names: `sqlite` (also when it is
 * not set) or `mongodb`, then on the server at TEST_MONGODB_URI. Takes about two seconds: once per file, in `beforeAll`.
 * @param settings environment variables such as SITE_URL
 */
export async function createTestCms(settings: Environment = {}): Promise<TestCms> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'linsheng-cms-'))
  const key = randomUUID()
  const env = readEnv({ LINSHENG_DEMO: '0', ...settings, DATA_DIR: dataDir, ...databaseSetting(key) })
  const payload = await bootPayload(env, { key })
  const close = async () => {
    await dropMongoDatabase(payload)
    await payload.destroy()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { payload, env, key, close, [Symbol.asyncDispose]: close }
}

function databaseSetting(key: string): Environment {
  if (process.env.LINSHENG_TEST_DB !== 'mongodb') return {}
  const uri = process.env.TEST_MONGODB_URI
  if (!uri)
    throw new Error('TEST_MONGODB_URI is not set: run this test through its vitest project, integration:mongodb')
  const name = `linsheng_test_${key.slice(0, 8)}`
  return { DATABASE_URI: uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${name}`) }
}

async function dropMongoDatabase({ db }: Payload): Promise<void> {
  if (db.name === 'mongoose' && 'connection' in db) await db.connection.dropDatabase()
}
