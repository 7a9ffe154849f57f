import { type FileHandle, open } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { errorCode } from '../start-error.ts'

export interface FileAnswer {
  /** Path on the disk. */
  file: string
  type: string
  cacheControl: string
}

/** Bytes from the first to the last, both included. */
interface Span {
  start: number
  end: number
}

const ABSENT: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'])

/** A file that can be read, with what its name alone does not say. */
interface Opened {
  handle: FileHandle
  size: number
  changed: number
  /** Changes with the file: one that is replaced is another file. */
  tag: string
}

async function openFile(path: string): Promise<Opened | null> {
  const handle = await open(path).catch((error: unknown) => {
    if (ABSENT.has(errorCode(error))) return null
    throw error
  })
  if (!handle) return null
  const stats = await handle.stat()
  if (stats.isFile()) {
    const { ino, size, mtimeMs } = stats
    return { handle, size, changed: mtimeMs, tag: [ino, size, mtimeMs].map((part) => part.toString(36)).join('-') }
  }
  await handle.close()
  return null
}

/**
 * Answers GET and HEAD with a file as it is now: again only when it has changed, a part where a part was asked for, and
 * compressed where `FILE.gz` lies ready beside it and is not older. Other headers are the caller's.
 * @returns false, with nothing answered, when there is no such file
 */
export async function sendFile(req: IncomingMessage, res: ServerResponse, answer: FileAnswer): Promise<boolean> {
  const plain = await openFile(answer.file)
  if (!plain) return false
  const ready = await openFile(`${answer.file}.gz`)
  try {
    const isReady = ready !== null && ready.changed >= plain.changed
    if (isReady) res.appendHeader('Vary', 'Accept-Encoding')
    const isPacked = isReady && req.headers.range === undefined && acceptsGzip(req)
    await send(req, res, answer, isPacked ? ready : plain, isPacked)
    return true
  } finally {
    await plain.handle.close()
    await ready?.handle.close()
  }
}

const acceptsGzip = ({ headers }: IncomingMessage): boolean =>
  /(^|[\s,])gzip(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(String(headers['accept-encoding'] ?? ''))

async function send(
  req: IncomingMessage,
  res: ServerResponse,
  { type, cacheControl }: FileAnswer,
  { handle, size, tag }: Opened,
  isPacked: boolean,
): Promise<void> {
  const etag = `"${tag}${isPacked ? '-gz' : ''}"`
  res.setHeader('ETag', etag)
  res.setHeader('Cache-Control', cacheControl)
  if (isKnown(req, etag)) return end(res, 304)
  res.setHeader('Accept-Ranges', 'bytes')
  res.setHeader('Content-Type', type)
  if (isPacked) res.setHeader('Content-Encoding', 'gzip')
  const part = partOf(req, etag, size)
  if (part === 'none') {
    res.setHeader('Content-Range', `bytes */${size}`)
    return end(res, 416)
  }
  if (part) res.setHeader('Content-Range', `bytes ${part.start}-${part.end}/${size}`)
  const { start, end: last } = part ?? { start: 0, end: size - 1 }
  res.setHeader('Content-Length', last - start + 1)
  res.statusCode = part ? 206 : 200
  if (req.method === 'HEAD' || last < start) return void res.end()
  const content = handle.createReadStream({ start, end: last, autoClose: false })
  // Who goes away in the middle is no fault.
  await pipeline(content, res).catch(() => res.destroy())
}

function end(res: ServerResponse, status: number): void {
  res.statusCode = status
  res.end()
}

const isKnown = ({ headers }: IncomingMessage, etag: string): boolean =>
  (headers['if-none-match'] ?? '').split(',').some((known) => ['*', etag, `W/${etag}`].includes(known.trim()))

/** One part in bytes; null for the whole: nothing, several parts or something unknown was asked for, or of another version. */
function partOf({ headers }: IncomingMessage, etag: string, size: number): Span | 'none' | null {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return null
  if (headers['if-range'] !== undefined && headers['if-range'] !== etag) return null
  const span =
    first === ''
      ? { start: Math.max(0, size - Number(last)), end: size - 1 }
      : { start: Number(first), end: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null
  return span.start <= span.end ? span : 'none'
}
