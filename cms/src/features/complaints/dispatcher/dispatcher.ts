import type { Payload } from 'payload'
import { startWatch, type Watch } from '../../../jobs/watch.ts'
import { type BoardKeeper, keepBoards } from '../../statistics/board-keeper.ts'
import { dispatchBatch } from './batch.ts'
import { DISPATCHER } from './name.ts'
import { Troubles } from './troubles.ts'

export interface DispatcherOptions {
  dataDir: string
  /** Milliseconds between two looks for what other processes have written. */
  every?: number
}

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
  return startWatch(payload, DISPATCHER, {
    every,
    begin: async () => {
      keeper = await keepBoards(payload, { dataDir })
    },
    look: async ({ held, stopping }) => {
      let done = 1
      while (keeper && done > 0 && !stopping() && held()) done = await dispatchBatch(payload, keeper, stuck)
    },
    // Writes the boards.
    end: async () => {
      await keeper?.stop()
      keeper = null
    },
  })
}
