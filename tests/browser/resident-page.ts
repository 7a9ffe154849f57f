import { rm } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { TestServer } from '../support/server.ts'
import { SLUG, startWithCommunity } from './forms-setup.ts'

export const DESCRIPTION = '7栋电梯从昨晚开始停层不平，门会夹人。'
export const NEXT = 'button[name="intent"]'

/** What a test file stands on once it has called `asResident`: one server and browser, and a page that `open` opened. */
export let server: TestServer
export let context: BrowserContext
export let page: Page
/** What the browser complained about: errors of script, and everything the content security policy stopped. */
export let complaints: string[]
let browser: Browser

/** Starts a community and a browser for all of a test file. */
export function asResident(): void {
  let dataDir: string
  beforeAll(async () => {
    const started = await startWithCommunity()
    server = started.server
    dataDir = started.dataDir
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  afterEach(async () => {
    await context.close()
  })
}

export async function open(javaScriptEnabled: boolean): Promise<void> {
  context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } })
  page = await context.newPage()
  complaints = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy|hydrat/i.test(message.text())) complaints.push(message.text())
  })
}

export const at = (path: string) => `${server.url}/${SLUG}/${path}`
export const text = async (selector: string) => ((await page.locator(selector).textContent()) ?? '').trim()
export const receiptShown = async () => (await page.getAttribute('[data-receipt]', 'data-receipt')) ?? ''

export async function fillIn(): Promise<void> {
  await page.selectOption('#category', { index: 1 })
  await page.fill('#description', DESCRIPTION)
  await page.check('#impact-building')
}

export async function track(receipt: string): Promise<void> {
  await page.goto(at('track/'))
  await page.fill('#receipt', receipt)
  await page.click('.track-form button')
}

/** Files a case without script, and returns its receipt and its number. */
export async function fileOne(): Promise<{ receipt: string; number: string }> {
  await page.goto(at('complaints/new/'))
  await fillIn()
  await page.click(NEXT)
  await page.click('button[value="send"]')
  return { receipt: await receiptShown(), number: await text('.slip__facts dd >> nth=0') }
}
