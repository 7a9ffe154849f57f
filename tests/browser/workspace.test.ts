import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, sidewaysAt } from '../support/browser.ts'
import type { TestServer } from '../support/server.ts'
import { PASSWORD, startStaffedServer } from '../support/staffed-server.ts'
import { waitFor } from '../support/wait.ts'
import { stockOf } from './workspace-stock.ts'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  server = await startStaffedServer(stockOf)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

interface Seat extends AsyncDisposable {
  page: Page
  context: BrowserContext
}

/** A signed-in person at a page of the admin. */
async function staffAt(email: string, path: string, { locale = 'zh-CN' } = {}): Promise<Seat> {
  const context = await browser.newContext({
    ...{ locale, timezoneId: 'Asia/Shanghai', acceptDownloads: true },
    viewport: { width: 1280, height: 900 },
  })
  const page = await context.newPage()
  const answer = await page.request.post(`${server.url}/api/users/login`, { data: { email, password: PASSWORD } })
  expect(answer.status()).toBe(200)
  await page.goto(`${server.url}${path}`)
  return { page, context, [Symbol.asyncDispose]: () => context.close() }
}

/** Presses a key until it has done something: the page listens once it has come alive. */
const pressUntil = (page: Page, key: string, done: () => Promise<boolean>) =>
  waitFor(async () => {
    if (await done()) return true
    await page.keyboard.press(key)
    return done()
  })

/** A phone and a desk: the next page opens on the desk again. */
const WIDTHS = [390, 1280]

const PAGES: Array<[email: string, path: string]> = [
  ['manager@ours.example', '/admin'],
  ['handler@ours.example', '/admin'],
  ['manager@ours.example', '/admin/manager-board'],
  ['committee@ours.example', '/admin/committee'],
  ['handler@ours.example', '/admin/own-figures'],
  ['handler@ours.example', '/admin/file-case'],
  ['handler@ours.example', '/admin/file-book'],
]

describe('the pages of the work', () => {
  it.each(PAGES)('%s finds nothing wrong with %s, on a desk or a phone', async (email, path) => {
    await using seat = await staffAt(email, path)
    await seat.page.locator('.workspace h1').waitFor()
    for (const width of WIDTHS) {
      expect(await sidewaysAt(seat.page, width)).toBeLessThanOrEqual(0)
      const { violations } = await new AxeBuilder({ page: seat.page }).include('.workspace').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
  })

  it.each(['zh-TW', 'en'])('fit on a desk and on a phone in %s, a case’s own page too', async (locale) => {
    const wide: string[] = []
    const look = async (page: Page, name: string) => {
      for (const width of WIDTHS) if ((await sidewaysAt(page, width)) > 0) wide.push(`${name} at ${width}`)
    }
    for (const email of new Set(PAGES.map(([of]) => of))) {
      await using seat = await staffAt(email, '/admin', { locale })
      for (const [, path] of PAGES.filter(([of]) => of === email)) {
        await seat.page.goto(server.url + path)
        await seat.page.locator('.workspace h1').waitFor()
        await look(seat.page, path)
      }
    }
    await using seat = await staffAt('manager@ours.example', '/admin', { locale })
    await seat.page.locator('a[data-queue-link]').first().click()
    await seat.page.locator('.case-head__title').waitFor()
    await look(seat.page, 'a case')
    expect(wide).toEqual([])
  })

  it('open a step that a list leads to where it can be seen, on a telephone too', async () => {
    await using seat = await staffAt('handler@ours.example', '/admin?scope=all')
    const { page } = seat
    await page.setViewportSize({ width: 390, height: 844 })
    const address = await page.locator('a[data-queue-link]').first().getAttribute('href')
    await page.goto('about:blank')
    await page.goto(`${server.url}${address}#note`)
    const isInSight = () =>
      page.evaluate(() => {
        const { top = -1, bottom = -1 } = document.activeElement?.getBoundingClientRect() ?? {}
        return document.activeElement?.closest('.command-form') !== null && top >= 0 && bottom <= innerHeight
      })
    await waitFor(isInSight, { timeout: 20_000, what: 'the form in sight' })
    await page.waitForLoadState('networkidle')
    expect(await isInSight()).toBe(true)
  })

  it('are shown to nobody who may not see them', async () => {
    for (const [, path] of PAGES) {
      expect(await (await fetch(`${server.url}${path}`)).text()).not.toContain('class="workspace"')
    }
    await using seat = await staffAt('handler@ours.example', '/admin/manager-board')
    await seat.page.getByText('只有经理可以看').waitFor()
    await seat.page.goto(`${server.url}/admin/committee`)
    await seat.page.getByText('只有业委会、复核小组和经理可以看').waitFor()
    expect(await seat.page.locator('a[data-queue-link]').count()).toBe(0)
  })
})

describe('a manager', () => {
  it('sees what is first and why, moves by keyboard, and gets there in one step', async () => {
    await using seat = await staffAt('manager@ours.example', '/admin')
    const { page } = seat
    await page.getByText('排在最前：首次答复').waitFor()
    await pressUntil(page, '?', () => page.getByRole('dialog').isVisible())
    const table = await page.getByRole('dialog').getByRole('definition').allTextContents()
    await page.keyboard.press('Escape')
    await pressUntil(page, 'j', () =>
      page.evaluate(() => document.activeElement?.matches('a[data-queue-link]') === true),
    )
    await page.keyboard.press('r')
    await page.waitForURL(/#acknowledge$/)
    await page.locator('#acknowledge-message').waitFor()
    await page.getByRole('form').getByRole('button', { name: 'Esc' }).click()
    await pressUntil(page, '?', () => page.getByRole('dialog').isVisible())
    expect(await page.getByRole('dialog').getByRole('definition').allTextContents()).toEqual(table)
  })

  it('keeps a filter under a name, and it is there the next day', async () => {
    await using seat = await staffAt('manager@ours.example', '/admin')
    const { page } = seat
    await page.locator('.filters summary').click()
    await page.getByLabel('类别').selectOption('parking')
    await page.getByRole('button', { name: '按此筛选' }).click()
    await page.waitForURL(/category=parking/)
    expect(await page.locator('.queue__what, .next').count()).toBeGreaterThan(0)
    const names = await page.locator('.queue a[data-queue-link]').allTextContents()
    expect(new Set(names.map((name) => name.trim())).size).toBe(1)
    await page.getByLabel('把现在的筛选存为').fill('停车')
    await page.getByRole('button', { name: '存下' }).click()
    await page.getByText('已经存下').waitFor()

    await using later = await staffAt('manager@ours.example', '/admin')
    await later.page.locator('.filters summary').click()
    await later.page.getByRole('link', { name: '停车', exact: true }).click()
    await later.page.waitForURL(/category=parking/)
  })

  it('reassigns by dragging and by keyboard, and the list follows by itself', async () => {
    await using seat = await staffAt('manager@ours.example', '/admin/manager-board')
    const { page } = seat
    const mine = page.locator('tr[data-person]', { hasText: 'handler@ours.example' })
    const open = async () => Number(await mine.locator('td').first().textContent())
    await waitFor(async () => {
      await page.locator('tr[data-case]').first().dragTo(mine)
      return page.getByRole('dialog').isVisible()
    })
    await page.getByLabel('理由').fill('电梯的事他熟')
    await page.getByRole('button', { name: '改派', exact: true }).last().click()
    await waitFor(async () => (await open()) === 1)

    const button = page.locator('[data-reassign]').nth(1)
    await button.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByLabel('负责人').selectOption({ label: 'handler@ours.example' })
    await page.getByLabel('理由').fill('一起办')
    await page.getByLabel('理由').press('Tab')
    await page.keyboard.press('Enter')
    await waitFor(async () => (await open()) === 2)
  })

  it('takes the list away as it is on the screen', async () => {
    await using seat = await staffAt('manager@ours.example', '/admin?tab=overdue')
    const { page } = seat
    const rows = Number(await page.locator('.work-tabs a[aria-current] b').textContent())
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()])
    const text = await readFile(await file.path(), 'utf8')
    expect(text.trim().split('\r\n')).toHaveLength(rows + 1)
    expect(file.suggestedFilename()).toMatch(/^ours-\d{4}-\d\d-\d\d\.csv$/)
  })
})

describe('a handler', () => {
  it('writes a caller’s case down by keyboard alone, with what is alike and whom to call beside it', async () => {
    await using seat = await staffAt('handler@ours.example', '/admin/file-case')
    const { page } = seat
    await waitFor(() => page.evaluate(() => document.activeElement?.id === 'file-description'))
    await page.keyboard.type('三号楼电梯又停了，老人下不了楼')
    await page.locator('.similar li').first().waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await pressUntil(page, 'Tab', () =>
      page.evaluate(() => document.activeElement?.matches('[name="file-danger"]') === true),
    )
    await page.keyboard.press('ArrowRight')
    await page.getByText('先打这些电话').waitFor()
    await page.locator('.danger a[href^="tel:"]').first().waitFor()

    await page.reload()
    await waitFor(async () => (await page.locator('#file-description').inputValue()) !== '')
    await page.keyboard.press('Control+Enter')
    await page.locator('.slip__code').waitFor()
    expect(await page.locator('.slip__qr svg').isVisible()).toBe(true)
    expect(await page.locator('.slip__code').textContent()).toMatch(/^[0-9A-Z]{4}-/)
    await pressUntil(page, 'n', () => page.locator('#file-description').isVisible())
    expect(await page.locator('#file-description').inputValue()).toBe('')
  })

  it('pastes a page of the paper book, is told what is wrong at the cell, and loses nothing', async () => {
    await using seat = await staffAt('handler@ours.example', '/admin/file-book')
    const { page } = seat
    await page.locator('[data-cell="0-0"]').waitFor()
    const sheet =
      '2026/1/5 8:30\t前台\t环境卫生\t\t五号楼大厅的地面有一大片油渍\n2026/1/6 9:00\t前台\t没有这类\t\t六号楼门口堆着旧家具没人收'
    await page.locator('[data-cell="0-0"]').evaluate((cell, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, sheet)
    await page.getByRole('button', { name: '登记 2 行' }).click()
    await page.getByText('登记了 1 行，1 行要改。').waitFor()
    await page.getByText('没有“没有这类”').waitFor()

    await page.reload()
    await page.locator('.book__kept').waitFor()
    await page.locator('[data-cell="1-2"]').fill('環境衛')
    await page.locator('[data-cell="1-2"]').press('Enter')
    expect(await page.locator('[data-cell="1-2"]').inputValue()).toBe('环境卫生')
    await page.getByRole('button', { name: '登记 1 行' }).click()
    await page.getByText('登记了 1 行，0 行要改。').waitFor()
    expect(await page.locator('.book__kept').count()).toBe(2)
  })
})
