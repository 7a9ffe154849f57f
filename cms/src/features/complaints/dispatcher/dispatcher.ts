import type { Payload } from 'payload'
import { now } from '../../../clock.ts'
import { startWatch, type Watch } from '../../../jobs/watch.ts'
import { type BoardKeeper, keepBoards } from '../../statistics/board-keeper.ts'
import { tendLogs } from '../../transparency/tend.ts'
import { dispatchBatch } from './batch.ts'
import { DISPATCHER } from './name.ts'
import { releaseWaiting } from './release.ts'
import { Troubles } from './troubles.ts'

export interface DispatcherOptions {
  dataDir: string
  /** Milliseconds between two looks for what other processes have written. */
  every?: number
}

/** Milliseconds after which what becomes public by waiting is looked at although nothing happened. */
const TEND_EVERY = 60_000

const troubles = new WeakMap<Payload, Troubles>()

/** Whether every commit that was tried could be followed; false while one is stuck and tried again. */
export const isDispatching = (payload: Payload): boolean => (troubles.get(payload)?.count ?? 0) === 0

/**
 * Follows commits with what depends on them: public entries, the board, the projection. One process does it at a time,
 * under a lease; it is nudged by operations in its own process and looks every second for those of others.
 */
export function startDispatcher(payload: Payload, { dataDir, every = 1000 }: DispatcherOptions): Watch {
  const stuck = new Troubles()
  troubles.set(payload, stuck)
  let keeper: BoardKeeper | null = null
  let tendAt = 0
  return startWatch(payload, DISPATCHER, {
    every,
    begin: async () => {
      keeper = await keepBoards(payload, { dataDir })
    },
    look: async ({ held, stopping }) => {
      let followed = 0
      let done = 1
      while (keeper && done > 0 && !stopping() && held()) {
        done = await dispatchBatch(payload, keeper, stuck)
        followed += done
      }
      const from = now()
      if (!keeper || (followed === 0 && from < tendAt)) return
      await releaseWaiting(payload, keeper)
      await tendLogs(payload, keeper)
      // From when it was looked at: what has become public since then waits no longer than that.
      tendAt = from + TEND_EVERY
    },
    // Writes the boards.
    end: async () => {
      await keeper?.stop()
      keeper = null
    },
  })
}
