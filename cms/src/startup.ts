import type { Payload } from 'payload'
import type { Env } from './env.ts'
import { demoStartupTask } from './features/demo/startup-task.ts'
import { practiceStartupTask } from './features/practice/startup-task.ts'

/** Something that must have happened before the first request: seeding a demonstration, the first release. */
export interface StartupTask {
  name: string
  /** @returns lines for the person who starts the server, such as addresses and logins */
  run(payload: Payload, env: Env): Promise<string[]>
}

/** In the order they run, before the services start. */
export const startupTasks: StartupTask[] = [practiceStartupTask, demoStartupTask]
