import { createPublicApi } from '@linsheng/cms/src/public-api.ts'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { createTestCms } from '../../support/payload.ts'

/** Answered straight from Node, before the others see anything of who sends it. */
const REPORTS = '/:community/reports'
const APART = [
  'POST /:community/surveys/:slug/responses',
  ...['channel', 'challenge'].map((path) => `GET ${REPORTS}/${path}`),
  ...['', '/conversation', '/conversation/message', '/conversation/messages'].map((path) => `POST ${REPORTS}${path}`),
]

it('describes every public route, and only those', async () => {
  await using cms = await createTestCms()
  const api = createPublicApi(cms.payload, cms.env)
  const document = z
    .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(await (await api.request('/openapi.json')).json())
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  )
  const routes = api.routes.filter(({ method, path }) => method !== 'ALL' && path !== '/openapi.json')
  expect(described.sort()).toEqual(
    [...new Set([...APART, ...routes.map(({ method, path }) => `${method} ${path}`)])].sort(),
  )
})
