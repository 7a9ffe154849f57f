import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** A file that something published names. */
export interface PublishedFile {
  community: string
  key: string
  name: string
  /** Bytes. */
  size: number
  /** When its document last changed, in milliseconds since the epoch. */
  changedAt: number
  /** The stored file, from wherever files are kept; null when it is gone. */
  read(): Promise<Uint8Array | null>
}

/**
 * Makes the public directory hold exactly the files that are published now: what was withdrawn is gone when this
 * returns, also if the release that follows fails.
 * @param publicDir holds one directory for each community, with its files below `papers/<key>/<name>`
 */
export async function syncPaperFiles(publicDir: string, files: PublishedFile[]): Promise<void> {
  const wanted = new Map(
    files.map((file) => [path.join(publicDir, file.community, 'papers', file.key, file.name), file]),
  )
  const present = await publicPapers(publicDir)
  await Promise.all(
    present.filter((file) => !wanted.has(file)).map((file) => rm(path.dirname(file), { recursive: true, force: true })),
  )
  for (const [target, file] of wanted) {
    if (!(await isPlaced(file, target))) await place(file, target)
  }
}

async function publicPapers(publicDir: string): Promise<string[]> {
  const list = (directory: string) => readdir(directory).catch(() => [])
  const communities = await list(publicDir)
  const keys = await Promise.all(
    communities.map(async (community) => {
      const directory = path.join(publicDir, community, 'papers')
      return (await list(directory)).map((key) => path.join(directory, key))
    }),
  )
  const files = await Promise.all(
    keys.flat().map(async (directory) => {
      const names = await list(directory)
      return names.length === 0 ? [path.join(directory, '-')] : names.map((name) => path.join(directory, name))
    }),
  )
  return files.flat()
}

/** The copy carries the time of its document: nothing is read to see that nothing has changed. */
async function isPlaced({ size, changedAt }: PublishedFile, target: string): Promise<boolean> {
  const there = await stat(target).catch(() => null)
  return there !== null && there.size === size && Math.round(there.mtimeMs) === changedAt
}

/** Under another name first: nobody downloads half a file. @throws when the stored file is gone */
async function place(file: PublishedFile, target: string): Promise<void> {
  const bytes = await file.read()
  if (bytes === null) throw new Error(`the file ${file.name} of the community ${file.community} is gone`)
  const draft = path.join(path.dirname(path.dirname(target)), `.${randomBytes(6).toString('hex')}`)
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(draft, bytes)
  await utimes(draft, new Date(file.changedAt), new Date(file.changedAt))
  await rename(draft, target)
}
