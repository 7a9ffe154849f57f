import { randomBytes } from 'node:crypto'
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** A file that something published names. */
export interface PublishedFile {
  community: string
  key: string
  name: string
  /** Where the stored file is. */
  source: string
}

/**
 * Makes the public directory hold exactly the files that are published now: what was withdrawn is gone when this
 * returns, also if the build that follows fails.
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
  for (const [target, { source }] of wanted) {
    if (!(await isSameFile(source, target))) await place(source, target)
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

async function isSameFile(source: string, target: string): Promise<boolean> {
  const [from, to] = await Promise.all([stat(source), stat(target).catch(() => null)])
  return to !== null && to.size === from.size && to.mtimeMs >= from.mtimeMs
}

/** Under another name first: nobody downloads half a file. */
async function place(source: string, target: string): Promise<void> {
  const draft = path.join(path.dirname(path.dirname(target)), `.${randomBytes(6).toString('hex')}`)
  await mkdir(path.dirname(target), { recursive: true })
  await copyFile(source, draft)
  await rename(draft, target)
}
