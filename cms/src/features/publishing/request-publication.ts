import type { Payload, PayloadRequest } from 'payload'
import { PUBLISHING_QUEUE } from '../../jobs/loop.ts'
import { PUBLISH_TASK } from './task.ts'

/** Milliseconds that a change waits for the next one, so that a burst becomes one release. */
const DEBOUNCE = 600

/**
 * Asks for a new release of the site soon. Calls in a burst, and all those while one is made, become one release: the task's
 * key lets a later request take the place of one that has not begun.
 * @param delay milliseconds to wait for more
 */
export async function requestPublication(payload: Payload, req?: PayloadRequest, delay = DEBOUNCE): Promise<void> {
  await payload.jobs.queue({
    task: PUBLISH_TASK,
    input: {},
    queue: PUBLISHING_QUEUE,
    waitUntil: new Date(Date.now() + delay),
    ...(req === undefined ? {} : { req }),
  })
}
