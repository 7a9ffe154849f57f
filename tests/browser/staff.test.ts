import type { FileComplaintRequest } from '@linsheng/contracts/complaints'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { TestServer } from '../support/server.ts'
import { PASSWORD, startStaffedServer } from '../support/staffed-server.ts'
import { waitFor } from '../support/wait.ts'

const HOUR = 3_600_000
const COMPLAINT: Omit<FileComplaintRequest, 'description'> = {
  kind: 'complaint',
  category: 'equipment',
  zone: undefined,
  wish: undefined,
  danger: 'no',
  impact: 'building',
  name: '王女士',
  phone: '5550 0110',
  email: undefined,
  reach: undefined,
  answers: [],
  photos: [],
  viaQr: false,
}

let server: TestServer
let browser: Browser
let late = ''
let fresh = ''

beforeAll(async () => {
  server = await startStaffedServer(async ({ community, account, complaint }) => {
    const [ours, theirs] = [await community('ours'), await community('theirs')]
    await account('handler@ours.example', ours, 'handler')
    await account('editor@ours.example', ours, 'editor')
    await account('handler@theirs.example', theirs, 'handler')
    const now = Date.now()
    late = await complaint(
      ours,
      { ...COMPLAINT, description: '三号楼电梯昨晚停了两次，老人下不了楼。' },
      now - 30 * HOUR,
    )
    fresh = await complaint(ours, { ...COMPLAINT, description: '地下车库的卷帘门放到一半就停住不动。' }, now - HOUR)
  })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A signed-in person on the workspace. */
async function staffPage(email: string): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  const answer = await page.request.post(`${server.url}/api/users/login`, { data: { email, password: PASSWORD } })
  expect(answer.status()).toBe(200)
  await page.goto(`${server.url}/admin`)
  return { page, context }
}

/** Opens a case from the queue with the keyboard alone. */
async function openCase(page: Page, words: string): Promise<void> {
  const link = page.locator('tr', { hasText: words }).locator('a[data-queue-link]')
  await waitFor(async () => {
    await page.keyboard.press('j')
    return link.evaluate((element) => element === document.activeElement)
  })
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '下一步' }).waitFor()
}

/** Presses a command's key until its form is there: the page listens once it has come alive. */
async function openForm(page: Page, key: string, name: string): Promise<void> {
  const form = page.getByRole('form', { name })
  await waitFor(async () => {
    if (await form.isVisible()) return true
    await page.keyboard.press(key)
    return form.isVisible()
  })
}

const publicText = async (number: string): Promise<string> =>
  (await fetch(`${server.url}/ours/complaints/${number}/`)).text()

describe('a notice', () => {
  it('is written, published and on the site within seconds', async () => {
    const { page, context } = await staffPage('editor@ours.example')
    await page.goto(`${server.url}/admin/collections/notices/create`)
    await page.locator('#field-title').fill('今晚停水')
    await page.locator('.rich-text-lexical [contenteditable="true"]').first().click()
    await page.keyboard.type('八点到十点。')
    await page.locator('#action-save').click()
    await page.waitForURL(/notices\/[0-9a-f-]{36}/)
    const list = async () => (await fetch(`${server.url}/ours/notices/`)).text()
    await waitFor(async () => (await list()).includes('今晚停水'), { what: 'the notice on the site' })
    await context.close()
  })
})

describe('the workspace', () => {
  it('puts what is late above the line of now and opens what is due next', async () => {
    const { page, context } = await staffPage('handler@ours.example')
    // A server that has just begun follows what was filed before it did.
    const rows = await waitFor(async () => {
      const shown = await page.locator('.queue tbody tr').allTextContents()
      if (shown.length < 3) await page.reload()
      return shown.length < 3 ? undefined : shown
    })
    expect(rows[0]).toContain('三号楼电梯')
    expect(rows[0]).toContain('晚 6小时')
    expect(rows[1]).toContain('现在')
    expect(rows[2]).toContain('地下车库的卷帘门')
    await context.close()
  })

  it('lets a case be answered and given a result by keyboard, and the public page follows within 5 seconds', async () => {
    const { page, context } = await staffPage('handler@ours.example')
    await openCase(page, '三号楼电梯')
    await openForm(page, 'r', '答复')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('acknowledge-message')

    await page.keyboard.press('Control+Enter')
    await page.getByText('这一项必须填写。').waitFor()
    await page.keyboard.type('周师傅今天 17:00 前到场检查，修好前另一部电梯照常开。')
    await page.keyboard.press('Control+Enter')
    await page.getByText('答复已经发出。').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status')

    await openForm(page, 'p', '给出结果')
    await page.keyboard.type('门机皮带磨损')
    await page.keyboard.press('Tab')
    await page.keyboard.type('换了皮带，试运行两小时正常')
    await page.keyboard.press('Control+Enter')
    await page.getByText('结果已经发给投诉人').waitFor()
    await waitFor(async () => (await publicText(late)).includes('等投诉人确认'), {
      timeout: 5_000,
      what: 'the public page',
    })
    expect(await publicText(late)).not.toContain('门机皮带')
    await context.close()
  })

  it('asks for a reason at the field when the matrix is overruled, and shows what becomes public', async () => {
    const { page, context } = await staffPage('handler@ours.example')
    await openCase(page, '地下车库的卷帘门')
    await openForm(page, 'c', '定类别和级别')
    await page.getByRole('columnheader', { name: '一栋楼' }).waitFor()
    await page.locator('#classify-priority').selectOption('critical')
    await page.keyboard.press('Control+Enter')
    await page.locator('#classify-reason-error').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('classify-reason')
    await page.keyboard.press('Escape')

    await openForm(page, 'm', '留言')
    await page.getByLabel('公开摘要').first().check()
    await page.locator('#note-text').fill('车库卷帘门已报修')
    await page.locator('.public-panel').getByText('车库卷帘门已报修').waitFor()
    await page.getByRole('button', { name: '会公开什么' }).focus()
    await page.keyboard.press('Enter')
    const told = page.locator('.public-preview')
    await told.getByRole('row', { name: '公开说明 还没有写 车库卷帘门已报修' }).waitFor()
    await told.getByText('公开的记录会多 1 行：公开说明。').waitFor()
    await page.locator('#note-text').focus()
    await page.keyboard.press('Control+Enter')
    await page.getByText('已经记下。').waitFor()
    await waitFor(async () => (await publicText(fresh)).includes('车库卷帘门已报修'), { timeout: 5_000 })
    await context.close()
  })

  it('files a case for a caller and shows its receipt once', async () => {
    const { page, context } = await staffPage('handler@ours.example')
    await page.goto(`${server.url}/admin/file-case`)
    await page.locator('#file-category').selectOption('cleaning')
    await page.getByRole('button', { name: '登记' }).click()
    await page.locator('#file-description-error').waitFor()
    await page.locator('#file-description').fill('五号楼一层大厅的地面有一大片油渍。')
    await page.getByRole('button', { name: '登记' }).click()
    expect(await page.locator('.slip__code').textContent()).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/)
    await page.goto(`${server.url}/admin`)
    await waitFor(async () => {
      await page.reload()
      return page.getByText('五号楼一层大厅').isVisible()
    })
    await context.close()
  })

  it('shows another community nothing, and those who do not work on cases only what is public', async () => {
    const stranger = await staffPage('handler@theirs.example')
    await stranger.page.getByText('现在没有要办的事').waitFor()
    const handler = await staffPage('handler@ours.example')
    await handler.page.goto(`${server.url}/admin?tab=all`)
    const address = await handler.page.locator('a[data-queue-link]').first().getAttribute('href')
    await stranger.page.goto(`${server.url}${address}`)
    expect(await stranger.page.getByText('发生了什么').count()).toBe(0)

    const editor = await staffPage('editor@ours.example')
    await editor.page.getByRole('heading', { name: '公告和会议' }).waitFor()
    await editor.page.goto(`${server.url}${address}`)
    await editor.page.getByText('您看到的是公开的部分').waitFor()
    expect(await editor.page.content()).not.toContain('王女士')
    for (const { context } of [stranger, handler, editor]) await context.close()
  })

  it('shows a visitor none of its pages', async () => {
    const page = await browser.newPage()
    for (const address of ['/admin', '/admin/file-case']) {
      expect(await (await fetch(`${server.url}${address}`)).text()).not.toContain('class="workspace"')
      await page.goto(`${server.url}${address}`)
      await page.waitForURL(/\/admin\/login/)
    }
    await page.close()
  })
})
