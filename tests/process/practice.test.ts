import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { filedSchema } from '@linsheng/contracts/complaints'
import { MINUTE } from '@linsheng/domain/time'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freePort } from '../support/port.ts'
import { runServerToEnd, startServer } from '../support/server.ts'
import { waitFor } from '../support/wait.ts'

let dataDir: string

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'linsheng-practice-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true, maxRetries: 5 }))

const PRACTICE = { LINSHENG_PRACTICE: '3600' }
const read = async (url: string, path: string) => {
  const answer = await fetch(`${url}${path}`)
  return { headers: answer.headers, text: await answer.text() }
}

/** When a case filed now counts as received, in milliseconds since 1970. */
async function receivedAt(url: string): Promise<number> {
  const body = { category: 'cleaning', description: '三楼楼道的灯已经坏了两天了。', danger: 'no', impact: 'building' }
  const answer = await fetch(`${url}/api/public/v1/demo/complaints`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  return filedSchema.parse(await answer.json()).receivedAt
}

describe('practice mode', () => {
  test('marks every page, runs fast, goes on where it stopped, and is never opened for real work', async () => {
    const server = await startServer({ env: PRACTICE, dataDir })
    expect(server.output()).toContain('practice only: the clock runs 3600 times as fast')
    await waitFor(async () => (await read(server.url, '/demo/')).text.includes('<title>【练习】'))
    for (const page of ['/', '/demo/', '/demo/board/', '/en/demo/track/', '/demo/complaints/new/']) {
      const { headers, text } = await read(server.url, page)
      expect(headers.get('x-robots-tag'), page).toBe('noindex, nofollow')
      expect(text, page).toMatch(/<title>【(练习|練習|Practice)】/)
      expect(text, page).toMatch(/练习用：|For practice only/)
    }
    const login = await read(server.url, '/admin/login')
    expect(login.text).toContain('练习用：')
    expect(login.text).toMatch(/<title>【练习】/)
    const first = await receivedAt(server.url)
    expect(first - Date.now()).toBeGreaterThan(10 * MINUTE)
    await server.kill()
    await server.restart()
    expect(await receivedAt(server.url)).toBeGreaterThan(first)
    await server.stop()
    const { code, stderr } = await runServerToEnd({ dataDir, env: { PORT: `${await freePort()}` } })
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('npm run practice') })
  })

  test('does not start on a database that somebody uses', async () => {
    const real = await startServer({ dataDir, env: { LINSHENG_DEMO: '1' } })
    await real.stop()
    const { code, stderr } = await runServerToEnd({ dataDir, env: { ...PRACTICE, PORT: `${await freePort()}` } })
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^Practice mode does not start[^\n]+\n$/),
    })
  })
})
