import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

/** Kept so that a page opened before a swap still finds its scripts, and for going back by hand. */
const KEPT = 3
const POINTER = 'current.json'
const SEAL = 'release.json'

const sealSchema = z.object({
  id: z.string(),
  /** Milliseconds since 1970. */
  publishedAt: z.int(),
  /** Which build of the site's code made it: changes with every deploy. */
  siteBuild: z.string(),
  /** What it shows, as one hash. */
  contentHash: z.string(),
  pages: z.int(),
})
export type ReleaseSeal = z.infer<typeof sealSchema>

export interface Release extends ReleaseSeal {
  /** Directory of the static files. */
  client: string
}

/**
 * Releases of the site below one directory: `<id>/client` holds the files, `<id>/release.json` says that the release
 * passed its check, `current.json` names the one that is shown. The pointer is replaced atomically, so other processes
 * on the same disk follow by looking at it.
 */
export interface ReleaseStore {
  /** A directory of its own for a release that is being made; none until it is put live. */
  begin(): Promise<{ id: string; directory: string }>
  putLive(seal: ReleaseSeal): Promise<void>
  current(): Promise<Release | null>
  /** Releases that passed, newest first. */
  all(): Promise<Release[]>
  /** Removes what a killed process left, and releases older than the last three. Only for whoever holds the lease. */
  tidy(): Promise<void>
}

export function releaseStore(root: string): ReleaseStore {
  const pointer = path.join(root, POINTER)
  const directoryOf = (id: string) => path.join(root, id)
  let seen: { stamp: string; release: Release | null } = { stamp: '', release: null }

  const read = async (id: string): Promise<Release | null> => {
    const text = await readFile(path.join(directoryOf(id), SEAL), 'utf8').catch(() => null)
    return text === null
      ? null
      : { ...sealSchema.parse(JSON.parse(text)), client: path.join(directoryOf(id), 'client') }
  }
  const all = async () => {
    const names = await readdir(root).catch(() => [])
    const found = await Promise.all(names.filter((name) => !name.endsWith('.json')).map(read))
    return found.filter((release) => release !== null).sort((a, b) => b.publishedAt - a.publishedAt)
  }
  return {
    async begin() {
      const id = `${new Date().toISOString().replace(/[:.-]/g, '')}-${randomBytes(3).toString('hex')}`
      await mkdir(directoryOf(id), { recursive: true })
      return { id, directory: directoryOf(id) }
    },
    async putLive(seal) {
      await writeAtomically(path.join(directoryOf(seal.id), SEAL), JSON.stringify(seal))
      await writeAtomically(pointer, JSON.stringify({ id: seal.id }))
    },
    async current() {
      const info = await stat(pointer).catch(() => null)
      if (info === null) return null
      const stamp = `${info.ino} ${info.mtimeMs}`
      if (stamp !== seen.stamp) {
        const { id } = sealSchema.pick({ id: true }).parse(JSON.parse(await readFile(pointer, 'utf8')))
        seen = { stamp, release: await read(id) }
      }
      return seen.release
    },
    all,
    async tidy() {
      const kept = new Set((await all()).slice(0, KEPT).map(({ id }) => id))
      const shown = await this.current()
      if (shown !== null) kept.add(shown.id)
      const names = await readdir(root).catch(() => [])
      const stray = names.filter((name) => name !== POINTER && !kept.has(name))
      await Promise.all(stray.map((name) => rm(path.join(root, name), { recursive: true, force: true, maxRetries: 3 })))
    },
  }
}

async function writeAtomically(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomBytes(4).toString('hex')}.json`
  const handle = await open(draft, 'w')
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
}
