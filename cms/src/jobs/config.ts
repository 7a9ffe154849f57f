import type { Config } from 'payload'
import { nobody } from '../access/predicates.ts'
import { publishTask } from '../features/publishing/task.ts'

const never = () => false

/** Tasks of all features; each owner adds its own. Our own loop runs them, so Payload's `autoRun` stays empty. */
export const tasks: NonNullable<NonNullable<Config['jobs']>['tasks']> = [publishTask]

/** Jobs are started by the server alone: no account may queue, run or cancel one through the API. */
export const jobs: NonNullable<Config['jobs']> = {
  tasks,
  autoRun: [],
  enableConcurrencyControl: true,
  access: { run: never, queue: never, cancel: never },
  jobsCollectionOverrides: ({ defaultJobsCollection }) => ({
    ...defaultJobsCollection,
    access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  }),
}
