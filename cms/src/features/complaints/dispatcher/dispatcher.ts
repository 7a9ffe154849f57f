import type { Payload } from 'payload'
import { holdLease, type Lease } from '../../../jobs/lease.ts'
import { nudge, sleeper } from '../../../jobs/nudge.ts'
import { type BoardKeeper, keepBoards } from '../../statistics/board-keeper.ts'
import { codeOf } from '../error-code.ts'
import { dispatchBatch } from './batch.ts'
import { DISPATCHER } from './name.ts'
import { Troubles } from './troubles.ts'

export interface DispatcherOptions {
  dataDir: string
  /** Milliseconds between two looks for what other processes have written. */
  every?: number
}

export interface Dispatcher {
  /** Waits for the batch under way, writes the boards, gives the lease back. */
  stop(): Promise<void>
}

const troubles = new WeakMap<Payload, Troubles>()

/** Whether every commit that was tried could be followed; false while one is stuck and tried again. */
export const isDispatching = (payload: Payload): boolean => (troubles.get(payload)?.count ?? 0) === 0

/**
 * Follows commits with what depends on them: public entries, the board, the projection. One process does it at a time,
 * under a lease; it is nudged by operations in its own process and looks every second for those of others.
 */
export function startDispatcher(payload: Payload, { dataDir, every = 1000 }: DispatcherOptions): Dispatcher {
  const nap = sleeper(DISPATCHER)
  const stuck = new Troubles()
  troubles.set(payload, stuck)
  let stopping = false
  let lease: Lease | null = null
  let keeper: BoardKeeper | null = null

  const takeOffice = async (): Promise<BoardKeeper | null> => {
    if (!lease?.held()) {
      await keeper?.stop()
      keeper = null
      lease = await holdLease(payload, DISPATCHER)
    }
    // Opening the books may fail for a moment: the lease is kept and they are tried again.
    if (lease) keeper ??= await keepBoards(payload, { dataDir })
    return keeper
  }
  const drain = async () => {
    const office = await takeOffice()
    if (!office) return
    let done = 1
    while (done > 0 && !stopping && lease?.held()) done = await dispatchBatch(payload, office, stuck)
  }
  const run = async () => {
    while (!stopping) {
      await drain().catch((error: unknown) => {
        payload.logger.error({ msg: 'the dispatcher stumbled', code: codeOf(error) })
      })
      if (!stopping) await nap.sleep(every)
    }
    await keeper?.stop()
    await lease?.release()
    nap.close()
  }
  const running = run()
  return {
    async stop() {
      stopping = true
      nudge(DISPATCHER)
      await running
    },
  }
}
