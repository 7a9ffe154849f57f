import { readFile, rm } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { TestServer } from '../support/server.ts'
import { waitFor } from '../support/wait.ts'
import { handleCase, LIFT, photo, SLUG, startWithCommunity } from './forms-setup.ts'

const DESCRIPTION = '7栋电梯从昨晚开始停层不平，门会夹人。'
const NEXT = 'button[name="intent"]'

let server: TestServer
let dataDir: string
let browser: Browser
let context: BrowserContext
let page: Page
/** What the browser complained about: errors of script, and everything the content security policy stopped. */
let complaints: string[]

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

async function open(javaScriptEnabled: boolean): Promise<void> {
  context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } })
  page = await context.newPage()
  complaints = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy|hydrat/i.test(message.text())) complaints.push(message.text())
  })
}

const at = (path: string) => `${server.url}/${SLUG}/${path}`
const text = async (selector: string) => ((await page.locator(selector).textContent()) ?? '').trim()
/** Local time of the community, `2026-11-25T09:00`, so many days from now. */
const inDays = (days: number, time: string) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}`
const receiptShown = async () => (await page.getAttribute('[data-receipt]', 'data-receipt')) ?? ''

async function fillIn(): Promise<void> {
  await page.selectOption('#category', { index: 1 })
  await page.fill('#description', DESCRIPTION)
  await page.check('#impact-building')
}

async function track(receipt: string): Promise<void> {
  await page.goto(at('track/'))
  await page.fill('#receipt', receipt)
  await page.click('.track-form button')
}

/** Files a case without script, and returns its receipt and its number. */
async function fileOne(): Promise<{ receipt: string; number: string }> {
  await page.goto(at('complaints/new/'))
  await fillIn()
  await page.click(NEXT)
  await page.click('button[value="send"]')
  return { receipt: await receiptShown(), number: await text('.slip__facts dd >> nth=0') }
}

describe('the complaint form without script', () => {
  beforeEach(() => open(false))

  it('files a case with photos, keeping everything through errors and the check', async () => {
    await page.goto(at(`complaints/new/?zone=${LIFT}`))
    expect(await page.inputValue('#zone')).toBe(LIFT)
    await page.fill('#description', '坏了')
    await page.setInputFiles('#photos', await photo('电梯门.jpg'))
    const refused = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.click(NEXT)
    expect((await refused).status()).toBe(422)
    expect(await page.locator('.error-summary a').count()).toBe(3)
    expect(
      await page.locator('.error-summary a').evaluateAll((links) => links.map((a) => a.getAttribute('href'))),
    ).toEqual(['#category', '#description', '#impact'])
    expect(await page.inputValue('#description')).toBe('坏了')
    expect(await text('.upload__item >> nth=0')).toContain('电梯门.jpg')

    await fillIn()
    await page.click(NEXT)
    expect(await text('.answers')).toContain(DESCRIPTION)
    expect(await text('.answers')).toContain('7栋电梯')
    expect(await text('.answers')).toContain('电梯门.jpg')
    await page.click('button[value="send"]')

    const receipt = await receiptShown()
    expect(receipt.replaceAll('-', '')).toMatch(/^[0-9A-HJKMNP-TV-Z]{17}$/)
    expect(page.url()).not.toContain(receipt.slice(0, 4))
    expect(await page.locator('.slip .qr path').count()).toBe(1)

    await track(receipt.toLowerCase().replaceAll('-', ' '))
    expect(await text('main')).toContain(DESCRIPTION)
    expect(await page.locator('.track-photos img').count()).toBe(1)
    const source = await page.getAttribute('.track-photos img', 'src')
    expect((await page.request.get(`${server.url}${source}`)).headers()['content-type']).toBe('image/webp')
  })

  it('says which photo was not taken and keeps the others', async () => {
    await page.goto(at('complaints/new/'))
    await fillIn()
    await page.setInputFiles('#photos', await photo('门.jpg'))
    await page.setInputFiles('#photo-1', { name: '页.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>') })
    await page.click(NEXT)
    expect(await text('.error-summary')).toContain('页.jpg')
    await page.click(NEXT)
    expect(await text('.answers')).toContain('门.jpg')
    expect(await text('.answers')).not.toContain('页.jpg')
  })

  it('shows the emergency numbers as soon as there is danger', async () => {
    await page.goto(at('complaints/new/'))
    expect(await page.isVisible('.danger-numbers')).toBe(false)
    await page.check('#danger-yes')
    expect(await text('.danger-numbers')).toContain('5550 0110')
    expect(await text('.danger-numbers')).not.toContain('5550 0100')
  })

  it('gives the same receipt when the last step is sent again', async () => {
    const { receipt } = await fileOne()
    await page.reload()
    expect(await receiptShown()).toBe(receipt)
  })

  it('knows no form of an unknown community', async () => {
    const answer = await page.goto(`${server.url}/nowhere/complaints/new/`)
    expect(answer?.status()).toBe(404)
  })
})

describe('the complaint form with script', () => {
  beforeEach(() => open(true))

  async function openForm(query = ''): Promise<void> {
    await page.goto(at(`complaints/new/${query}`))
    await page.waitForSelector('.draft-note')
  }

  async function toTheCheck(): Promise<void> {
    await fillIn()
    await page.click(NEXT)
    await page.waitForSelector('#name:visible')
    await page.click(NEXT)
    await page.waitForSelector('.answers')
  }

  it('asks page by page, checks, and gives a receipt once for a double click', async () => {
    await openForm(`?zone=${LIFT}`)
    await page.setInputFiles('#photos', [await photo('一.jpg'), await photo('二.jpg')])
    await page.waitForFunction(() => document.querySelectorAll('.upload__item img').length === 2)
    await page.waitForFunction(() => document.querySelectorAll('.upload__item progress').length === 0)
    await toTheCheck()
    expect(await text('.answers')).toContain('一.jpg')
    let sent = 0
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/complaints')) sent += 1
    })
    await page.dblclick('button[value="send"]')
    await page.waitForSelector('.slip .qr')
    expect(sent).toBe(1)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('h-receipt')
    expect(await page.evaluate(() => localStorage.getItem('linsheng:complaint-draft:forms'))).toBeNull()
    expect(complaints).toEqual([])
  })

  it('shows the receipt again after a reload, in this tab only, and a fresh form to whoever goes back', async () => {
    await openForm()
    await toTheCheck()
    await page.click('button[value="send"]')
    await page.waitForSelector('.slip .qr')
    const receipt = await receiptShown()
    await page.reload()
    await page.waitForSelector('.slip .qr')
    expect(await receiptShown()).toBe(receipt)
    expect(page.url()).not.toContain(receipt)
    expect(await page.evaluate(() => JSON.stringify(history.state))).toBe('{"receipt":true}')
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(receipt)
    await page.goto(at('track/'))
    await page.goBack()
    await page.waitForSelector('.slip .qr')
    expect(await receiptShown()).toBe(receipt)
    await page.goBack()
    await page.waitForSelector('.draft-note')
    expect(await page.locator('.slip').count()).toBe(0)
    await page.goto(at('complaints/new/'))
    await page.waitForSelector('.draft-note')
    expect(await page.locator('.slip').count()).toBe(0)
  })

  it('goes one screen back with the browser’s Back, keeping what was typed, and leaves from the first', async () => {
    await page.goto(at('track/'))
    await openForm()
    await toTheCheck()
    await page.goBack()
    await page.waitForSelector('#name:visible')
    await page.goBack()
    await page.waitForSelector('#description:visible')
    expect(await page.inputValue('#description')).toBe(DESCRIPTION)
    await page.goForward()
    await page.waitForSelector('#name:visible')
    await page.click('.form-page__actions .link-button')
    await page.waitForSelector('#description:visible')
    await page.goBack()
    await page.waitForURL(at('track/'))
  })

  it('leads from the list of errors to the field, and clears them as they are mended', async () => {
    await openForm()
    await page.click(NEXT)
    await page.waitForSelector('.error-summary:focus')
    await page.click('.error-summary a[href="#description"]')
    await page.waitForSelector('#description:focus')
    await fillIn()
    await page.waitForSelector('.error-summary', { state: 'detached' })
  })

  it('keeps the draft over a reload, and deletes it when told to', async () => {
    await openForm()
    await fillIn()
    await page.check('#danger-yes')
    await page.selectOption('#zone', 'B7')
    await page.selectOption('#spot', LIFT)
    await page.setInputFiles('#photos', await photo('电梯.jpg'))
    await page.waitForFunction(() => document.querySelector('.upload__item img') !== null)
    await page.waitForFunction(() =>
      (localStorage.getItem('linsheng:complaint-draft:forms') ?? '').includes('电梯.jpg'),
    )
    await page.reload()
    await page.waitForSelector('.upload__item')
    expect(await page.inputValue('#description')).toBe(DESCRIPTION)
    expect(await page.isChecked('#danger-yes')).toBe(true)
    expect(await page.isChecked('#impact-building')).toBe(true)
    expect(await page.inputValue('#spot')).toBe(LIFT)

    await page.click('.draft-note button')
    expect(await page.inputValue('#description')).toBe('')
    expect(await page.isChecked('#danger')).toBe(true)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  })

  it('waits for the connection and then sends once, under the same key', async () => {
    await openForm()
    await toTheCheck()
    const keys = new Set<string | undefined>()
    page.on('request', (request) => {
      if (request.method() === 'POST') keys.add(request.headers()['idempotency-key'])
    })
    await context.setOffline(true)
    await page.click('button[value="send"]')
    await page.waitForSelector('.sending-note p')
    await context.setOffline(false)
    await page.waitForSelector('.slip .qr')
    expect(keys.size).toBe(1)
  })

  it('gets the receipt of a request whose answer was lost, though the answers were changed since', async () => {
    await openForm()
    await toTheCheck()
    let lost = ''
    await page.route(
      '**/api/public/v1/*/complaints',
      async (route) => {
        lost = await (await route.fetch()).text()
        await route.abort()
      },
      { times: 1 },
    )
    await page.click('button[value="send"]')
    await page.waitForSelector('.sending-note p')
    await page.click('.form-page__actions .link-button')
    await page.fill('#name', '李')
    await page.click(NEXT)
    await page.click('button[value="send"]')
    await page.click('.error-summary button')
    await page.waitForSelector('.slip')
    expect(lost).toContain(await receiptShown())
  })

  it('asks one question a screen in large text, by keyboard alone', async () => {
    await openForm()
    await page.click('.text-size')
    expect(await page.locator('.question:visible').count()).toBe(1)
    await page.focus('#danger')
    await page.keyboard.press('ArrowDown')
    expect(await page.isVisible('.danger-numbers')).toBe(true)
    await page.keyboard.press('Enter')
    await page.waitForSelector('#kind:visible')
    expect(await page.locator('.question:visible').count()).toBe(1)
    const target = await page.locator('.choice').filter({ visible: true }).first().boundingBox()
    expect(target?.height).toBeGreaterThanOrEqual(56)
  })
})

describe('tracking', () => {
  beforeEach(() => open(false))

  it('answers unknown, mistyped and overlong receipts alike, and keeps what was typed', async () => {
    const answers = new Set<string>()
    for (const typed of ['0000 0000 0000 00000', 'K7M4', '%00<b>']) {
      await page.goto(at('track/'))
      await page.fill('#receipt', typed)
      const answered = page.waitForResponse((response) => response.request().method() === 'POST')
      await page.click('.track-form button')
      const response = await answered
      expect(response.headers()['cache-control']).toBe('no-store')
      expect(await page.inputValue('#receipt')).toBe(typed)
      answers.add(`${response.status()} ${await text('.error-summary')}`)
    }
    expect([...answers]).toHaveLength(1)
    expect([...answers][0]).toMatch(/^404 /)
  })

  it('lets the complainant confirm with a rating', async () => {
    const { receipt, number } = await fileOne()
    await handleCase(server, number)
    await track(receipt)
    expect(await text('main')).toContain('换了皮带，试运行正常。')
    await page.selectOption('#confirm-result', '5')
    await page.click('#confirm-field')
    expect(await text('h1')).toBe('已经办完，您确认过。')
    expect(await page.locator('.track-done').count()).toBe(1)
    expect(page.url()).toBe(at('track/'))
  })

  it('lets the complainant disagree, with a reason', async () => {
    const { receipt, number } = await fileOne()
    await handleCase(server, number)
    await track(receipt)
    await page.click('form:has(#dispute-field) button')
    expect(await text('.error-summary')).toContain('理由')
    expect(await page.isVisible('#dispute-field')).toBe(true)
    await page.fill('#dispute-field', '门还是夹人。')
    await page.click('form:has(#dispute-field) button')
    expect(await text('h1')).toBe('您不同意结果，正在接着办。')
    expect(await text('.steps')).toContain('门还是夹人。')
  })

  it('lets the complainant add a note, withdraw and reopen', async () => {
    const { receipt } = await fileOne()
    await track(receipt)
    await page.click('summary:has-text("留言")')
    await page.fill('#note-field', '晚上六点以后在家。')
    await page.setInputFiles('.talk__file input', [await photo('门.jpg'), await photo('厅.jpg')])
    await page.click('form:has(#note-field) button')
    expect(await text('.talk')).toContain('晚上六点以后在家。')
    expect(await page.locator('.talk .track-photos img').count()).toBe(2)
    await page.click('summary:has-text("更正")')
    await page.fill('#correct-0-field', '晚上七点以后在家。')
    await page.click('form:has(#correct-0-field) button')
    expect(await text('.talk')).toContain('晚上六点以后在家。')
    expect(await text('.talk__correction')).toContain('晚上七点以后在家。')
    await page.click('summary:has-text("撤回")')
    await page.click('form:has(#withdraw-field) button')
    expect(await text('h1')).toBe('您已经撤回。')
    await page.click('summary:has-text("重新办")')
    await page.fill('#reopen-field', '又夹人了。')
    await page.click('form:has(#reopen-field) button')
    expect(await text('.steps')).toContain('又夹人了。')
    expect(await text('h1')).not.toBe('您已经撤回。')
  })
})

describe('while it is worked on, without script', () => {
  beforeEach(() => open(false))

  it('lets the complainant answer the plan, and keep the visit in a calendar', async () => {
    const { receipt, number } = await fileOne()
    const steps = [{ text: '换门机皮带', who: '工程组' }]
    await handleCase(server, number, [
      { type: 'acknowledge', message: '王工明天上午去看。' },
      { type: 'schedule-visit', from: inDays(2, '09:00'), to: inDays(2, '11:00'), note: '请留人在家。' },
      { type: 'propose-plan', steps, date: inDays(4, '18:00'), payer: 'property' },
    ])
    await track(receipt)
    expect(await text('main')).toContain('换门机皮带')
    expect(await text('main')).toContain('不算您同意')
    const saved = page.waitForEvent('download')
    await page.click('.track-visits button')
    const calendar = await readFile(await (await saved).path(), 'utf8')
    expect(calendar).toContain(`SUMMARY:${number} 现场查看\r\n`)
    expect(calendar).not.toContain(receipt.slice(0, 4))
    await page.click('summary:has-text("希望改一改")')
    await page.fill('#ask-plan-changes-field', '周末再来。')
    await page.click('form:has(#ask-plan-changes-field) button')
    expect(await text('.track-done')).toContain('改好')
    await handleCase(server, number, [
      { type: 'propose-plan', steps, date: inDays(6, '18:00'), payer: 'property', reason: '改到周末' },
    ])
    await track(receipt)
    expect(await text('main')).toContain('第 2 版')
    await page.click('#accept-plan-field')
    expect(await text('main')).toContain('同意')
    expect(await page.locator('#accept-plan-field').count()).toBe(0)
  })

  it('takes an appeal, says what happens then, and keeps what was typed', async () => {
    const { receipt, number } = await fileOne()
    await handleCase(server, number)
    await track(receipt)
    expect(await text('main')).toContain('10 个工作日内作出决定')
    await page.click('summary:text-is("申诉")')
    await page.fill('#appeal-wish', '换新的门机。')
    await page.click('form:has(#appeal-field) button')
    expect(await text('.error-summary')).toContain('理由')
    expect(await page.inputValue('#appeal-wish')).toBe('换新的门机。')
    await page.check('[name="about"] >> nth=0')
    await page.fill('#appeal-field', '只换了皮带，门还是夹人。')
    await page.click('form:has(#appeal-field) button')
    expect(await text('h1')).toBe('您申诉了，复核小组在看。')
    expect(await text('#h-appeal')).toBe('申诉')
  })

  it('lets the complainant choose how to be told', async () => {
    await page.goto(at('complaints/new/'))
    await fillIn()
    await page.check('#reach-call')
    await page.click(NEXT)
    expect(await text('.error-summary')).toContain('请写上电话')
    await page.fill('#phone', '13800138000')
    await page.click(NEXT)
    await page.click('button[value="send"]')
    await track(await receiptShown())
    expect(await text('.track-reach__now')).toContain('打我留的电话')
    await page.click('summary:has-text("换一种方式")')
    expect(await page.isVisible('[name="reach"][value="push"]')).toBe(false)
    await page.check('[name="reach"][value="receipt"]')
    await page.click('#choose-reach-field')
    expect(await text('.track-reach__now')).toContain('我自己看')
  })

  it('joins another household to an open case, and tells nobody who gives the same door that it joined', async () => {
    const { number } = await fileOne()
    const open = `${server.url}/${SLUG}/complaints/${number}/`
    await waitFor(async () => ((await page.goto(open))?.status() === 200 ? true : undefined), {
      what: 'the case in public',
    })
    await page.click('#join button')
    expect(await text('.error-summary')).toContain('几栋几号')
    await page.fill('#door', '7-1101')
    await page.fill('#text', '我家也听得到。')
    await page.click('#join button')
    const receipt = await receiptShown()
    expect(receipt.replaceAll('-', '')).toMatch(/^[0-9A-HJKMNP-TV-Z]{17}$/)
    const first = await text('main')
    await page.goto(open)
    await page.fill('#door', ' 7-1101')
    await page.click('#join button')
    const second = await receiptShown()
    expect(second).not.toBe(receipt)
    const plain = (words: string, code: string) => words.replaceAll(code.replaceAll('-', ''), '')
    expect(plain(await text('main'), second)).toBe(plain(first, receipt))
    await page.reload()
    expect(await receiptShown()).toBe(second)
    await track(second)
    expect(await text('main')).not.toContain('我家也听得到')
    expect(await text('main')).toContain('2 户')
    await track(receipt)
    expect(await text('main')).toContain('您加入的是别的住户先提的事')
    expect(await text('main')).not.toContain(DESCRIPTION)
  })

  it('opens the form from a poster’s short address, with the place filled in', async () => {
    await page.goto(at(`q/${LIFT}`))
    expect(new URL(page.url()).pathname).toBe(`/${SLUG}/complaints/new/`)
    expect(await page.inputValue('#zone')).toBe(LIFT)
  })
})

describe('a receipt’s QR code', () => {
  it('opens the case, and the receipt stays neither in the address nor in the history', async () => {
    await open(false)
    const { receipt } = await fileOne()
    await context.close()
    await open(true)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(at(`track/#r=${receipt.replaceAll('-', '')}`))
    await page.waitForSelector('.case-head')
    expect(page.url()).toBe(at('track/'))
    await page.goBack()
    expect(page.url()).not.toContain(receipt.slice(0, 4))
    expect(asked.filter((url) => url.includes(receipt.slice(0, 4)))).toEqual([])
    expect(complaints).toEqual([])
  })
})
