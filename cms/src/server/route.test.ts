import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { readEnv } from '../env.ts'
import { routeThrough } from './route.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'route-'))
const reached: string[] = []
const handle = routeThrough(
  [
    async (req, res) => {
      reached.push(req.method ?? '')
      res.end()
      return true
    },
  ],
  readEnv({ DATA_DIR: dataDir }),
)
const server = createServer((req, res) => void handle(req, res))
beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'))
afterAll(() => {
  server.close()
  rmSync(dataDir, { recursive: true })
})

it.each([
  ['GET', 200],
  ['OPTIONS', 204],
  ['TRACE', 405],
  ['PROPFIND', 405],
])('%s is answered with %i at the door', async (method, status) => {
  const { port } = z.object({ port: z.int() }).parse(server.address())
  const asked = request({ port, method, host: '127.0.0.1', path: '/api/public/v1/demo/reports' }).end()
  const [answer] = await once(asked, 'response')
  answer.resume()
  expect(answer.statusCode).toBe(status)
  if (status !== 200) expect(answer.headers.allow).toContain('PATCH')
  expect(reached.splice(0)).toEqual(status === 200 ? [method] : [])
})
