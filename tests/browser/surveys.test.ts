import { createHash, generateKeyPairSync } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import { type Answers, imaginedResponses } from '@linsheng/domain/surveys'
import type { Browser, BrowserContext, Page, Request, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyType } from '../../site/fixtures/surveys.ts'
import { launchBrowser } from '../support/browser.ts'
import { openServerClock, type ServerClock } from '../support/server-clock.ts'
import { waitFor } from '../support/wait.ts'
import { troubles } from './site-pages.ts'
import { COMMUNITY, type SurveyTown, startSurveyTown } from './surveys-setup.ts'

const SLUG = 'living'
const HOUR = 3_600_000
/** Milliseconds; a build of the site may be in them. */
const PATIENCE = 180_000
const AXE = { runOnly: { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } }

let clock: ServerClock
let town: SurveyTown
let browser: Browser
let codes: string[]
let survey: Awaited<ReturnType<SurveyTown['open']>>['survey']
const questionnaire = everyType()
/** What the first household is given, to ask later whether it is counted. */
let receipt = ''

beforeAll(async () => {
  clock = await openServerClock()
  town = await startSurveyTown(clock)
  browser = await launchBrowser()
  ;({ survey, codes } = await town.open(SLUG, questionnaire))
}, PATIENCE)
afterAll(async () => {
  await browser?.close()
  await town?.server.stop()
  await clock?.remove()
})

interface Visit {
  page: Page
  context: BrowserContext
  /** Requests that carry something. */
  posts: Request[]
  found: string[]
}

/** Somebody with a phone of their own. @param prepare done before the page is opened */
async function visit(
  fragment = '',
  locale = '',
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  await context.clock.install()
  const page = await context.newPage()
  const posts: Request[] = []
  page.on('request', (request) => request.method() === 'POST' && posts.push(request))
  const found = troubles(page)
  await prepare(page)
  await page.goto(`${town.server.url}${locale}/${COMMUNITY}/surveys/${SLUG}/${fragment}`)
  await page.waitForSelector('#q-CODE')
  return { page, context, posts, found }
}

const next = (page: Page) => page.click('#survey-answering button[type="submit"]')
const title = (page: Page, text: string) =>
  page.locator('.answering__title', { hasText: text }).waitFor({ timeout: 20_000 })

/** Every question of every page, as far as the check. */
async function answerAll(page: Page, looked: () => Promise<void> = async () => {}): Promise<void> {
  await next(page)
  await title(page, '您家')
  await page.check('#q-home')
  await page.selectOption('#q-building', 'c3')
  await page.fill('#q-years', '7')
  await page.check('#q-used')
  await looked()
  await next(page)
  await title(page, '服务')
  await page.check('#q-overall-8')
  for (const [row, point] of Object.entries({ c1: 4, c2: 5, c3: 2 })) await page.check(`#q-rated\\.${row}-${point}`)
  await page.check('#q-speed\\.expected-6')
  await page.check('#q-speed\\.perceived-3')
  await looked()
  await next(page)
  await title(page, '报修')
  await page.fill('#q-repair-why', '说好上午来，下午才来。')
  await next(page)
  await title(page, '往后')
  await page.selectOption('#q-first\\.c3', '1')
  for (const at of [0, 0, 1]) await page.locator('.ranking__row').nth(at).locator('button').first().click()
  await looked()
  await next(page)
  await title(page, '交卷前看一遍')
  await looked()
}

const trouble = (page: Page) => page.locator('[data-trouble]').getAttribute('data-trouble', { timeout: 60_000 })

/** One question a page, as large text has them; the second household has nothing to say about repairs. */
async function answerOnTablet(page: Page, code: string): Promise<void> {
  await page.fill('#q-CODE', code)
  await next(page)
  await page.check('#q-home')
  await next(page)
  await page.selectOption('#q-building', 'c3')
  await next(page)
  await page.fill('#q-years', '7')
  await next(page)
  const speaks = code === codes[4]
  if (speaks) await page.check('#q-used')
  else await page.waitForSelector('#q-used')
  await next(page)
  await page.check('#q-overall-8')
  await next(page)
  for (const row of ['c1', 'c2', 'c3']) await page.check(`#q-rated\\.${row}-4`)
  await next(page)
  await page.check('#q-speed\\.expected-6')
  await page.check('#q-speed\\.perceived-3')
  await next(page)
  if (speaks) {
    await page.fill('#q-repair-why', '说好上午来，下午才来。')
    await next(page)
  }
  await page.waitForSelector('.ranking__row')
  await next(page)
  await page.waitForSelector('#q-wish')
  await next(page)
  await title(page, '交卷前看一遍')
}

const grantClipboard = (page: Page) => page.context().grantPermissions(['clipboard-read', 'clipboard-write'])

/** What of a survey the next one at this device could find: in storage, in the clipboard, in forms that fill themselves. */
const leftBehind = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const stored = [localStorage, sessionStorage].flatMap((storage) => Object.keys(storage))
    const databases = (await indexedDB.databases()).map(({ name }) => `database ${name}`)
    const caches = (await window.caches.keys()).map((name) => `cache ${name}`)
    const fields = [...document.querySelectorAll<HTMLInputElement>('#survey-answering :is(input, textarea)')]
    const filled = fields
      .filter(({ value, autocomplete }) => value !== '' || autocomplete !== 'off')
      .map(({ id }) => id)
    const copied = await navigator.clipboard.readText()
    return [
      ...stored.filter((name) => name.includes('survey')),
      ...databases,
      ...caches,
      ...filled,
      ...(copied === '' ? [] : ['clipboard']),
      ...(document.cookie === '' ? [] : ['cookie']),
    ]
  })

/** What axe and the browser have against the page as it stands. */
async function faults({ page, found }: Visit): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options(AXE).setLegacyMode().analyze()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const own = wide > 0 ? [`${wide} px too wide`] : []
  return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), ...own, ...found.splice(0)]
}

/** The real answer of the server after something was done to it. */
async function doctored(route: Route, change: (text: string) => string): Promise<void> {
  const response = await route.fetch()
  await route.fulfill({ response, body: change(await response.text()) })
}

describe('a survey', { timeout: PATIENCE }, () => {
  it('is answered by a household, and nothing that goes out joins its code and its answers', async () => {
    const visited = await visit(`#code=${codes[0]}`)
    const { page, context, posts } = visited
    expect(new URL(page.url()).hash).toBe('')
    expect(await page.inputValue('#q-CODE')).not.toBe('')
    const all = await faults(visited)
    await answerAll(page, async () => void all.push(...(await faults(visited))))
    await next(page)
    await page.waitForSelector('[data-waiting]', { timeout: 60_000 })
    all.push(...(await faults(visited)))
    expect(posts.map((request) => new URL(request.url()).pathname.split('/').at(-1))).toEqual(['tokens'])
    expect(posts[0]?.postData()).not.toContain('rated')

    await page.reload()
    await page.waitForSelector('[data-waiting]')
    expect(posts).toHaveLength(1)
    await context.clock.fastForward('11:00')
    await page.waitForSelector('[data-leaf]', { timeout: 60_000 })
    all.push(...(await faults(visited)))
    receipt = (await page.getAttribute('[data-leaf]', 'data-leaf')) ?? ''
    expect(receipt).toHaveLength(44)
    expect(all).toEqual([])

    const sent = posts[1]
    const headers = (await sent?.allHeaders()) ?? {}
    expect(sent?.url()).toMatch(/\/responses$/)
    expect(headers).not.toHaveProperty('cookie')
    expect(headers).not.toHaveProperty('referer')
    expect(sent?.postData()).not.toContain(codes[0]?.replaceAll('-', ''))
    expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('survey')))).toEqual([])
    await context.close()
  })

  it('takes a code once: on another device it is refused, and the answers stay', async () => {
    const { page, context } = await visit(`#code=${codes[0]}`)
    await answerAll(page)
    await next(page)
    expect(await trouble(page)).toBe('code-used')
    await page.goBack()
    await title(page, '往后')
    await context.close()
  })

  it('refuses a key that is not the one in the public log, before anything is sent', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 })
    const bytes = publicKey.export({ type: 'spki', format: 'der' })
    const other = { key: bytes.toString('base64'), keyHash: createHash('sha256').update(bytes).digest('hex') }
    const { page, context, posts } = await visit(`#code=${codes[1]}`)
    await page.route(`**/surveys/${SLUG}`, (route) =>
      doctored(route, (text) => JSON.stringify({ ...JSON.parse(text), ...other })),
    )
    await answerAll(page)
    await next(page)
    expect(await trouble(page)).toBe('key-refused')
    expect(posts).toEqual([])
    await context.close()
  })

  it('refuses a key whose hash stands in an altered line of the log', async () => {
    const { page, context, posts } = await visit(`#code=${codes[1]}`)
    await page.route('**/log/tile/entries/**', (route) =>
      doctored(route, (text) => text.replace(`"households":8`, '"households":9')),
    )
    await answerAll(page)
    await next(page)
    expect(await trouble(page)).toBe('key-refused')
    expect(posts).toEqual([])
    await context.close()
  })

  it('refuses other questions than those in the public log, and the answers stay', async () => {
    const ask = async (page: Page) => {
      await page.route(`**/surveys/${SLUG}/`, (route) =>
        doctored(route, (text) => text.replaceAll('哪里最让您不满意', '哪里最让您满意')),
      )
    }
    const { page, context, posts } = await visit(`#code=${codes[1]}`, '', ask)
    await answerAll(page)
    expect(await page.textContent('.answers')).toContain('自家的')
    await next(page)
    expect(await trouble(page)).toBe('questions-refused')
    expect(posts).toEqual([])
    await page.unroute(`**/surveys/${SLUG}/`)
    await page.reload()
    await next(page)
    await title(page, '您家')
    expect(await page.isChecked('#q-home')).toBe(true)
    await context.close()
  })

  it('loses nothing when the network goes while a token is signed and while the response is sent', async () => {
    const { page, context, posts } = await visit()
    await page.fill('#q-CODE', codes[1] ?? '')
    await answerAll(page)
    let lost = 0
    const lose = async (route: Route) => {
      lost += 1
      await route.fetch()
      await route.abort()
    }
    await page.route('**/tokens', lose, { times: 1 })
    await next(page)
    expect(await trouble(page)).toBe('offline')
    await next(page)
    await page.waitForSelector('[data-waiting]', { timeout: 60_000 })
    const [first, second] = posts.map((request) => request.postData())
    expect(second).toBe(first)

    await page.route('**/responses', lose, { times: 1 })
    await page.click('[data-waiting] button')
    expect(await trouble(page)).toBe('offline')
    await page.click('[data-waiting] button')
    await page.waitForSelector('[data-leaf]', { timeout: 60_000 })
    expect(posts[3]?.postData()).toBe(posts[2]?.postData())
    expect(lost).toBe(2)
    await context.close()
  })

  it('is answered by keyboard alone', async () => {
    const { page, context } = await visit()
    const press = (key: string) => page.keyboard.press(key)
    const tabTo = async (selector: string) => {
      for (let stop = 0; stop < 80; stop += 1) {
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return
        await press('Tab')
      }
      throw new Error(`the keyboard does not reach ${selector}`)
    }
    await tabTo('#q-CODE')
    await page.keyboard.type(codes[2]?.toLowerCase() ?? '')
    await press('Enter')
    await title(page, '您家')
    await tabTo('button[type="submit"]')
    await press('Enter')
    await page.waitForSelector('.error-summary')
    await tabTo('.error-summary a')
    await press('Enter')
    await waitFor(() => page.evaluate(() => document.activeElement?.id === 'q-home'))
    await press('Space')
    await tabTo('button[type="submit"]')
    await press('Enter')
    await title(page, '服务')
    for (const row of ['c1', 'c2', 'c3']) {
      await tabTo(`[name="rated.${row}"]`)
      await press('Space')
      await press('ArrowRight')
    }
    await tabTo('button[type="submit"]')
    await press('Enter')
    await title(page, '往后')
    for (const at of [3, 1, 2]) {
      await tabTo(`.ranking__row:nth-child(${at}) button`)
      await press('Enter')
    }
    expect(await page.textContent('.ranking__order')).toContain('1. 补绿化，2. 换电梯，3. 修门禁，4. 加充电桩')
    await tabTo('button[type="submit"]')
    await press('Enter')
    await title(page, '交卷前看一遍')
    await tabTo('button[type="submit"]')
    await press('Enter')
    await page.waitForSelector('[data-waiting]', { timeout: 60_000 })
    await tabTo('[data-waiting] button')
    await press('Enter')
    await page.waitForSelector('[data-leaf]', { timeout: 60_000 })
    await context.close()
  })

  it('on a shared device keeps nothing, is wiped when nobody is there, and sends by the household’s hand', async () => {
    const visited = await visit(`#assisted&code=${codes[3]}`, '/en')
    const { page, context } = visited
    await next(page)
    await title(page, '您家')
    await page.check('#q-home')
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('survey')
    await context.clock.fastForward('02:30')
    await page.waitForSelector('.answering__idle')
    expect(await faults(visited)).toEqual([])
    await context.clock.fastForward('01:00')
    await page.waitForSelector('#q-CODE')
    expect(await page.inputValue('#q-CODE')).toBe('')
    await page.fill('#q-CODE', codes[3] ?? '')
    await next(page)
    await title(page, '您家')
    expect(await page.isChecked('#q-home')).toBe(false)
    await context.close()
  })

  it('goes round the households of a staircase on one tablet, and leaves nothing of one to the next', async () => {
    const visited = await visit('', '', grantClipboard)
    const { page, context, posts } = visited
    const before = await page.evaluate(() => history.length)
    await page.getByRole('button', { name: '在公用设备上填' }).click()
    await answerOnTablet(page, codes[4] ?? '')
    await next(page)
    await page.waitForSelector('[data-leaf]', { timeout: 60_000 })
    expect(posts.map((request) => new URL(request.url()).pathname.split('/').at(-1))).toEqual(['tokens', 'responses'])
    const first = await page.getAttribute('[data-leaf]', 'data-leaf')
    expect(await faults(visited)).toEqual([])
    expect(await page.locator('#survey-answering a[download]').count()).toBe(0)
    expect(await leftBehind(page)).toEqual([])

    await page.getByRole('button', { name: '下一户' }).click()
    await page.waitForSelector('#q-CODE')
    await waitFor(async () => (await page.evaluate(() => history.length)) === before + 1)
    expect(await leftBehind(page)).toEqual([])
    expect(await page.content()).not.toContain(first)
    for (const way of ['goBack', 'goForward', 'goForward'] as const) {
      await page[way]().catch(() => null)
      expect(await page.inputValue('#q-CODE')).toBe('')
      expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain('question')
    }

    await answerOnTablet(page, codes[5] ?? '')
    expect(await page.textContent('.answers')).not.toContain('说好上午来')
    await next(page)
    await page.waitForSelector('[data-leaf]', { timeout: 60_000 })
    expect(await page.getAttribute('[data-leaf]', 'data-leaf')).not.toBe(first)
    expect(await leftBehind(page)).toEqual([])
    await context.close()
  })

  it('on a shared device forgets what was begun when the page is left and come back to', async () => {
    const { page, context } = await visit(`#assisted&code=${codes[3]}`)
    await next(page)
    await page.check('#q-home')
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
    await page.waitForSelector('#q-CODE')
    expect(await page.inputValue('#q-CODE')).toBe('')
    await context.close()
  })

  it('says without script why it needs it', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${town.server.url}/${COMMUNITY}/surveys/${SLUG}/`)
    expect(await page.textContent('.answering__script')).toContain('JavaScript')
    expect(await page.isVisible('.answering__loading')).toBe(false)
    await context.close()
  })

  it('is over at its time: a late response is not taken, results are shown, and everybody finds theirs among those counted', async () => {
    const late = await visit(`#code=${codes[7]}`)
    await answerAll(late.page)
    await next(late.page)
    await late.page.waitForSelector('[data-waiting]', { timeout: 60_000 })
    for (const [at, answers] of imaginedResponses(questionnaire, 1, 2).entries())
      await town.respond(SLUG, codes[6 + at] ?? '', answers satisfies Answers)
    await clock.set(survey.closesAt + HOUR)
    await waitFor(async () => (await town.seen(survey)).status === 'closed', { timeout: 60_000 })
    await late.page.click('[data-waiting] button')
    expect(await trouble(late.page)).toBe('closed')
    await late.page.waitForSelector('[data-leaf]')
    const uncounted = (await late.page.getAttribute('[data-leaf]', 'data-leaf')) ?? ''
    await late.context.close()

    await town.order(await town.seen(survey), { type: 'publish' })
    await town.page(`surveys/${SLUG}/`, 'data-counted')
    await town.page(`surveys/${SLUG}/`, 'survey-headline')
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    const visited = { page, context, posts: [], found: troubles(page) }
    await page.goto(`${town.server.url}/${COMMUNITY}/surveys/${SLUG}/`)
    expect(await page.textContent('.survey-headline')).toContain('8 户里的 6 户')
    expect(await faults(visited)).toEqual([])
    expect(await counted(page, `回执 ${receipt} `)).toBe('yes')
    expect(await counted(page, uncounted)).toBe('missing')
    expect(await counted(page, '没有')).toBe('no-receipt')
    await page.route('**/*.leaves.json', (route) =>
      doctored(route, (text) => text.replace(receipt, Buffer.alloc(32).toString('base64'))),
    )
    expect(await counted(page, receipt)).toBe('altered')
    const csv = await (await fetch(`${town.server.url}/${COMMUNITY}/surveys/${SLUG}/results.csv`)).text()
    expect(csv).toContain(',responses,,6,')
    await context.close()
  })
})

/** Pastes a receipt and waits for what is said of it. */
async function counted(page: Page, text: string): Promise<string | null> {
  await page.locator('[data-counted-answer]').evaluate((answer) => answer.removeAttribute('data-found'))
  await page.fill('#counted-receipt', text)
  await page.click('[data-counted-form] button')
  return page.locator('[data-counted-answer][data-found]').getAttribute('data-found', { timeout: 30_000 })
}
