import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { isMongo } from '@linsheng/cms/src/database/is-mongo.ts'
import type { TestCms } from '../../support/payload.ts'

/** Everything that is stored, as one looks at it who has taken the machine: every file, and MongoDB's every document. */
export async function everyByte({ payload, env }: Pick<TestCms, 'payload' | 'env'>): Promise<string> {
  const files = await readdir(env.dataDir, { recursive: true, withFileTypes: true })
  const contents = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map((file) => readFile(path.join(file.parentPath, file.name), 'latin1').catch(() => '')),
  )
  return [...files.map(({ name }) => name), ...contents, await mongoDocuments(payload)].join('\n')
}

async function mongoDocuments({ db }: TestCms['payload']): Promise<string> {
  if (!isMongo(db)) return ''
  const collections = (await db.connection.db?.listCollections().toArray()) ?? []
  const all = await Promise.all(collections.map(({ name }) => db.connection.collection(name).find({}).toArray()))
  return JSON.stringify(all)
}
