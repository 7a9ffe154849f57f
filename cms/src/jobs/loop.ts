import { createLocalReq, type Payload, type Where } from 'payload'
import { holdLease, type Lease, type LeaseOptions } from './lease.ts'
import { nudge, sleeper } from './nudge.ts'

/** The queue of the site's builds; it has a loop to itself, so that a build never delays anything else. */
export const PUBLISHING_QUEUE = 'publishing'

/** `jobs` runs every queue but publishing. The name is the key of the loop's lease, too. */
const LOOPS = ['jobs', PUBLISHING_QUEUE] as const
export type LoopName = (typeof LOOPS)[number]

export interface LoopOptions {
  lease?: LeaseOptions
  /** Milliseconds between two looks when nothing nudges. */
  every?: number
}

export interface Loop {
  /** Waits for the running batch, then gives the lease to whoever asks next. */
  stop(): Promise<void>
}

const QUEUE_OF: Record<LoopName, Where> = {
  jobs: { or: [{ queue: { not_equals: PUBLISHING_QUEUE } }, { queue: { exists: false } }] },
  publishing: { queue: { equals: PUBLISHING_QUEUE } },
}
const BATCH: Record<LoopName, number> = { jobs: 10, publishing: 1 }

/**
 * Runs Payload's jobs, one process at a time: hold the lease, free what a killed predecessor left marked as running,
 * then schedule and run until the lease is lost or the loop is stopped. An error is logged and the loop goes on.
 */
export function startLoop(
  payload: Payload,
  name: LoopName,
  { lease: leaseOptions, every = 1000 }: LoopOptions = {},
): Loop {
  const nap = sleeper(name)
  let stopping = false
  let lease: Lease | null = null

  const tick = async () => {
    if (!lease?.held()) {
      lease = await holdLease(payload, name, leaseOptions)
      if (lease === null) return
      await freeStrandedJobs(payload, name)
    }
    await runDueJobs(payload, name)
  }
  const run = async () => {
    while (!stopping) {
      await tick().catch((error: unknown) => payload.logger.error({ err: error, msg: `the loop ${name} stumbled` }))
      if (!stopping) await nap.sleep(every)
    }
    await lease?.release()
  }
  const running = run()

  return {
    async stop() {
      stopping = true
      nudge(name)
      await running
      nap.close()
    },
  }
}

/** A job that ran at a kill -9 stays marked as processing for ever and blocks its key; under the lease nobody runs it. */
async function freeStrandedJobs(payload: Payload, name: LoopName): Promise<void> {
  await payload.db.updateJobs({
    data: { processing: false },
    req: await createLocalReq({}, payload),
    returning: false,
    where: { and: [{ processing: { equals: true } }, QUEUE_OF[name]] },
  })
}

async function runDueJobs(payload: Payload, name: LoopName): Promise<void> {
  if (name === 'jobs') await payload.jobs.handleSchedules({ allQueues: true })
  const limit = BATCH[name]
  const result = await payload.jobs.run({
    allQueues: true,
    where: QUEUE_OF[name],
    limit,
    silent: { info: true, error: false },
  })
  const ran = Object.keys(('jobStatus' in result && result.jobStatus) || {}).length
  if (ran >= limit) nudge(name)
}
