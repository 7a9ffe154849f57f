import type { Browser, Page } from 'playwright-core'
import type { TestServer } from '../../support/server.ts'
import { waitFor } from '../../support/wait.ts'

/** What somebody reports; an ordinary complaint about equipment where nothing else is said. */
export interface Report {
  description: string
  impact?: 'home' | 'building' | 'everyone'
  phone?: string
  email?: string
}

export interface Receipt {
  receipt: string
  number: string
}

/** Somebody who lives there, with a phone. */
export interface Resident {
  page: Page
  file(report: Report): Promise<Receipt>
  /** Joins an open case of somebody else, as the household of that door. */
  join(number: string, door: string, words: string): Promise<Receipt>
  /** Opens the progress of a case by its receipt. */
  track(receipt: string): Promise<void>
  /** Answers on the progress page; `text` where the form asks for words. */
  act(action: string, text?: string): Promise<void>
  /** Waits for words on the page, in a part of it where a selector is given. */
  reads(text: string, part?: string): Promise<void>
  leave(): Promise<void>
}

export async function residentOf(browser: Browser, server: TestServer, slug: string): Promise<Resident> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  })
  const page = await context.newPage()
  const at = (path: string) => `${server.url}/${slug}/${path}`
  const slip = async (number: string): Promise<Receipt> => {
    const receipt = await page.getAttribute('[data-receipt]', 'data-receipt')
    if (!receipt) throw new Error('the page shows no receipt')
    return { receipt, number }
  }
  return {
    page,
    file: async (report) => {
      await page.goto(at('complaints/new/'))
      await fillIn(page, report)
      return slip(((await page.locator('.slip__facts dd').first().textContent()) ?? '').trim())
    },
    join: async (number, door, words) => {
      const open = at(`complaints/${number}/`)
      await waitFor(async () => (await page.goto(open))?.status() === 200, { what: `case ${number} in public` })
      await page.fill('#door', door)
      await page.fill('#text', words)
      await page.click('#join button')
      await page.waitForSelector('[data-receipt]')
      return slip(number)
    },
    track: async (receipt) => {
      await page.goto(at('track/'))
      await page.fill('#receipt', receipt)
      await page.click('.track-form button')
      await page.waitForSelector('.case-head')
    },
    act: (action, text) => act(page, action, text),
    reads: (text, part = 'main') => page.locator(part).getByText(text).first().waitFor(),
    leave: () => context.close(),
  }
}

/** Page by page through the form, as it is with script. */
async function fillIn(page: Page, { description, impact = 'building', phone, email }: Report): Promise<void> {
  const next = page.locator('button[name="intent"]').first()
  await page.waitForSelector('.draft-note')
  await page.selectOption('#category', 'equipment')
  await page.fill('#description', description)
  await page.check(`[name="impact"][value="${impact}"]`)
  await next.click()
  await page.waitForSelector('#phone:visible')
  if (phone) await page.fill('#phone', phone)
  if (email) await page.fill('#email', email)
  await next.click()
  await page.waitForSelector('.answers')
  await page.click('button[value="send"]')
  await page.waitForSelector('.slip .qr')
}

async function act(page: Page, action: string, text?: string): Promise<void> {
  const field = page.locator(`#${action}-field`)
  const details = page.locator('details', { has: field }).last()
  if (!(await field.isVisible())) await details.locator('summary').first().click()
  if (text === undefined) await field.click()
  else {
    await field.fill(text)
    await page.locator('form', { has: field }).getByRole('button').last().click()
  }
  await page.waitForSelector('.track-done')
}
