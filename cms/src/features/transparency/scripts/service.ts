import { MINUTE } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import { startWatch } from '../../../jobs/watch.ts'
import type { Service } from '../../../services.ts'
import type { Read } from './read-scripts.ts'
import { tellScripts } from './tell-scripts.ts'

/** Milliseconds between two looks, and how soon the first is tried again while the server is still starting. */
const EVERY = 10 * MINUTE
const STARTING = 2_000

/** Reads as any visitor does, from this server: what is told is what is sent. */
const readFrom =
  (site: string): Read =>
  async (path) => {
    const answer = await fetch(`${site}${path}`, { redirect: 'manual' })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (answer.status === 503) throw new Error('the server is starting')
    return answer.status === 200 ? bytes : null
  }

/** An address at which this machine reaches a server that listens on all of its addresses. */
const reachable = (host: string): string => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host)
const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host)

export const scriptsService: Service = {
  name: 'scripts in the log',
  runsIn: 'web',
  async start(payload, { dev, host, port }) {
    // In development pages load unbuilt sources.
    if (dev) return { stop: async () => undefined }
    const read = readFrom(`http://${inUrl(reachable(host))}:${port}`)
    let next = 0
    return startWatch(payload, 'scripts', {
      every: STARTING,
      look: async () => {
        if (Date.now() < next) return
        if (await tellAll(payload, read)) next = Date.now() + EVERY
      },
    })
  },
}

/** @returns false while the server is not ready to be asked */
async function tellAll(payload: Payload, read: Read): Promise<boolean> {
  const isReady = await read('/').then(
    () => true,
    () => false,
  )
  if (!isReady) return false
  const { docs } = await payload.db.find<{ id: unknown; slug: string }>({
    collection: 'communities',
    select: { slug: true },
    limit: 0,
    pagination: false,
  })
  for (const { id, slug } of docs) await tellScripts(payload, { id: String(id), slug }, read)
  return true
}
