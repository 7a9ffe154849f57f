import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Environment } from '@linsheng/cms/src/env.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freePort } from '../support/port.ts'
import { runServerToEnd, startServer } from '../support/server.ts'

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'linsheng-start-'))
})

afterEach(() => rm(directory, { recursive: true, force: true }))

/** The server has to end with an error and one sentence that holds all of these. */
async function expectSentence(env: Environment, ...parts: string[]) {
  const { code, stderr } = await runServerToEnd({ env: { DATA_DIR: path.join(directory, 'data'), ...env } })
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/^[^\n]+\.\n$/) })
  for (const part of parts) expect(stderr).toContain(part)
}

describe('says in one sentence what to do about', () => {
  test('a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    await expectSentence({ PORT: `${port}` }, `${port}`, 'PORT')
    other.close()
  })

  test('a data directory that cannot be written to', async () => {
    const file = path.join(directory, 'file')
    await writeFile(file, '')
    await expectSentence({ DATA_DIR: path.join(file, 'data') }, file, 'DATA_DIR')
  })

  test.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['DATABASE_URI', 'postgres://127.0.0.1/linsheng'],
    ['SITE_URL', 'linsheng.example'],
    ['LINSHENG_ROLE', 'king'],
    ['TRUST_PROXY', 'yes'],
  ])('the invalid setting %s=%s', async (name, value) => {
    await expectSentence({ [name]: value }, name, value)
  })

  test('a secret file that is not there', async () => {
    const file = path.join(directory, 'secret')
    await expectSentence({ SECRET_KEY_FILE: file }, file, 'SECRET_KEY_FILE')
  })

  test('a database that does not answer', async () => {
    const port = await freePort()
    await expectSentence({ PORT: `${port}`, DATABASE_URI: `mongodb://127.0.0.1:${port}/linsheng` }, 'DATABASE_URI')
  })
})

test('is ready with that as its last line, stops with 0 and starts again on the same data', async () => {
  await using server = await startServer()
  expect(server.output().trimEnd().split('\n').at(-1)).toBe(`ready ${server.url}/`)
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200)
  await server.restart()
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200)
})
