import { randomBytes } from 'node:crypto'
import { blind, encodeToken, finalize, readSurveyKey, tokenMessage } from '@linsheng/anonymity/survey-tokens'
import { surveyStandSchema, tokenSignedSchema } from '@linsheng/contracts/surveys'
import type { Answers } from '@linsheng/domain/surveys'
import { fromBase64, toBase64 } from '@linsheng/tlog'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { TestServer } from '../support/server.ts'
import { PASSWORD, type Stock } from '../support/staffed-server.ts'

/** A community with one building, a manager and a committee; nobody is on the register of households yet. */
export async function stockOfSurveys({ payload, community, account }: Stock): Promise<void> {
  const ours = await community('ours')
  await account('manager@ours.example', ours, 'manager')
  await account('committee@ours.example', ours, 'committee')
  await account('handler@ours.example', ours, 'handler')
  await payload.create({
    collection: 'zones',
    data: { community: ours, name: '一号楼', code: 'b1', kind: 'building', households: 0 },
  })
}

export interface Seat extends AsyncDisposable {
  page: Page
  context: BrowserContext
}

/** A signed-in person at a page of the admin. */
export async function seatAt(
  { browser, server }: { browser: Browser; server: TestServer },
  email: string,
  path: string,
  { locale = 'zh-CN' } = {},
): Promise<Seat> {
  const context = await browser.newContext({
    ...{ locale, timezoneId: 'Asia/Shanghai' },
    viewport: { width: 1280, height: 900 },
  })
  const page = await context.newPage()
  const answer = await page.request.post(`${server.url}/api/users/login`, { data: { email, password: PASSWORD } })
  expect(answer.status()).toBe(200)
  await page.goto(`${server.url}${path}`)
  return { page, context, [Symbol.asyncDispose]: () => context.close() }
}

const bytesOf = (text: string): Uint8Array => fromBase64(text) ?? new Uint8Array()

const post = (address: string, body: object): Promise<Response> =>
  fetch(address, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })

/** Answers as a household does with the code from its letter. */
export async function answerWith(survey: string, code: string, answers: Answers): Promise<void> {
  const stand = surveyStandSchema.parse(await (await fetch(survey)).json())
  const key = await readSurveyKey(bytesOf(stand.key ?? ''), stand.keyHash ?? '')
  if (!key.ok) throw new Error(key.code)
  const blinding = await blind(key.value, tokenMessage('ours', stand.slug))
  const asked = await post(`${survey}/tokens`, { code, blinded: toBase64(blinding.blinded) })
  const { signature } = tokenSignedSchema.parse(await asked.json())
  const token = await finalize(key.value, blinding, bytesOf(signature))
  if (!token.ok) throw new Error(token.code)
  const response = {
    ...{ token: encodeToken(token.value), nonce: toBase64(randomBytes(32)) },
    answers: JSON.stringify(answers),
  }
  expect((await post(`${survey}/responses`, response)).status).toBe(200)
}
