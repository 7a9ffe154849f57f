import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { blind, encodeToken, finalize, readSurveyKey, tokenMessage } from '@linsheng/anonymity/survey-tokens'
import { questionnaireOfTemplate, surveyStandSchema, tokenSignedSchema } from '@linsheng/contracts/surveys'
import { imaginedResponses } from '@linsheng/domain/surveys'
import { fromBase64, toBase64 } from '@linsheng/tlog'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer, type TestServer } from '../support/server.ts'
import { waitFor } from '../support/wait.ts'

/** What a proxy and a browser say of who sends something, in a form that can be found again. */
const TELLING = {
  'x-forwarded-for': '203.0.113.77',
  'x-real-ip': '203.0.113.78',
  'user-agent': 'canary-agent/4711',
  referer: 'https://canary.example/from-here',
  cookie: 'canary-cookie=4712',
}

let server: TestServer
beforeAll(async () => {
  server = await startServer({ env: { LOG_LEVEL: 'trace', TRUST_PROXY: '1' } })
})
afterAll(() => server?.stop())

const bytesOf = (text: string) => fromBase64(text) ?? new Uint8Array()

it('of who responds to a survey nothing is left: not in the database, its log, any file or any line written', async () => {
  const [, place = '', code = ''] = /survey\s+(\/demo\/surveys\/[a-z0-9-]+\/)\s+(\S+)/.exec(server.output()) ?? []
  const slug = place.split('/')[3] ?? ''
  const api = `${server.url}/api/public/v1/demo/surveys/${slug}`
  const stand = await waitFor(async () => {
    const now = surveyStandSchema.parse(await (await fetch(api)).json())
    return now.logIndex !== null && now
  })
  const key = await readSurveyKey(bytesOf(stand.key ?? ''), stand.keyHash ?? '')
  if (!key.ok) throw new Error(key.code)
  const blinding = await blind(key.value, tokenMessage('demo', slug))
  const post = (name: string, body: object) =>
    fetch(`${api}/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...TELLING },
      body: JSON.stringify(body),
    })
  const signed = await post('tokens', { code, blinded: toBase64(blinding.blinded) })
  const { signature } = tokenSignedSchema.parse(await signed.json())
  const token = await finalize(key.value, blinding, bytesOf(signature))
  if (!token.ok) throw new Error(token.code)
  const nonce = toBase64(crypto.getRandomValues(new Uint8Array(32)))
  const [answers = {}] = imaginedResponses(questionnaireOfTemplate('servqual'), 1, 99)
  const sent = { token: encodeToken(token.value), nonce, answers: JSON.stringify(answers) }
  const taken = await post('responses', sent)
  expect(taken.status).toBe(200)
  expect(taken.headers.get('set-cookie')).toBeNull()
  expect((await post('responses', { ...sent, answers: '{"x":' })).status).toBe(400)

  await waitFor(async () => !(await holds(path.join(server.dataDir, 'linsheng.db-wal'), nonce)))
  const secret = [...Object.values(TELLING), sent.token, toBase64(blinding.blinded), signature]
  for (const text of secret) expect(server.output()).not.toContain(text)
  expect(server.output()).not.toContain(nonce)
  const files = await readdir(server.dataDir, { recursive: true, withFileTypes: true })
  for (const file of files.filter((entry) => entry.isFile()))
    for (const text of [...secret, code, code.replaceAll('-', '')])
      expect([file.name, text, await holds(path.join(file.parentPath, file.name), text)]).toEqual([
        file.name,
        text,
        false,
      ])
  expect(await holds(path.join(server.dataDir, 'linsheng.db'), nonce)).toBe(true)
})

async function holds(file: string, text: string): Promise<boolean> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0))
  return bytes.includes(text)
}
