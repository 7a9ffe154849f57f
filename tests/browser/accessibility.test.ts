import { AxeBuilder } from '@axe-core/playwright'
import { LOCALES, type Locale } from '@linsheng/i18n'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { TestServer } from '../support/server.ts'
import { addressOf, DEMO, linkOn, startDemo, templates, troubles, withoutLocale } from './site-pages.ts'

/** Rules of WCAG 2.2 AA and of those it contains. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** What does not hang on the language: it takes a quarter of the time, and is looked at in the first. */
const SAME_IN_EVERY_LANGUAGE = { 'color-contrast': { enabled: false } }
/** What other colours and sizes can spoil; the rest was looked at in the light. */
const RULES_OF_LOOK = ['color-contrast', 'target-size', 'link-in-text-block']
/** Milliseconds for some twenty pages on a busy machine. */
const PATIENCE = 240_000
/** 1280 px at 400 %. */
const NARROW = { width: 320, height: 640 }
const WIDE = { width: 1280, height: 900 }

let server: TestServer
let browser: Browser
let context: BrowserContext
let page: Page
let addresses: Record<string, string>
/** A case that another household can still join. */
let openCase: string
let found: string[]
let rules: { type: 'tag' | 'rule'; values: string[] }

beforeAll(async () => {
  server = await startDemo()
  browser = await launchBrowser()
  addresses = await templates(server)
  const open = new RegExp(`^/${DEMO}/complaints/[A-Z0-9]+-[^/]+/$`)
  openCase = withoutLocale(await linkOn(server, `/${DEMO}/complaints/?state=open`, open))
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
afterEach(() => context.close())

async function open(options: BrowserContextOptions = {}, look = false): Promise<void> {
  rules = look ? { type: 'rule', values: RULES_OF_LOOK } : { type: 'tag', values: RULES }
  context = await browser.newContext({ viewport: WIDE, ...options })
  page = await context.newPage()
  found = troubles(page)
}

/** What is wrong with the page as it stands, each fault with its page and its place. */
async function faults(name: string, locale: Locale): Promise<string[]> {
  // Nothing here is in frames, so the blank page that axe would open to gather them is not needed.
  const without = locale === LOCALES[0] ? {} : SAME_IN_EVERY_LANGUAGE
  const options = { runOnly: rules, rules: without }
  const { violations } = await new AxeBuilder({ page }).options(options).setLegacyMode().analyze()
  const axe = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  )
  const [h1, lang, { headings, wide }] = [
    await page.locator('h1').count(),
    await page.getAttribute('html', 'lang'),
    await shape(),
  ]
  const own = [
    h1 !== 1 && `${h1} h1`,
    lang !== locale && `lang is ${lang}`,
    headings.some((level, at) => level > (headings[at - 1] ?? 1) + 1) && `heading levels ${headings.join()}`,
    wide > 0 && `${wide} px wider than the window`,
  ].filter((fault) => fault !== false)
  return [...axe, ...own, ...found.splice(0)].map((fault) => `${name}: ${fault}`)
}

/** Levels of its headings in order (an error summary, level 2, may come first), and by how many pixels it is wider than the window. */
const shape = () =>
  page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => Number(heading.tagName[1])),
    wide: document.documentElement.scrollWidth - window.innerWidth,
  }))

/** By how many pixels the page is wider than a window of 320 px, in words. */
async function narrowFaults(name: string): Promise<string[]> {
  await page.setViewportSize(NARROW)
  const { wide } = await shape()
  await page.setViewportSize(WIDE)
  return wide > 0 ? [`${name}: at 320 px ${wide} px wider than the window`] : []
}

async function everyTemplate(locale: Locale): Promise<string[]> {
  const all: string[] = []
  for (const [name, rest] of Object.entries(addresses)) {
    await page.goto(server.url + addressOf(locale, rest))
    all.push(...(await faults(name, locale)), ...(await narrowFaults(name)))
  }
  return all
}

const at = (locale: Locale, rest: string) => server.url + addressOf(locale, `${DEMO}/${rest}`)

/** The form with errors, the check, the receipt, a refused receipt and the tracked case: what only a visitor's answers lead to. */
async function everyAnswer(locale: Locale): Promise<string[]> {
  const all: string[] = []
  const look = async (name: string) => all.push(...(await faults(name, locale)), ...(await narrowFaults(name)))
  const next = 'button[name="intent"]'
  await page.goto(at(locale, 'complaints/new/'))
  await page.locator(next).last().click()
  await page.waitForSelector('.error-summary')
  await look('new complaint with errors')
  await page.selectOption('#category', { index: 1 })
  await page.fill('#description', '单元门口的灯从昨晚起一直不亮。')
  await page.check('#impact-building')
  await page.click(next)
  await page.waitForSelector('#name')
  await look('new complaint, contact')
  await page.click(next)
  await page.waitForSelector('button[value="send"]')
  await look('new complaint, check')
  await page.click('button[value="send"]')
  await page.waitForSelector('[data-receipt]')
  await look('receipt')
  const receipt = (await page.getAttribute('[data-receipt]', 'data-receipt')) ?? ''
  await page.goto(at(locale, 'track/'))
  await page.fill('#receipt', 'K7M4')
  await page.click('.track-form button')
  await look('track with an error')
  await page.fill('#receipt', receipt)
  await page.click('.track-form button')
  await page.waitForSelector('.case-head')
  await page.evaluate(() => {
    for (const closed of document.querySelectorAll('details')) closed.open = true
  })
  await look('tracked case with every form open')
  await page.goto(server.url + addressOf(locale, openCase))
  await page.click('#join button')
  await page.waitForSelector('.error-summary')
  await look('joining, with an error')
  await page.fill('#door', `7-${LOCALES.indexOf(locale) + 1}04`)
  await page.click('#join button')
  await page.waitForSelector('[data-receipt]')
  await look('joined')
  return all
}

describe.each(LOCALES)('in %s', { timeout: PATIENCE }, (locale) => {
  it('every page keeps WCAG 2.2 AA, fits 320 px and has nothing to complain about', async () => {
    await open()
    expect(await everyTemplate(locale)).toEqual([])
  })

  it('so does every answer to a form', async () => {
    await open()
    expect(await everyAnswer(locale)).toEqual([])
  })
})

describe('in zh-Hans', { timeout: PATIENCE }, () => {
  it('dark pages keep WCAG 2.2 AA', async () => {
    await open({ colorScheme: 'dark' }, true)
    expect(await everyTemplate('zh-Hans')).toEqual([])
  })

  it('large text keeps WCAG 2.2 AA and fits 320 px', async () => {
    await open({}, true)
    await page.addInitScript(() => localStorage.setItem('text-size', 'large'))
    expect(await everyTemplate('zh-Hans')).toEqual([])
    expect(await page.getAttribute('html', 'data-text')).toBe('large')
  })
})
