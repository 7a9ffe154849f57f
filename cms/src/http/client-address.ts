import type { IncomingMessage } from 'node:http'

/** Header in which the server hands the visitor's address to everything behind it; whatever a client sends is replaced. */
export const ADDRESS_HEADER = 'x-linsheng-address'

/**
 * The address a request came from, for throttling only: never stored, never logged. Behind a trusted proxy it is the
 * last entry of X-Forwarded-For, the one the proxy itself wrote.
 */
export function addressOf(req: IncomingMessage, trustProxy: boolean): string {
  const forwarded = req.headers['x-forwarded-for']
  const last = (Array.isArray(forwarded) ? forwarded.join() : (forwarded ?? '')).split(',').at(-1)?.trim()
  return (trustProxy && last) || (req.socket.remoteAddress ?? 'unknown')
}
