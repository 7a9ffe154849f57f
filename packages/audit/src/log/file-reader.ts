import type { Read } from './source.ts'

/**
 * Reads files below an address over HTTP; what changes is never taken from a cache.
 * @param base with its slash, `/data/<community>/`
 * @param how whatever else has to be said of each request
 */
export const fileReader =
  (base: string, how: RequestInit = {}): Read =>
  async (path) => {
    const answer = await fetch(base + path, { cache: 'no-cache', ...how })
    if (answer.status === 404) return null
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return new Uint8Array(await answer.arrayBuffer())
  }
