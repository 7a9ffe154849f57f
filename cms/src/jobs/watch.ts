import type { Payload } from 'payload'
import { holdLease, type Lease, type LeaseOptions } from './lease.ts'
import { nudge, sleeper } from './nudge.ts'

/** What the one who looks may ask: whether the lease is still its own, and whether it should come to an end. */
export interface Watching {
  held(): boolean
  stopping(): boolean
}

export interface WatchOptions {
  /** Milliseconds between two looks when nothing nudges. */
  every: number
  lease?: LeaseOptions
  /** Done once each time the lease was won, before the first look; one that fails is tried again at the next. */
  begin?(): Promise<void>
  look(watching: Watching): Promise<void>
  /** Done when the lease was lost, and before it is given back. */
  end?(): Promise<void>
}

export interface Watch {
  /** Waits for the look under way, then gives the lease to whoever asks next. */
  stop(): Promise<void>
}

/**
 * Work that one process at a time goes on with: hold the lease `name`, look, sleep until the next look or a nudge of that
 * name, until stopped. An error is logged and the watch goes on.
 */
export function startWatch(payload: Payload, name: string, options: WatchOptions): Watch {
  const nap = sleeper(name)
  let stopping = false
  let begun = false
  let lease: Lease | null = null

  const watching: Watching = { held: () => lease?.held() === true, stopping: () => stopping }
  const leave = async () => {
    begun = false
    await options.end?.()
  }
  const takeTurn = async () => {
    if (!watching.held()) {
      if (lease) await leave()
      lease = await holdLease(payload, name, options.lease)
      if (!lease) return
    }
    if (!begun) await options.begin?.()
    begun = true
    await options.look(watching)
  }
  const run = async () => {
    while (!stopping) {
      await takeTurn().catch((error: unknown) =>
        payload.logger.error({ err: error, msg: `the watch ${name} stumbled` }),
      )
      if (!stopping) await nap.sleep(options.every)
    }
    await leave()
    await lease?.release()
    nap.close()
  }
  const running = run()
  return {
    async stop() {
      stopping = true
      nudge(name)
      await running
    },
  }
}
