import type { Context, Env, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

/**
 * Refuses bodies of more bytes. An announced length is enough to know, since no more than that is read; to look at the
 * body itself would make a web stream of every request first, which costs more than all the rest of reading it.
 */
export function limitBody<Variables extends Env>(
  maxSize: number,
  onError: (c: Context<Variables>) => Response,
): MiddlewareHandler<Variables> {
  const limitStream = bodyLimit({ maxSize, onError })
  return async (c, next) => {
    const announced = c.req.header('content-length')
    if (announced === undefined || c.req.header('transfer-encoding') !== undefined) return limitStream(c, next)
    return Number(announced) > maxSize ? onError(c) : next()
  }
}
