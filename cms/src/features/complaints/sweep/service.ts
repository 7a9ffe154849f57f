import type { Payload } from 'payload'
import { now } from '../../../clock.ts'
import { startWatch, type Watch } from '../../../jobs/watch.ts'
import type { Service } from '../../../services.ts'
import { type Awaited, sweep } from './sweep.ts'

/** Name of the sweep's lease and of the nudge that wakes it. */
const SWEEP = 'sweep'

/** Milliseconds between two sweeps: how late an escalation can come while everything is well. */
const EVERY = 2_000

/**
 * Takes cases on when their time has come. One process does it at a time, under a lease; what ran out while none did is
 * caught up with at the first look.
 */
export function startSweep(payload: Payload, { every = EVERY }: { every?: number } = {}): Watch {
  const awaited: Awaited = new Map()
  return startWatch(payload, SWEEP, {
    every,
    look: async () => {
      await sweep(payload, now(), awaited)
    },
  })
}

export const sweepService: Service = {
  name: 'what the time decides',
  runsIn: 'worker',
  start: async (payload) => startSweep(payload),
}
