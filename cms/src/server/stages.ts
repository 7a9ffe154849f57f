import type { Server } from 'node:http'
import type { Payload } from 'payload'
import type { Env } from '../env.ts'
import { siteFiles } from '../features/publishing/site-files.ts'
import { startNext } from './next-stage.ts'
import { publicApiStage } from './public-api-stage.ts'
import { publicFiles } from './public-files.ts'
import type { Stage } from './route.ts'

export interface Stages {
  inOrder: Stage[]
  close(): Promise<void>
}

/** Everything that answers requests: public files, the site's pages, the public interface, the admin. */
export async function openStages(payload: Payload, env: Env, httpServer: Server): Promise<Stages> {
  const next = await startNext(env, httpServer)
  return {
    inOrder: [publicFiles(env), siteFiles(env.dataDir), publicApiStage(payload, env), next.stage],
    close: next.close,
  }
}
