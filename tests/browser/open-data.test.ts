import { LINE_EXAMPLES } from '@linsheng/contracts/transparency'
import { LOCALES } from '@linsheng/i18n'
import { parse } from 'csv-parse/sync'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { TestServer } from '../support/server.ts'
import { waitFor } from '../support/wait.ts'
import { addressOf, DEMO, startDemo } from './site-pages.ts'

let server: TestServer
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  server = await startDemo()
  browser = await launchBrowser()
  context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  page = await context.newPage()
  await waitFor(async () => (await fetch(`${server.url}/data/${DEMO}/datapackage.json`)).ok)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const overflows = () => page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')

it.each(LOCALES)('the data page in %s explains every column and file, and each file is there', async (locale) => {
  await page.goto(server.url + addressOf(locale, `${DEMO}/data/`))
  const header = (await (await fetch(`${server.url}/data/${DEMO}/complaints.csv`)).text()).split('\r\n')[0] ?? ''
  const explained = await page.locator('.columns tbody th code').allTextContents()
  expect(explained).toEqual(header.replace('\uFEFF', '').split(','))
  for (const fold of await page.locator('.open-data__fold > summary').all()) await fold.click()
  for (const link of await page.locator('main a[href^="/data/"], main a[href^="/open311/"]').all()) {
    const address = (await link.getAttribute('href')) ?? ''
    expect((await fetch(server.url + address)).status, address).toBe(200)
  }
  const images = await page.locator('.open-data__badges img').all()
  expect(images).toHaveLength(4)
  for (const image of images) {
    const answer = await fetch(server.url + ((await image.getAttribute('src')) ?? ''))
    expect(answer.headers.get('content-type')).toContain('image/svg+xml')
  }
  expect(await page.locator('[aria-labelledby="h-badge"] .open-data__code').textContent()).toMatch(
    /^<a href="http.*<img src="http/,
  )
  expect(await overflows()).toBe(false)
})

it.each(LOCALES)('the data page in %s names the key of the log and a line of every type', async (locale) => {
  await page.goto(server.url + addressOf(locale, `${DEMO}/data/`))
  const vkey = await (await fetch(`${server.url}/data/${DEMO}/log/vkey`)).text()
  expect(await page.locator('[aria-labelledby="h-verify"] dd code').allTextContents()).toEqual([vkey.trim()])
  expect(await page.locator('.log__example').count()).toBe(LINE_EXAMPLES.length)
  expect(await page.locator('[aria-labelledby="h-verify"] pre').allTextContents()).toEqual([
    `npm run verify -- ${server.url}/data/${DEMO}/`,
    `npm run witness -- ${server.url}/data/${DEMO}/log`,
  ])
})

it('a figure of the board is that counted by hand from complaints.csv', async () => {
  const rows: unknown = parse(await (await fetch(`${server.url}/data/${DEMO}/complaints.csv`)).text(), {
    bom: true,
    columns: true,
  })
  const complaints = (Array.isArray(rows) ? rows : []).filter(({ kind }) => kind === 'complaint')
  const board = await (await fetch(`${server.url}/data/${DEMO}/board.json`)).json()
  expect(board.total.slice(0, 2)).toEqual([
    complaints.length,
    complaints.filter(({ endedAt }) => endedAt === '').length,
  ])
})

it('a week stands beside the one before in every language, and leads to others, without script', async () => {
  for (const locale of LOCALES) {
    await page.goto(server.url + addressOf(locale, `${DEMO}/board/weekly/`))
    expect(await page.locator('.headline .figure').count()).toBe(4)
    expect(await page.locator('main script').count()).toBe(0)
    expect(await overflows()).toBe(false)
    await page.click('a[rel="prev"]')
    expect(page.url()).toMatch(/\/board\/weekly\/\d{4}-W\d\d\/$/)
    expect(await page.locator('main a[aria-current="page"]').count()).toBe(1)
  }
  for (const week of ['2099-W01', '2026-W99', 'x'])
    expect((await page.goto(`${server.url}/${DEMO}/board/weekly/${week}/`))?.status()).toBe(404)
})
