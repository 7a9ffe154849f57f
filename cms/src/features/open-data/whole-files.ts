import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { COMPLAINTS_CSV, COMPLAINTS_JSON } from '@linsheng/contracts/open-data'
import { realDisk } from '../transparency/log/disk.ts'
import { complaintsHeader } from './csv.ts'
import { BETWEEN_RECORDS, fileOf, piecesIn } from './pieces.ts'

/** What the files say about themselves. */
export interface Whole {
  /** Entries of the log they rest on. */
  entries: number
  timeZone: string
}

/** Puts the published tables together from their pieces. @param directory of the pieces @returns bytes written */
export async function writeWholeFiles(directory: string, published: string, whole: Whole): Promise<number> {
  const pieces = await piecesIn(directory)
  const csv = await replaceWithGzip(join(published, COMPLAINTS_CSV), csvParts(directory, pieces))
  const json = await replaceWithGzip(join(published, COMPLAINTS_JSON), jsonParts(directory, pieces, whole))
  return csv + json
}

async function* csvParts(directory: string, pieces: readonly string[]): AsyncGenerator<string | Buffer> {
  yield complaintsHeader()
  for (const piece of pieces) yield await readFile(fileOf.csv(directory, piece))
}

async function* jsonParts(directory: string, pieces: readonly string[], whole: Whole): AsyncGenerator<string | Buffer> {
  const head = `"entries":${whole.entries},"timeZone":${JSON.stringify(whole.timeZone)}`
  yield `{${head},"complaints":[\n`
  for (const [position, piece] of pieces.entries()) {
    if (position > 0) yield BETWEEN_RECORDS
    yield await readFile(fileOf.json(directory, piece))
  }
  yield '\n]}\n'
}

/** Its bytes are on the disk before it has its name. */
const DURABLY = { flush: true }

/** Replaces a file, and its compressed form beside it, so that readers see the old ones or the new ones. */
async function replaceWithGzip(path: string, parts: AsyncIterable<string | Buffer>): Promise<number> {
  await mkdir(dirname(path), { recursive: true })
  const partial = `${path}.${randomUUID()}.partial`
  const packed = `${path}.gz.${randomUUID()}.partial`
  try {
    await pipeline(Readable.from(parts), createWriteStream(partial, DURABLY))
    await pipeline(createReadStream(partial), createGzip(), createWriteStream(packed, DURABLY))
    const sizes = await Promise.all([stat(partial), stat(packed)])
    await rename(packed, `${path}.gz`)
    await rename(partial, path)
    await realDisk.syncDirectory(dirname(path))
    return sizes.reduce((sum, { size }) => sum + size, 0)
  } finally {
    for (const left of [partial, packed]) await rm(left, { force: true })
  }
}
