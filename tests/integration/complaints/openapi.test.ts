import { createPublicApi } from '@linsheng/cms/src/public-api.ts'
import { PROBLEM_STATUS } from '@linsheng/contracts/problem'
import { ANSWER_FAULTS } from '@linsheng/domain/surveys'
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

it('says what stands beside the refusal of faulty answers', async () => {
  await using cms = await createTestCms()
  const answer = await createPublicApi(cms.payload, cms.env).request('/openapi.json')
  const path = '/{community}/surveys/{slug}/responses'
  const responses = z.record(z.string(), z.unknown())
  const document = z
    .object({ paths: z.object({ [path]: z.object({ post: z.object({ responses }) }) }) })
    .parse(await answer.json())
  const told = JSON.stringify(document.paths[path]?.post.responses[PROBLEM_STATUS['faulty-answers']])
  for (const word of ['"faults"', '"pointer"', ...ANSWER_FAULTS.map((code) => `"${code}"`)])
    expect(told).toContain(word)
})
