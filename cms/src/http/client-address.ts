import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

/** Header in which the server hands the visitor's address to everything behind it; whatever a client sends is replaced. */
export const ADDRESS_HEADER = 'x-linsheng-address'

/**
 * The address a request came from, for throttling only: never stored, never logged. Behind a trusted proxy it is the
 * last entry of X-Forwarded-For, the one the proxy itself wrote. Of an IPv6 address only the network counts (`/64`): whoever
 * has one address there has them all.
 */
export function addressOf(req: IncomingMessage, trustProxy: boolean): string {
  const forwarded = req.headers['x-forwarded-for']
  const last = (Array.isArray(forwarded) ? forwarded.join() : (forwarded ?? '')).split(',').at(-1)?.trim()
  return networkOf((trustProxy && last) || (req.socket.remoteAddress ?? 'unknown'))
}

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i
const GROUPS = 8
const OF_NETWORK = 4

function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, '')
  if (!isIPv6(bare)) return address
  const v4 = MAPPED.exec(bare)?.[1]
  if (v4) return v4
  const [head = '', tail] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::')
  const [first, last] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean))
  const zeros = Array(GROUPS - (first?.length ?? 0) - (last?.length ?? 0)).fill('0')
  return `${[...(first ?? []), ...zeros, ...(last ?? [])].slice(0, OF_NETWORK).join(':')}::/64`
}
