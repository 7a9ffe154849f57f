import type { IncomingMessage } from 'node:http'

/** Memory for bodies that arrive, all visitors together. */
export interface Room {
  /** Counts bytes of a body. Where they are too many, those that have been on their way for longest are cut off. */
  bring(req: IncomingMessage, bytes: number): void
  /** Its body is dealt with, or will not come. */
  leave(req: IncomingMessage): void
}

/**
 * Nobody is told apart in the channel, so nobody can be held to their own share: whoever opens many connections and sends
 * slowly loses them to those who send now. A body that has arrived is not cut off.
 * @param most bytes
 */
export function createRoom(most: number): Room {
  /** In the order in which they began. */
  const held = new Map<IncomingMessage, number>()
  let together = 0
  const leave = (req: IncomingMessage) => {
    together -= held.get(req) ?? 0
    held.delete(req)
  }
  return {
    bring(req, bytes) {
      held.set(req, (held.get(req) ?? 0) + bytes)
      together += bytes
      for (const oldest of held.keys()) {
        if (together <= most) return
        if (oldest.complete) continue
        leave(oldest)
        oldest.destroy()
      }
    },
    leave,
  }
}
