import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ env: { LINSHENG_DEMO: '0' } })
})
afterAll(() => server.stop())

const health = async (): Promise<number> => (await fetch(`${server.url}/api/health`)).status

describe('a question nobody may ask', () => {
  test.each([
    'notices?where[attachments.community.slug][exists]=true',
    'notices?where[zones.community.name][like]=a',
    'meetings?where[or][0][zones.community.slug][equals]=a',
  ])('%s is refused, and the server lives', async (question) => {
    expect((await fetch(`${server.url}/api/${question}`)).status).toBe(400)
    expect(await health()).toBe(200)
  })
})
