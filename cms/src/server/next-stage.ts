import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import next from 'next'
import type { Env } from '../env.ts'
import { isStaffPath } from '../http/security.ts'
import type { Stage } from './route.ts'

export interface NextStage {
  stage: Stage
  close(): Promise<void>
}

/** The admin and Payload's REST interface. The configuration must already be on `globalThis`. */
export async function startNext(env: Env, httpServer: Server): Promise<NextStage> {
  const app = next({
    dev: env.dev,
    dir: fileURLToPath(new URL('../..', import.meta.url)),
    httpServer,
    hostname: env.host,
    port: env.port,
  })
  await app.prepare()
  const handle = app.getRequestHandler()
  return {
    async stage(req, res, path) {
      if (!isStaffPath(path)) return false
      await handle(req, res)
      return true
    },
    close: () => app.close(),
  }
}
