import { executeAuthStrategies, type Payload } from 'payload'
import { refuseRequest } from '../http/answer.ts'
import { isStaffPath } from '../http/security.ts'
import type { Stage } from './route.ts'

/** Bytes that anybody may send to what staff use: an address and a password need no more. */
const LARGEST_OF_STRANGER = 64 * 1024

/** Only who is signed in may send more: Payload reads a body, and looks through it, before it asks who sent it. */
export function largeBodies(payload: Payload): Stage {
  return async (req, res, path) => {
    const length = Number(req.headers['content-length'] ?? 0)
    if (!isStaffPath(path) || length <= LARGEST_OF_STRANGER) return false
    const headers = new Headers(Object.entries(req.headers).map(([name, value]) => [name, String(value)]))
    const { user } = await executeAuthStrategies({ headers, payload })
    if (user) return false
    refuseRequest(req, res, 'too-large')
    return true
  }
}
