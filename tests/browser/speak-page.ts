import type { Browser, BrowserContext, BrowserContextOptions, Page, Request, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { waitFor } from '../support/wait.ts'
import { type Channel, inbox, SLUG, startWithChannel } from './speak-setup.ts'

/** What these pages have to live with, whatever else the server allows them. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
export const TEXT = '上周三晚上，物业经理收了装修队的钱，没有开收据。'
/** Milliseconds for key and proof of work on a busy machine. */
const PATIENCE = 25_000

/** A resident's browser on the pages of the anonymous channel. */
export interface Visit {
  context: BrowserContext
  page: Page
  /** Errors of script, and everything the content security policy stopped. */
  complaints: string[]
  requests: Request[]
}

/** What a test file of these pages has. */
interface Stage {
  readonly channel: Channel
  readonly browser: Browser
  readonly seen: Visit
  /** Leaves, and comes again as somebody else. */
  revisit: (options: BrowserContextOptions) => Promise<void>
}

/** Starts one server and one browser for all of a test file, and a visit of its own for each test. */
export function visiting(): Stage {
  const stage: Partial<{ channel: Channel; browser: Browser; seen: Visit }> = {}
  const there = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('nothing has started yet')
    return value
  }
  beforeAll(async () => {
    stage.channel = await startWithChannel()
    stage.browser = await launchBrowser()
  })
  afterAll(async () => {
    await stage.browser?.close()
    await stage.channel?.server.stop()
  })
  beforeEach(async () => {
    stage.seen = await visit(there(stage.browser))
  })
  afterEach(() => stage.seen?.context.close())
  return {
    get channel() {
      return there(stage.channel)
    },
    get browser() {
      return there(stage.browser)
    },
    get seen() {
      return there(stage.seen)
    },
    revisit: async (options) => {
      await there(stage.seen).context.close()
      stage.seen = await visit(there(stage.browser), options)
    },
  }
}

async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  const [complaints, requests]: [string[], Request[]] = [[], []]
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy|Uncaught/i.test(message.text())) complaints.push(message.text())
  })
  context.on('request', (request) => requests.push(request))
  await page.route(/\/speak\//, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': POLICY } })
  })
  return { context, page, complaints, requests }
}

export const addressIn = ({ server }: Channel, rest: string): string => `${server.url}/${SLUG}/${rest}`

export const shown = async ({ page }: Visit, selector: string): Promise<string> =>
  ((await page.locator(selector).first().textContent()) ?? '').trim()

export async function write(channel: Channel, { page }: Visit, text = TEXT): Promise<void> {
  await page.goto(addressIn(channel, 'speak/'))
  await page.selectOption('#category', 'money')
  await page.fill('#text', text)
}

/** Sends what is written, and gives the receipt. */
export async function send({ page }: Visit): Promise<string> {
  await page.click('#speak-form button[type="submit"]')
  await page.waitForSelector('[data-receipt]')
  return (await page.getAttribute('[data-receipt]', 'data-receipt')) ?? ''
}

/** Says that the receipt is noted, and leaves. */
export async function close(channel: Channel, { page }: Visit): Promise<void> {
  await page.check('.choice input')
  await page.click('#speak-form .choice + .button')
  await page.waitForURL(addressIn(channel, 'notices/'))
}

export async function read(channel: Channel, { page }: Visit, receipt: string): Promise<void> {
  await page.goto(addressIn(channel, 'speak/talk/'))
  await page.fill('#receipt', receipt)
  await page.click('#speak-talk button[type="submit"]')
}

/** Why what is written is not sent. */
export async function refusal(seen: Visit): Promise<string> {
  await seen.page.click('#speak-form button[type="submit"]')
  await seen.page.waitForSelector('.error-summary')
  return shown(seen, '.error-summary')
}

export const knownReports = async (channel: Channel): Promise<ReadonlySet<string>> =>
  new Set((await inbox(channel, channel.chair)).map(({ id }) => id))

/** The one conversation that is new since `known`. */
export const newReport = (channel: Channel, known: ReadonlySet<string>) =>
  waitFor(async () => (await inbox(channel, channel.chair)).find(({ id }) => !known.has(id)))

/** Passes an answer on with its JSON changed. */
export const changedJson =
  (change: (body: Record<string, unknown>) => unknown) =>
  async (route: Route): Promise<void> => {
    const response = await route.fetch()
    await route.fulfill({ response, json: change(await response.json()) })
  }
