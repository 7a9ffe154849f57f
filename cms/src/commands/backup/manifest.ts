import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { StartError } from '../../start-error.ts'

const MANIFEST = 'manifest.json'

const fileSchema = z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })
const manifestSchema = z.object({
  format: z.literal('linsheng-backup-1'),
  /** ISO 8601, when the backup began. */
  createdAt: z.string(),
  database: z.enum(['sqlite', 'mongodb']),
  files: z.array(fileSchema),
})
export type Manifest = z.infer<typeof manifestSchema>

/** Written last: a directory without it is no backup. Paths are relative to the backup and use `/`. */
export async function writeManifest(
  directory: string,
  { createdAt, database }: Pick<Manifest, 'createdAt' | 'database'>,
  paths: string[],
): Promise<Manifest> {
  const files: Manifest['files'] = []
  for (const name of paths.sort()) files.push(await describe(directory, name))
  const manifest: Manifest = { format: 'linsheng-backup-1', createdAt, database, files }
  await writeFile(path.join(directory, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`)
  return manifest
}

/**
 * Reads a backup's manifest and compares every file with it.
 * @throws StartError naming what is missing or changed
 */
export async function readVerifiedManifest(directory: string): Promise<Manifest> {
  const text = await readFile(path.join(directory, MANIFEST), 'utf8').catch(() => null)
  if (text === null) throw new StartError(`${directory} holds no finished backup: ${MANIFEST} is missing.`)
  const parsed = manifestSchema.safeParse(parsedOrNull(text))
  if (!parsed.success) throw new StartError(`${directory} holds a backup that this version cannot read.`)
  for (const file of parsed.data.files) {
    const found = await describe(directory, file.path).catch(() => null)
    if (found === null) throw new StartError(`The backup is damaged: ${file.path} is missing.`)
    if (found.sha256 !== file.sha256) throw new StartError(`The backup is damaged: ${file.path} has changed.`)
  }
  return parsed.data
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function describe(directory: string, name: string): Promise<Manifest['files'][number]> {
  const file = path.join(directory, ...name.split('/'))
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return { path: name, bytes: (await stat(file)).size, sha256: hash.digest('hex') }
}
