import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { TestServer } from '../support/server.ts'
import { PASSWORD, startStaffedServer } from '../support/staffed-server.ts'
import { waitFor } from '../support/wait.ts'

let server: TestServer
let browser: Browser
let community = ''
let lift = ''

beforeAll(async () => {
  server = await startStaffedServer(async (stock) => {
    community = await stock.community('ours')
    await stock.account('manager@ours.example', community, 'manager')
    const where = { and: [{ community: { equals: community } }, { code: { equals: 'lift' } }] }
    lift = (await stock.payload.find({ collection: 'categories', where })).docs[0]?.id ?? ''
  })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A manager's page in the admin. */
async function managerPage(path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  const account = { email: 'manager@ours.example', password: PASSWORD }
  const answer = await page.request.post(`${server.url}/api/users/login`, { data: account })
  expect(answer.status()).toBe(200)
  await page.goto(`${server.url}/admin/${path}`)
  return page
}

/** Fills a field once the form has come alive: before that, what is typed does not stay. */
async function fillAlive(page: Page, selector: string, value: string): Promise<void> {
  const save = page.locator('#action-save')
  await waitFor(async () => {
    await page.fill(selector, value)
    return (await save.isEnabled()) && (await page.inputValue(selector)) === value
  })
}

describe('settings of a community', () => {
  it('let a manager move a deadline and say why; the change is dated and cannot be edited', async () => {
    const page = await managerPage(`collections/communities/${community}`)
    await page.getByRole('button', { name: '时限和日历' }).click()
    await page.getByText('国家放假安排已收录到').waitFor()
    await fillAlive(page, '#field-targets__ordinary__resolution', '144')
    await fillAlive(page, '#field-changeReason', '人手够了，提前一天')
    await page.click('#action-save')
    await page.getByText('更新成功').first().waitFor()
    await page.goto(`${server.url}/admin/collections/policies`)
    await page.getByRole('link', { name: '2', exact: true }).click()
    await page.getByText('一般，解决：168 小时 → 144 小时').waitFor()
    expect(await page.inputValue('#field-reason')).toBe('人手够了，提前一天')
    expect(await page.getByRole('textbox', { name: '理由' }).isDisabled()).toBe(true)
    await page.context().close()
  })

  it('say at the field what cannot be promised', async () => {
    const page = await managerPage(`collections/communities/${community}`)
    await page.getByRole('button', { name: '时限和日历' }).click()
    await fillAlive(page, '#field-targets__critical__response', '30')
    await page.click('#action-save')
    await page.locator('.field-type.number.error', { hasText: '不能比解决的时限还长。' }).waitFor()
    await page.context().close()
  })

  it('show what a category asks and what to do first, without unfolding', async () => {
    const page = await managerPage(`collections/categories/${lift}`)
    await page.getByText('里面有没有人？').waitFor()
    await page.getByText('5′ 和里面的人通上话').waitFor()
    await page.context().close()
  })
})
