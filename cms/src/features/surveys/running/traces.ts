import type { Payload } from 'payload'
import { forgetDeleted } from '../../../database/forget.ts'

/*
 * SQLite's write-ahead log holds pages in the order in which they were written, until it is written over: who reads the disk
 * could see which household's token came just before which response. So it is moved into the database soon after either.
 */

const touched = new WeakSet<Payload>()

/** Milliseconds after which it is done, so that a burst is one. */
const SOON = 2_000

/** Notes that a token was issued or a response taken: soon nothing tells any more which came first. */
export function leaveTrace(payload: Payload): void {
  if (touched.has(payload)) return
  touched.add(payload)
  setTimeout(() => void forgetTraces(payload).catch(() => undefined), SOON).unref()
}

/** Takes the order of what came out of the write-ahead log, if anything did. */
export async function forgetTraces(payload: Payload): Promise<void> {
  if (!touched.delete(payload)) return
  if (!(await forgetDeleted(payload))) leaveTrace(payload)
}
