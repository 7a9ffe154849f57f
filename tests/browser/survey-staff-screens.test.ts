import { AxeBuilder } from '@axe-core/playwright'
import { type StaffSurvey, staffSurveySchema } from '@linsheng/contracts/surveys'
import { DAY } from '@linsheng/domain/time'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, sidewaysAt } from '../support/browser.ts'
import type { TestServer } from '../support/server.ts'
import { startStaffedServer } from '../support/staffed-server.ts'
import { seatAt, stockOfSurveys } from './survey-staff-setup.ts'

let server: TestServer
let browser: Browser
let ours = ''
let draft: StaffSurvey

/** Puts a request as the page’s account. */
async function ask(page: Page, address: string, data: object): Promise<unknown> {
  const answer = await page.request.post(`${server.url}/api${address}`, { data, headers: { Origin: server.url } })
  expect(answer.ok(), await answer.text()).toBe(true)
  return answer.json()
}

beforeAll(async () => {
  server = await startStaffedServer(async (stock) => {
    await stockOfSurveys(stock)
    const { docs } = await stock.payload.find({ collection: 'communities', limit: 1 })
    ours = String(docs[0]?.id)
  })
  browser = await launchBrowser()
  await using seat = await seatAt({ browser, server }, 'manager@ours.example', '/admin/surveys')
  const times = { opensAt: Date.now() + 7 * DAY, closesAt: Date.now() + 21 * DAY, repeats: 'year', targetPercent: 40 }
  const request = { community: ours, slug: 'event-2026', from: { template: 'after-event' }, ...times }
  draft = staffSurveySchema.parse(await ask(seat.page, '/surveys/prepare', request))
  const floors = { community: ours, zone: 'b1', fromFloor: 1, toFloor: 3, doorsPerFloor: 2 }
  await ask(seat.page, '/households/generate', floors)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const SCREENS = ['survey', 'survey-design', 'survey-letters', 'survey-results']
const pathsOf = (): string[] => [
  '/admin/surveys',
  '/admin/survey-households',
  ...SCREENS.map((screen) => `/admin/${screen}?community=${ours}&survey=${draft.id}`),
]
const settled = (page: Page) => page.locator('.workspace :is(.work-tabs, .survey-table, form)').first().waitFor()
/** What is wrong with the screens on a desk and on a phone. */
async function faultsIn(locale: string, look: (page: Page) => Promise<string[]>): Promise<string[]> {
  const found: string[] = []
  await using seat = await seatAt({ browser, server }, 'committee@ours.example', '/admin/surveys', { locale })
  for (const path of pathsOf()) {
    await seat.page.goto(server.url + path)
    await settled(seat.page)
    // The next page opens on the desk again.
    for (const width of [390, 1280]) {
      if ((await sidewaysAt(seat.page, width)) > 0) found.push(`${path} is wider than ${width}`)
      found.push(...(await look(seat.page)).map((fault) => `${path} at ${width}: ${fault}`))
    }
  }
  return found
}

describe('the staff’s screens about surveys', () => {
  it('fit and are accessible on a desk and on a phone', async () => {
    const withAxe = async (page: Page) => {
      const { violations } = await new AxeBuilder({ page }).include('.workspace').analyze()
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    }
    expect(await faultsIn('zh-CN', withAxe)).toEqual([])
  })

  it.each(['zh-TW', 'en'])('fit on a desk and on a phone in %s', async (locale) => {
    expect(await faultsIn(locale, async () => [])).toEqual([])
  })

  it('are not for those who handle cases', async () => {
    await using seat = await seatAt({ browser, server }, 'handler@ours.example', '/admin/surveys')
    await seat.page.getByText('调查由物业经理和业委会准备。').waitFor()
    const answer = await seat.page.request.get(`${server.url}/api/surveys/${draft.id}/staff`)
    expect(answer.status()).toBe(404)
  })
})

const designPath = () => `/admin/survey-design?community=${ours}&survey=${draft.id}`

describe('the designer', () => {
  it('designs every type of question by keyboard, and the preview walks through it', async () => {
    await using seat = await seatAt({ browser, server }, 'manager@ours.example', designPath())
    const { page } = seat
    await page.getByRole('button', { name: '添加一个部分' }).press('Enter')
    const last = page.locator('.design__section').last()
    await last.getByLabel('这一部分的标题 (简体中文)').fill('新的')
    for (const type of ['single', 'multiple', 'scale', 'matrix', 'ranking', 'number', 'text', 'pair']) {
      await last.locator('.design__add select').selectOption(type)
      await last.getByRole('button', { name: '添加一题' }).press('Enter')
      await last.locator('.design__fields [lang="zh-Hans"][aria-invalid="true"]').first().waitFor()
      const blanks = last.locator('.design__fields [lang="zh-Hans"][aria-invalid="true"]')
      while ((await blanks.count()) > 0) await blanks.first().fill(`字${await blanks.count()}`)
    }
    await page.getByText('题目没有问题，可以开始。').waitFor()
    await last.locator('.design__question').last().getByRole('button', { name: '上移' }).press('Enter')
    await last.locator('.design__question').nth(6).getByText('期望与感受').waitFor()

    const preview = page.locator('.preview')
    await preview.getByLabel('没来').check()
    await preview.getByRole('button', { name: '下一页' }).press('Enter')
    await preview.getByText('没来的原因').waitFor()
  })

  it('asks before changes are lost, and shows what somebody else has saved meanwhile', async () => {
    await using one = await seatAt({ browser, server }, 'manager@ours.example', designPath())
    await using other = await seatAt({ browser, server }, 'committee@ours.example', designPath())
    const titleOf = (page: Page) => page.locator('[id="design/title/zh-Hans"]')
    await titleOf(one.page).fill('我的标题')
    await titleOf(other.page).fill('别人的标题')
    await other.page.getByRole('button', { name: /^保存为第/ }).click()
    await other.page.getByText('已保存，现在是第 2 版。').waitFor()

    let asked = ''
    one.page.on('dialog', (dialog) => {
      asked = dialog.message()
      return dialog.dismiss()
    })
    await one.page.locator('.work-tabs').getByRole('link', { name: '要做的事' }).click()
    expect(asked).toBe('修改还没有保存。真的要离开吗？')
    await one.page.getByRole('button', { name: /^保存为第/ }).click()
    await one.page.getByText('您改的时候，别人保存了第 2 版。').waitFor()
    expect(await titleOf(one.page).inputValue()).toBe('我的标题')
    await one.page.getByRole('button', { name: '用我的盖过去' }).click()
    await one.page.getByText('已保存，现在是第 3 版。').waitFor()
    expect(await titleOf(one.page).inputValue()).toBe('我的标题')
  })
})
