import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { TestServer } from '../support/server.ts'
import { waitFor } from '../support/wait.ts'
import { DEMO, startDemo } from './site-pages.ts'

let server: TestServer
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  server = await startDemo()
  browser = await launchBrowser()
  await waitFor(async () => {
    const board = await (await fetch(`${server.url}/api/public/v1/${DEMO}/board`)).json()
    const checkpoint = await (await fetch(`${server.url}/data/${DEMO}/log/checkpoint`)).text()
    return Number(checkpoint.split('\n')[1]) >= board.view.entries
  })
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  page = await context.newPage()
})
afterEach(() => context.close())

const BUNDLES = '**/log/tile/entries/**'

/** Presses the seal and waits for what it says. */
async function recount(rest = 'board/'): Promise<{ state: string; answer: string }> {
  await page.goto(`${server.url}/${DEMO}/${rest}`)
  return pressed()
}

async function pressed() {
  // What an earlier press has found is not this one's answer.
  await page.locator('[data-recount]').evaluate((box: HTMLElement) => box.removeAttribute('data-state'))
  await page.click('[data-recount-press]')
  const box = page.locator('[data-recount]:is([data-state="equal"], [data-state="unequal"], [data-state="unknown"])')
  await box.waitFor({ timeout: 60_000 })
  return {
    state: (await box.getAttribute('data-state')) ?? '',
    answer: (await page.textContent('[data-recount-answer]')) ?? '',
  }
}

/** Answers with the real file after something was done to it. */
async function doctored(route: Route, change: (bytes: Buffer) => Buffer): Promise<void> {
  const response = await route.fetch({ headers: { ...route.request().headers(), 'accept-encoding': 'identity' } })
  await route.fulfill({ response, body: change(await response.body()) })
}

describe('the recount seal', () => {
  it.each(['board/', 'board/?category=equipment&compare=year&step=week', '../en/demo/board/?from=2026-01-01'])(
    'finds every figure of %s equal',
    async (rest) => {
      const { state, answer } = await recount(rest)
      expect(state, answer).toBe('equal')
      expect(Number(/[\d,]{2,}/.exec(answer)?.[0].replace(',', ''))).toBeGreaterThan(50)
    },
  )

  it('names a figure that the page shows otherwise than the log gives it', async () => {
    await page.route('**/board/', (route) =>
      doctored(route, (bytes) => Buffer.from(bytes.toString().replace(/(class="num strong"[^>]*>)(\d+)/, '$1$29'))),
    )
    const { state, answer } = await recount()
    expect(state).toBe('unequal')
    expect(await page.locator('[data-recount-answer] tbody tr').count(), answer).toBe(1)
  })

  it('names an altered entry, a withheld one, and a history that is not the one seen before', async () => {
    await page.route(BUNDLES, (route) =>
      doctored(route, (bytes) =>
        Buffer.from(bytes.toString('latin1').replace('"households":1', '"households":2'), 'latin1'),
      ),
    )
    expect(await recount()).toMatchObject({ state: 'unequal', answer: expect.stringContaining('被改过') })
    await page.unroute(BUNDLES)
    await page.route('**/log/tile/entries/001', (route) => route.fulfill({ status: 404, body: '' }))
    expect(await recount()).toMatchObject({ state: 'unequal', answer: expect.stringContaining('被扣下') })
    await page.unroute('**/log/tile/entries/001')
    expect(await recount()).toMatchObject({ state: 'equal' })
    await page.evaluate(() => {
      const name = Object.keys(localStorage).find((key) => key.startsWith('linsheng.log.')) ?? ''
      const kept = JSON.parse(localStorage.getItem(name) ?? '{}')
      localStorage.setItem(name, JSON.stringify({ ...kept, known: { ...kept.known, root: btoa('x'.repeat(32)) } }))
    })
    expect(await pressed()).toMatchObject({ state: 'unequal', answer: expect.stringContaining('分叉') })
  })

  it('says that it does not know when the files cannot be had', async () => {
    await page.route('**/log/**', (route) => route.abort())
    expect(await recount()).toMatchObject({ state: 'unknown' })
  })
})

it('a case’s page proves line by line that they are in the log, and notices one that is not', async () => {
  await page.goto(`${server.url}/${DEMO}/complaints/`)
  await page.locator('.case-list__what a').first().click()
  await page.click('[data-proof-press]')
  await page.locator('[data-line] .state--kept').first().waitFor()
  expect(await page.locator('[data-line] .state--kept').count()).toBe(await page.locator('[data-line]').count())
  await page.route(BUNDLES, (route) =>
    doctored(route, (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('"at":1', '"at":2'), 'latin1')),
  )
  await page.click('[data-proof-press]')
  await page.locator('[data-line] .state--overdue').first().waitFor()
})
