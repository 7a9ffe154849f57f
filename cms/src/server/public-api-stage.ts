import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import type { Payload } from 'payload'
import type { Env } from '../env.ts'
import { isDispatching } from '../features/complaints/dispatcher/dispatcher.ts'
import { fileStage } from '../features/complaints/endpoints/file.ts'
import { responsesStage } from '../features/surveys/endpoints/responses.ts'
import { isPublishingLogs } from '../features/transparency/log/writer.ts'
import { changesThrottle, createPublicApi } from '../public-api.ts'
import { canStore } from './health.ts'
import type { Stage } from './route.ts'

const OURS = /^\/api\/(public\/v1|health)(\/|$)/

/** `/api/public/v1/…` and `/api/health`, which says 200 only while documents can be read and written, and whether boards or logs lag. */
export function publicApiStage(payload: Payload, env: Env): Stage {
  const app = new Hono()
  app.get('/api/health', async (c) =>
    (await canStore(payload, env))
      ? c.json({ ok: true, degraded: !isDispatching(payload) || !isPublishingLogs(payload) })
      : c.json({ ok: false }, 503),
  )
  const throttle = changesThrottle()
  app.route('/api/public/v1', createPublicApi(payload, env, throttle))
  const file = fileStage(payload, throttle)
  const responses = responsesStage(payload)
  const listen = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  return async (req, res, path) => {
    if (!OURS.test(path)) return false
    if (await file(req, res, path)) return true
    if (await responses(req, res, path)) return true
    await listen(req, res)
    return true
  }
}
