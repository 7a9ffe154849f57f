import type { IncomingMessage } from 'node:http'

/** The whole body; null when it is larger than `most` bytes, of which no more is kept. */
export async function readBody(req: IncomingMessage, most: number): Promise<Buffer<ArrayBuffer> | null> {
  if (Number(req.headers['content-length'] ?? 0) > most) return null
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of req) {
    const bytes = Buffer.from(chunk)
    length += bytes.length
    if (length > most) return null
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
