import type { TaskConfig } from 'payload'
import { publisherOf } from './publisher.ts'

export const PUBLISH_TASK = 'publish-site'

/** One release at a time; a request that has not begun gives way to a later one. A failure is tried once more. */
export const publishTask: TaskConfig<'publish-site'> = {
  slug: PUBLISH_TASK,
  concurrency: { key: () => PUBLISH_TASK, exclusive: true, supersedes: true },
  retries: { attempts: 1, backoff: { type: 'fixed', delay: 5000 } },
  inputSchema: [],
  outputSchema: [],
  handler: async ({ req }) => {
    await publisherOf(req.payload).publish()
    return { output: {} }
  },
}
