import { once } from 'node:events'
import { createServer } from 'node:http'
import { largeBodies } from '@linsheng/cms/src/server/large-bodies.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { newCommunity, signedIn } from '../../support/rest.ts'

let cms: TestCms
let token: string
const server = createServer()
beforeAll(async () => {
  cms = await createTestCms()
  token = (await signedIn(cms, 'editor@bodies.example', { community: (await newCommunity(cms, 'bodies')).id })).token
  const stage = largeBodies(cms.payload)
  server.on('request', async (req, res) => {
    if (!(await stage(req, res, req.url ?? '/'))) res.end()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterAll(async () => {
  server.close()
  await cms?.close()
})

const [SMALL, LARGE] = [64 * 1024, 64 * 1024 + 1]

it.each([
  ['who is signed in', '/api/notices', LARGE, () => `JWT ${token}`, 200],
  ['a stranger', '/api/notices', LARGE, () => '', 413],
  ['who says something that is no session', '/admin/login', LARGE, () => 'JWT x.y.z', 413],
  ['a stranger who writes little', '/api/users/login', SMALL, () => '', 200],
  ['a resident who sends photos to the site', '/demo/complaints/new/', LARGE, () => '', 200],
])('%s at %s with %i bytes', async (_who, path, length, authorization, status) => {
  const { port } = z.object({ port: z.int() }).parse(server.address())
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    body: Buffer.alloc(length),
    headers: { authorization: authorization(), 'content-type': 'application/json' },
  })
  expect(answer.status).toBe(status)
})
