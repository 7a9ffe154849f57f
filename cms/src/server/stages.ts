import type { Server } from 'node:http'
import type { Payload } from 'payload'
import type { Env } from '../env.ts'
import { reportsStage } from '../features/feedback/endpoints/public.ts'
import { badgeStage } from '../features/open-data/badge/stage.ts'
import { open311Stage } from '../features/open311/stage.ts'
import { compressedAnswers } from './compressed-answers.ts'
import { computedAnswers } from './computed-answers.ts'
import { largeBodies } from './large-bodies.ts'
import { startNext } from './next-stage.ts'
import { publicApiStage } from './public-api-stage.ts'
import { publicFiles } from './public-files.ts'
import type { Stage } from './route.ts'
import { siteStages } from './site-stages.ts'

export interface Stages {
  inOrder: Stage[]
  close(): Promise<void>
}

/** Everything that answers requests: public data, the site, the public interface, the admin. */
export async function openStages(payload: Payload, env: Env, httpServer: Server): Promise<Stages> {
  const [site, next] = [await siteStages(payload, env), await startNext(env, httpServer)]
  return {
    inOrder: [
      publicFiles(env),
      computedAnswers(),
      compressedAnswers(),
      badgeStage(payload, env),
      open311Stage(payload, env),
      ...site.inOrder,
      reportsStage(payload, env),
      publicApiStage(payload, env),
      largeBodies(payload),
      next.stage,
    ],
    async close() {
      await site.close()
      await next.close()
    },
  }
}
