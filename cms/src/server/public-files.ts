import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { parseTilePath, TILE_WIDTH } from '@linsheng/tlog'
import type { Env } from '../env.ts'
import { type FileAnswer, sendFile } from '../http/send-file.ts'
import type { Stage } from './route.ts'

/** Where features write what everybody may read: `/data/<community>/…` is DATA_DIR/public/<community>/…. */
export const publicDir = (env: Pick<Env, 'dataDir'>): string => join(env.dataDir, 'public')

const READS: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD'])
const PREFIX = '/data/'

const TEXT = 'text/plain; charset=utf-8'
const BYTES = 'application/octet-stream'
const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': TEXT,
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml',
  '.atom': 'application/atom+xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.gz': 'application/gzip',
}

/** Names say what is in it, so it never changes. */
const FOREVER = 'public, max-age=31536000, immutable'
/** Never changes either, but goes some time after its full tile is there. */
const A_DAY = 'public, max-age=86400'
/** May be kept, but not used before it was asked for again. */
const ASK = 'public, no-cache'

/** Type and keeping of a file, by its path below the community's directory. Those of a log are C2SP tlog-tiles'. */
function describe(path: string): { type: string; cacheControl: string } {
  const type = TYPES[extname(path).toLowerCase()] ?? BYTES
  if (/^rules\/[a-z]+-[0-9a-f]{64}\.json$/.test(path)) return { type, cacheControl: FOREVER }
  if (!path.startsWith('log/')) return { type, cacheControl: ASK }
  const tile = parseTilePath(path.slice('log/'.length))
  if (tile) return { type: BYTES, cacheControl: tile.width === TILE_WIDTH ? FOREVER : A_DAY }
  return { type: extname(path) === '' ? TEXT : type, cacheControl: ASK }
}

/**
 * Serves `/data/` from disk as it is at this moment, for any site to read. What is not there is left to the next stage:
 * feeds below `/data/` are built with the site and come from its release. But a log is nowhere else, so what is missing
 * there is missing, and said in one word, never with a page.
 */
export function publicFiles(env: Env): Stage {
  const directory = publicDir(env)
  return async (req, res, path) => {
    if (!path.startsWith(PREFIX) || !READS.has(req.method)) return false
    setOpenHeaders(res)
    const segments = segmentsOf(path)
    if (segments && (await sendFile(req, res, fileAnswer(directory, segments)))) return true
    if (/^[^/]+\/log(\/|$)/.test(path.slice(PREFIX.length))) return refuse(req, res)
    for (const name of OPEN) res.removeHeader(name)
    return false
  }
}

function fileAnswer(directory: string, segments: string[]): FileAnswer {
  const [, ...rest] = segments
  return { file: join(directory, ...segments), ...describe(rest.join('/')) }
}

function refuse(req: IncomingMessage, res: ServerResponse): true {
  res.writeHead(404, { 'Content-Type': TEXT, 'Cache-Control': ASK })
  res.end(req.method === 'HEAD' ? undefined : 'not found\n')
  return true
}

const OPEN = ['Access-Control-Allow-Origin', 'Access-Control-Expose-Headers', 'Cross-Origin-Resource-Policy'] as const

function setOpenHeaders(res: ServerResponse): void {
  res.setHeader('Access-Control-Allow-Origin', '*')
  res.setHeader('Access-Control-Expose-Headers', 'ETag, Content-Range')
  res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
}

/** Names below the directory of public files; null where the path leads elsewhere, or to what is not finished yet. */
function segmentsOf(path: string): string[] | null {
  const segments = path.slice(PREFIX.length).split('/').map(decoded)
  const isSafe = segments.every(
    (name) => name !== null && /^[^./\\\0][^/\\\0]*$/.test(name) && !name.endsWith('.partial'),
  )
  return isSafe ? segments.filter((name) => name !== null) : null
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}
