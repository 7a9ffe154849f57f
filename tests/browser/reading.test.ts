import { LOCALES } from '@linsheng/i18n'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { TestServer } from '../support/server.ts'
import { waitFor } from '../support/wait.ts'
import { addressOf, DEMO, fileComplaint, startDemo, templates } from './site-pages.ts'

/** Milliseconds from filing a complaint to its being counted on the board. */
const ON_BOARD_WITHIN = 5_000

let server: TestServer
let browser: Browser
let context: BrowserContext
let page: Page
let addresses: Record<string, string>

beforeAll(async () => {
  server = await startDemo()
  browser = await launchBrowser()
  addresses = await templates(server)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
afterEach(() => context.close())

async function open(options: BrowserContextOptions = {}): Promise<void> {
  context = await browser.newContext(options)
  page = await context.newPage()
}
const at = (path: string) => `${server.url}/${DEMO}/${path}`
const textOf = async (selector: string) => ((await page.locator(selector).first().textContent()) ?? '').trim()

describe('without JavaScript', () => {
  it('every page has its text, and no control that would do nothing', async () => {
    await open({ javaScriptEnabled: false })
    for (const [name, rest] of Object.entries(addresses)) {
      await page.goto(server.url + addressOf('zh-Hans', rest))
      expect(((await page.textContent('main')) ?? '').length, name).toBeGreaterThan(20)
      expect(await page.locator('button[type="button"]:visible, canvas:visible').count(), name).toBe(0)
    }
  })

  it('the board has its figures and definitions, and filters by form', async () => {
    await open({ javaScriptEnabled: false })
    await page.goto(at('board/'))
    expect(await page.locator('.headline .figure').count()).toBe(4)
    expect(await page.locator('.definitions dt').count()).toBeGreaterThan(8)
    const all = await selected()
    expect(all).toBeGreaterThan(100)
    await page.selectOption('#filter-category', { index: 1 })
    await page.click('.filter button')
    expect(new URL(page.url()).searchParams.get('category')).not.toBe('')
    const some = await selected()
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(all)
    await page.selectOption('#filter-zone', { index: 1 })
    await page.click('.filter button')
    expect(await selected()).toBeLessThanOrEqual(some)
    await page.click('.board-selected a')
    expect(await selected()).toBe(all)
  })

  it('the board says which parts of an address it leaves out, and its figures are of the rest', async () => {
    await open({ javaScriptEnabled: false })
    await page.goto(at('board/'))
    const all = await selected()
    expect(await page.locator('.board-misread').count()).toBe(0)
    await page.goto(at('board/?from=2026-13-45&category=nope&outcome=%3Cb%3E&step=year'))
    expect(await selected()).toBe(all)
    const said = page.locator('.board-misread[role="status"] li')
    expect(await said.count()).toBe(3)
    for (const value of ['2026-13-45', 'nope', '<b>']) expect(await textOf('.board-misread')).toContain(value)
    for (const link of await said.locator('a').all()) {
      const field = new URL((await link.getAttribute('href')) ?? '', page.url()).hash
      expect(await page.locator(`select${field}`).isVisible(), field).toBe(true)
    }
    expect(await page.inputValue('#filter-step')).toBe('year')
    await page.goto(at('board/?from=2026-03-01&to=2026-01-01'))
    expect(await page.inputValue('#filter-from')).toBe('2026-01-01')
    expect(await said.count()).toBe(1)
  })

  it('the board draws its figures and hands each table out as it stands', async () => {
    await open({ javaScriptEnabled: false })
    await page.goto(at('board/?from=2020-01-01&step=year'))
    expect(await page.locator('#part-series .chart rect.bar').count()).toBeGreaterThan(0)
    const filed = await page.locator('#part-series tbody td.strong').allTextContents()
    const csv = await (await fetch(at('board/series.csv?from=2020-01-01&step=year'))).text()
    const inFile = csv
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[2])
    expect(inFile).toEqual(filed.map((text) => text.replace(',', '')))
  })

  it('lists lead to their end, page by page', async () => {
    await open({ javaScriptEnabled: false })
    for (const list of ['complaints/', 'notices/']) {
      await page.goto(at(list))
      const rows = `a[href^="/${DEMO}/${list}"]:not(nav a):not(.button):not([href$="/new/"])`
      const seen = new Set<string>()
      for (;;) {
        for (const link of await page.locator(`main ${rows}`).all()) seen.add((await link.getAttribute('href')) ?? '')
        const next = page.locator('.paging__step[rel="next"]')
        if ((await next.count()) === 0) break
        await next.click()
      }
      expect(await page.locator('.paging__page[aria-current="page"]').textContent()).toMatch(/\d+/)
      expect(seen.size, list).toBeGreaterThan(20)
    }
  })
})

/** How many complaints the board says the figures are about. */
async function selected(): Promise<number> {
  const words = await textOf('[data-live="selected"]')
  return Number(/([\d,]+)\s*件/.exec(words)?.[1]?.replace(',', ''))
}

describe('languages', () => {
  it('the switch keeps the page and what was selected, and says the language of each text', async () => {
    await open()
    for (const rest of [addresses.notice ?? '', `${DEMO}/board/`]) {
      await page.goto(server.url + addressOf('zh-Hans', rest))
      for (const locale of LOCALES.slice(1)) {
        await page.click(`.masthead a[hreflang="${locale}"]`)
        expect(new URL(page.url()).pathname).toBe(addressOf(locale, rest))
        expect(await page.getAttribute('html', 'lang')).toBe(locale)
        expect(await textOf('h1')).not.toBe('')
      }
    }
  })

  it('an unknown address answers 404 in the language asked for', async () => {
    await open()
    for (const locale of LOCALES)
      for (const rest of [`${DEMO}/nothing-here/`, 'nobody/', `${DEMO}/complaints/1999-1/`]) {
        const answer = await page.goto(server.url + addressOf(locale, rest))
        expect(answer?.status(), rest).toBe(404)
        expect(await page.getAttribute('html', 'lang')).toBe(locale)
      }
  })
})

describe('with JavaScript', () => {
  it('counts a new complaint on the board within 5 seconds, in the open page too, without a rebuild', async () => {
    await open()
    await page.clock.install()
    await page.goto(at('board/'))
    const before = await selected()
    const began = performance.now()
    await fileComplaint(server, DEMO)
    await waitFor(async () => (await filedOnPage()) === before + 1)
    const took = performance.now() - began
    expect(took).toBeLessThan(ON_BOARD_WITHIN)
    await waitFor(async () => {
      await page.clock.fastForward(31_000)
      return (await selected()) === before + 1
    })
  })

  it('remembers large text', async () => {
    await open()
    await page.goto(at(''))
    const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))
    const normal = await size()
    await page.click('.text-size')
    const large = await size()
    expect(large).toBeGreaterThan(normal)
    await page.goto(at('procedure/'))
    expect(await size()).toBe(large)
    await page.click('.text-size')
    await page.reload()
    expect(await size()).toBe(normal)
  })
})

/** What the page that the server makes now says, as another reader sees it. */
async function filedOnPage(): Promise<number> {
  const html = await (await fetch(at('board/'))).text()
  const words = /data-live="selected"[^>]*>(.*?)<\/span>/s.exec(html)?.[1] ?? ''
  return Number(/([\d,]+)\s*件/.exec(words)?.[1]?.replace(',', ''))
}

describe('on paper', () => {
  it('a notice is one A4 page', async () => {
    await open()
    for (const locale of LOCALES) {
      await page.goto(server.url + addressOf(locale, addresses.notice ?? ''))
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
      expect([...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)]).toHaveLength(1)
    }
  })

  it.each([
    ['board/', '.board-part__rows td', '.board-part__rows > summary'],
    ['data/', '.open-data__fold td', null],
  ])('%s has what is folded on the screen', async (path, folded, summary) => {
    await open()
    await page.goto(at(path))
    const cell = page.locator(folded).first()
    expect(await cell.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await cell.isVisible()).toBe(true)
    if (summary) expect(await page.locator(summary).first().isVisible()).toBe(false)
    await page.emulateMedia({ media: null })
  })
})
