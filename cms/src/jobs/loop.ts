import { createLocalReq, type Payload, type Where } from 'payload'
import type { LeaseOptions } from './lease.ts'
import { nudge } from './nudge.ts'
import { startWatch, type Watch } from './watch.ts'

/** The queue of the site's releases; it has a loop to itself, so that one never delays anything else. */
export const PUBLISHING_QUEUE = 'publishing'

/** `jobs` runs every queue but publishing. The name is the key of the loop's lease, too. */
const LOOPS = ['jobs', PUBLISHING_QUEUE] as const
export type LoopName = (typeof LOOPS)[number]

export interface LoopOptions {
  lease?: LeaseOptions
  /** Milliseconds between two looks when nothing nudges. */
  every?: number
}

const QUEUE_OF: Record<LoopName, Where> = {
  jobs: { or: [{ queue: { not_equals: PUBLISHING_QUEUE } }, { queue: { exists: false } }] },
  publishing: { queue: { equals: PUBLISHING_QUEUE } },
}
const BATCH: Record<LoopName, number> = { jobs: 10, publishing: 1 }

/**
 * Runs Payload's jobs, one process at a time: free what a killed predecessor left marked as running, then schedule and run
 * until the lease is lost or the loop is stopped.
 */
export const startLoop = (payload: Payload, name: LoopName, { lease, every = 1000 }: LoopOptions = {}): Watch =>
  startWatch(payload, name, {
    every,
    ...(lease && { lease }),
    begin: () => freeStrandedJobs(payload, name),
    look: () => runDueJobs(payload, name),
  })

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
