import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { ReleaseStore } from './store.ts'

const compress = promisify(gzip)

/** Bytes of prepared answers kept in memory; least recently used ones go first. */
const CACHE_BYTES = 48 * 1024 * 1024

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/atom+xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
}

interface Prepared {
  type: string
  etag: string
  body: Buffer
  /** Present where it is worth it. */
  gzipped: Buffer | null
}

/** @returns whether the request was answered */
export type StaticHandler = (req: IncomingMessage, res: ServerResponse) => Promise<boolean>

/**
 * Serves the current release from disk: no scan of its directory, so a swap costs nothing however many pages it has.
 * `/_astro/` files, which never change under their name, are also looked for in older releases and in the deploy build.
 * @param deployClient static files of the build made at deploy; shown as long as nothing is published
 */
export function serveRelease(store: ReleaseStore, deployClient: string): StaticHandler {
  const prepare = preparedFiles()
  return async (req, res) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false
    const target = targetOf(req.url ?? '/')
    if (target === null) return false
    const release = await store.current()
    const fingerprinted = isFingerprinted(target.path)
    for (const root of await rootsFor(store, release?.client ?? null, fingerprinted, deployClient)) {
      const prepared = await prepare(fileFor(root, target.path))
      if (prepared !== null) return answer(req, res, prepared, target.path)
    }
    if (!target.path.endsWith('/') && (await isPage(path.join(release?.client ?? deployClient, target.path)))) {
      res.writeHead(308, { location: `${encodeURI(target.path)}/${target.query}` }).end()
      return true
    }
    return false
  }
}

/** Named after their content by the build. */
const isFingerprinted = (target: string): boolean => target.startsWith('/_astro/')

async function rootsFor(store: ReleaseStore, current: string | null, fingerprinted: boolean, deployClient: string) {
  if (!fingerprinted) return [current ?? deployClient]
  const older = (await store.all()).map(({ client }) => client)
  return [...new Set([...(current === null ? [] : [current]), ...older, deployClient])]
}

/** Null for addresses that name no file: broken escapes, NUL, a step upwards, a hidden file. */
function targetOf(url: string): { path: string; query: string } | null {
  const mark = url.search(/[?#]/)
  const raw = mark === -1 ? url : url.slice(0, mark)
  try {
    const decoded = decodeURIComponent(raw)
    if (!decoded.startsWith('/') || decoded.startsWith('//') || /[\0\\]/.test(decoded)) return null
    if (decoded.split('/').some((part) => part.startsWith('.') && part !== '.well-known')) return null
    return { path: decoded, query: mark === -1 ? '' : url.slice(mark) }
  } catch {
    return null
  }
}

const fileFor = (root: string, target: string) => path.join(root, target.endsWith('/') ? `${target}index.html` : target)

async function isPage(directory: string): Promise<boolean> {
  const info = await stat(path.join(directory, 'index.html')).catch(() => null)
  return info?.isFile() ?? false
}

function answer(req: IncomingMessage, res: ServerResponse, file: Prepared, target: string): true {
  const zipped = file.gzipped !== null && /\bgzip\b/.test(req.headers['accept-encoding'] ?? '')
  const etag = zipped ? file.etag.replace(/"$/, '-gz"') : file.etag
  const headers: Record<string, string | number> = {
    etag,
    'cache-control': isFingerprinted(target) ? 'public, max-age=31536000, immutable' : 'public, no-cache',
    ...(file.gzipped === null ? {} : { vary: 'Accept-Encoding' }),
    ...(target.startsWith('/data/') ? { 'access-control-allow-origin': '*' } : {}),
  }
  if (matches(req.headers['if-none-match'], etag)) {
    res.writeHead(304, headers).end()
    return true
  }
  const body = zipped && file.gzipped !== null ? file.gzipped : file.body
  res.writeHead(200, {
    ...headers,
    'content-type': file.type,
    'content-length': body.length,
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
  })
  res.end(req.method === 'HEAD' ? undefined : body)
  return true
}

const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined && (header === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag))

/** Reads, hashes and compresses a file once; a release's files never change. */
function preparedFiles(): (file: string) => Promise<Prepared | null> {
  const cache = new Map<string, Prepared>()
  let bytes = 0
  const sizeOf = ({ body, gzipped }: Prepared) => body.length + (gzipped?.length ?? 0)
  const remember = (file: string, prepared: Prepared) => {
    cache.set(file, prepared)
    bytes += sizeOf(prepared)
    for (const [oldest, entry] of cache) {
      if (bytes <= CACHE_BYTES) break
      cache.delete(oldest)
      bytes -= sizeOf(entry)
    }
  }
  return async (file) => {
    const known = cache.get(file)
    if (known !== undefined) {
      cache.delete(file)
      cache.set(file, known)
      return known
    }
    const body = await readFile(file).catch(() => null)
    if (body === null) return null
    const prepared = await prepareBody(file, body)
    if (!cache.has(file)) remember(file, prepared)
    return prepared
  }
}

async function prepareBody(file: string, body: Buffer): Promise<Prepared> {
  const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream'
  const worthIt = body.length > 1024 && /charset=utf-8/.test(type)
  return {
    type,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    body,
    gzipped: worthIt ? await compress(body) : null,
  }
}
