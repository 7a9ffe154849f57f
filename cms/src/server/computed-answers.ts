import type { ServerResponse } from 'node:http'
import { MINUTE } from '@linsheng/domain/time'
import { refuseRequest } from '../http/answer.ts'
import { ADDRESS_HEADER } from '../http/client-address.ts'
import { plainly } from '../http/plain-path.ts'
import { isStaffPath } from '../http/security.ts'
import { createThrottle } from '../http/throttle.ts'
import { createTurns } from '../http/turns.ts'
import type { Stage } from './route.ts'

/** Answers for one visitor in a minute: a person who tries every filter, and the people behind one router. */
const ASKED = { most: 240, within: MINUTE }
/** A browser asks for a page and what belongs to it at once. */
const TURNS = { atOnce: 1, perKey: 8, waiting: 64 }

const LOCALE = '(?:/(?:zh-hant|en))?'
/** Addresses whose answer is worked out anew from cases: the board and its parts, lists, cases, figures for other programs. */
const ON_SITE = [
  new RegExp(`^${LOCALE}/[a-z0-9-]+/(?:board|data)(?:/|$)`),
  new RegExp(`^${LOCALE}/[a-z0-9-]+/complaints(?:/(?!new(?:/|$))|$)`),
]
const ELSEWHERE = [/^\/api\/public\/v1\/[^/]+\/board$/, /^\/open311\/v2\//, /^\/data\/[^/]+\/badge\.svg$/]

const READS: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD'])

/** Whether a request makes the server compute; filing and tracking are never held up by those who do. */
export function isComputed(method: string | undefined, path: string): boolean {
  if (!READS.has(method)) return false
  const plain = plainly(path)
  return (isStaffPath(plain) ? ELSEWHERE : [...ON_SITE, ...ELSEWHERE]).some((known) => known.test(plain))
}

/**
 * Lets through, in turns, what is worked out for whoever asks, and refuses a visitor who asks for too much of it: all else is
 * answered meanwhile. Stands after the files that only need sending.
 */
export function computedAnswers(rules = { asked: ASKED, turns: TURNS }): Stage {
  const [throttle, turns] = [createThrottle(rules.asked), createTurns(rules.turns)]
  return async (req, res, path) => {
    if (!isComputed(req.method, path)) return false
    const visitor = String(req.headers[ADDRESS_HEADER])
    const isAllowed = throttle.take(visitor)
    const end = isAllowed ? await turns.take(visitor, goneFrom(res)) : null
    if (end === null) {
      // What was not answered does not count: whoever asked for too much at once is answered a moment later.
      if (isAllowed) throttle.giveBack(visitor)
      res.setHeader('Retry-After', '60')
      refuseRequest(req, res, 'too-many-requests')
      return true
    }
    endWith(res, end)
    return false
  }
}

function goneFrom(res: ServerResponse): AbortSignal {
  const gone = new AbortController()
  res.once('close', () => gone.abort())
  return gone.signal
}

/** Ends a turn when all has been written; how slowly it is read is the reader's affair. */
function endWith(res: ServerResponse, end: () => void): void {
  let hasEnded = false
  const once = () => {
    if (!hasEnded) end()
    hasEnded = true
  }
  res.once('prefinish', once)
  res.once('close', once)
  if (res.closed) once()
}
