import type { IncomingMessage } from 'node:http'

/**
 * The whole body; null when it is larger than `most`, of which no more is kept.
 * @param bring told of every piece that comes, where bodies are large
 * @throws Error when its sender has gone, or it was cut off
 */
export async function readBody(
  req: IncomingMessage,
  most: number,
  bring?: (req: IncomingMessage, bytes: number) => void,
): Promise<Buffer<ArrayBuffer> | null> {
  if (Number(req.headers['content-length'] ?? 0) > most) return null
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of req) {
    const bytes = Buffer.from(chunk)
    length += bytes.length
    if (length > most) return null
    bring?.(req, bytes.length)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
