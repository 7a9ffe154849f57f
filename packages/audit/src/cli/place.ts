import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Read } from '../log/source.ts'
import { isAddress } from './arguments.ts'

/** Milliseconds that a server may take for one file. */
const PATIENCE = 30_000

/** Where a community's files are. */
export interface Place {
  /** Address or directory, in the one way it is written: what is remembered of a log is remembered under it. */
  name: string
  read: Read
}

/**
 * The place that was meant: the address of a community's data, or of a site with the community named apart; a directory
 * with a copy of it, or of all communities, or a data directory.
 */
export async function placeOf(where: string, community: string | undefined): Promise<Place> {
  return isAddress(where) ? addressOf(where, community) : directoryOf(path.resolve(where), community)
}

function addressOf(where: string, community: string | undefined): Place {
  const base = new URL(where.endsWith('/') ? where : `${where}/`)
  const url = community === undefined ? base : new URL(`data/${encodeURIComponent(community)}/`, base)
  return { name: url.href, read: (name) => fetchFile(new URL(name, url)) }
}

async function fetchFile(url: URL): Promise<Uint8Array | null> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) })
  if (answer.status === 404 || answer.status === 410) return null
  if (!answer.ok) throw new Error(`${url.href}: HTTP ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

async function directoryOf(where: string, community: string | undefined): Promise<Place> {
  const candidates =
    community === undefined ? [where] : [path.join(where, 'public', community), path.join(where, community), where]
  let directory = where
  for (const candidate of candidates.toReversed()) if (await isThere(path.join(candidate, 'log'))) directory = candidate
  return { name: directory, read: (name) => readIfThere(path.join(directory, name)) }
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null
    throw error
  }
}
