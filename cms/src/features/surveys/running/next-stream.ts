import { createHash } from 'node:crypto'

/** Id of the history of a survey's next wave, a version 8 UUID (RFC 9562) that follows from its own: prepared once. */
export function nextStream(stream: string): string {
  const hex = createHash('sha256').update(`linsheng/next-wave/v1\n${stream}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
