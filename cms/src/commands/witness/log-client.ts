import { setTimeout as pause } from 'node:timers/promises'
import { problemSchema } from '@linsheng/contracts/problem'
import { cosignatureSchema } from '@linsheng/contracts/transparency'
import { HASH_SIZE, TILE_WIDTH, type Tile, tilePath } from '@linsheng/tlog'
import { parseJson } from '../../features/complaints/endpoints/json-body.ts'

/** The log cannot be reached or does not serve what it must: nothing is known about it, neither good nor bad. */
export class Unreachable extends Error {
  override name = 'Unreachable'
}

/** What became of a cosignature: kept, not needed because a newer one is known, or of a witness that the log does not list. */
export type Handed = 'kept' | 'known' | 'unlisted'

/** A log as it is served below an address such as `https://host/data/slug/log`. */
export interface LogClient {
  text(name: 'checkpoint' | 'vkey'): Promise<string>
  /** A tile's bytes. Where a partial one is gone its full one is there, and begins with it. */
  tile(tile: Tile): Promise<Uint8Array>
  /** Hands in a cosigned checkpoint. */
  cosign(note: string): Promise<Handed>
}

const ADDRESS = /^(https?:\/\/[^?#]+?)\/data\/([^/?#]+)\/log\/?$/
const WITHIN = 30_000
const TRIES = 3

/** Null when the address is not one of a log. */
export function logClient(address: string): LogClient | null {
  const [, site, slug] = ADDRESS.exec(address) ?? []
  if (!site || !slug) return null
  const get = async (path: string): Promise<Response> => {
    const answer = await fetchAgain(`${site}/data/${slug}/log/${path}`)
    if (answer.ok || answer.status === 404) return answer
    throw new Unreachable(`${path} was answered with ${answer.status}`)
  }
  const bytesOf = async (tile: Tile): Promise<Uint8Array | null> => {
    const answer = await get(tilePath(tile))
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null
  }
  return {
    async text(name) {
      const answer = await get(name)
      if (!answer.ok) throw new Unreachable(`${name} is missing`)
      return answer.text()
    },
    async tile(tile) {
      const bytes = (await bytesOf(tile)) ?? (await bytesOf({ ...tile, width: TILE_WIDTH }))
      if (!bytes) throw new Unreachable(`${tilePath(tile)} is missing`)
      return tile.level === 'entries' ? bytes : bytes.subarray(0, tile.width * HASH_SIZE)
    },
    async cosign(note) {
      const body = JSON.stringify(cosignatureSchema.parse({ note }))
      const headers = { 'Content-Type': 'application/json' }
      const url = `${site}/api/public/v1/${slug}/log/cosignatures`
      const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(WITHIN) }).catch(
        gone,
      )
      if (answer.ok) return 'kept'
      if (answer.status === 409) return 'known'
      const said = await answer.text()
      if (isUnlisted(said)) return 'unlisted'
      throw new Unreachable(`the cosignature was answered with ${answer.status}: ${said.slice(0, 300)}`)
    },
  }
}

const refusalSchema = problemSchema.pick({ code: true, errors: true })

/** Whether a refusal says that the checkpoint is in order, and its witness none of those that the community has entered. */
function isUnlisted(text: string): boolean {
  const body = parseJson(text, refusalSchema)
  return (
    body.ok && body.value.errors?.some(({ pointer, code }) => pointer === '/note' && code === 'not-one-of') === true
  )
}

const gone = (error: unknown): never => {
  throw new Unreachable(error instanceof Error ? error.message : 'no answer')
}

async function fetchAgain(url: string): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fetch(url, { signal: AbortSignal.timeout(WITHIN) })
    } catch (error) {
      if (attempt === TRIES) return gone(error)
      await pause(500 * attempt)
    }
  }
}
