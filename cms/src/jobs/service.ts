import type { Service } from '../services.ts'
import { startLoop } from './loop.ts'

/** Runs every queue but publishing, one process at a time. */
export const jobsService: Service = {
  name: 'jobs',
  runsIn: 'worker',
  async start(payload) {
    return startLoop(payload, 'jobs')
  },
}
