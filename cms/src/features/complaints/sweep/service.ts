import type { Payload } from 'payload'
import { now } from '../../../clock.ts'
import { holdLease, type Lease } from '../../../jobs/lease.ts'
import { nudge, sleeper } from '../../../jobs/nudge.ts'
import type { Service } from '../../../services.ts'
import { codeOf } from '../error-code.ts'
import { type Awaited, sweep } from './sweep.ts'

/** Name of the sweep's lease and of the nudge that wakes it. */
const SWEEP = 'sweep'

/** Milliseconds between two sweeps: how late an escalation can come while everything is well. */
const EVERY = 2_000

/**
 * Takes cases on when their time has come. One process does it at a time, under a lease; what ran out while none did is
 * caught up with at the first look.
 */
export function startSweep(payload: Payload, { every = EVERY }: { every?: number } = {}): { stop(): Promise<void> } {
  const nap = sleeper(SWEEP)
  const awaited: Awaited = new Map()
  let stopping = false
  let lease: Lease | null = null

  const look = async () => {
    if (!lease?.held()) lease = await holdLease(payload, SWEEP)
    if (lease) await sweep(payload, now(), awaited)
  }
  const run = async () => {
    while (!stopping) {
      await look().catch((error: unknown) => payload.logger.error({ msg: 'the sweep stumbled', code: codeOf(error) }))
      if (!stopping) await nap.sleep(every)
    }
    await lease?.release()
    nap.close()
  }
  const running = run()
  return {
    async stop() {
      stopping = true
      nudge(SWEEP)
      await running
    },
  }
}

export const sweepService: Service = {
  name: 'what the time decides',
  runsIn: 'worker',
  start: async (payload) => startSweep(payload),
}
