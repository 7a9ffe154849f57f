import type { Payload } from 'payload'
import { forgetDeleted } from '../../../database/forget.ts'

/*
 * SQLite's write-ahead log holds pages in the order in which they were written, until it is written over: who reads the disk
 * could see which household's token came just before which response. So it is moved into the database soon after either.
 */

const touched = new WeakSet<Payload>()

/** Notes that a token was issued or a response taken. */
export const leaveTrace = (payload: Payload): void => void touched.add(payload)

/** Takes the order of what came out of the write-ahead log, if anything did. */
export async function forgetTraces(payload: Payload): Promise<void> {
  if (!touched.delete(payload)) return
  if (!(await forgetDeleted(payload))) touched.add(payload)
}
