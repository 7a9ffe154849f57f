import { publishedSurveySchema, questionnaireOfTemplate } from '@linsheng/contracts/surveys'
import { imaginedResponses } from '@linsheng/domain/surveys'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { TestServer } from '../support/server.ts'
import { openServerClock, type ServerClock } from '../support/server-clock.ts'
import { startStaffedServer } from '../support/staffed-server.ts'
import { waitFor } from '../support/wait.ts'
import { answerWith, type Seat, seatAt, stockOfSurveys } from './survey-staff-setup.ts'

const FLOORS = 4
const DOORS = 3
const HOMES = FLOORS * DOORS
/** A Monday's noon in the community's zone: whatever the hour of the machine, half a day after a suggested opening is one day only. */
const BEGINNING = Date.parse('2026-06-01T12:00+08:00')

let clock: ServerClock
let server: TestServer
let browser: Browser
let manager: Seat
/** Codes as they stand on the letters. */
let codes: string[] = []

beforeAll(async () => {
  clock = await openServerClock(BEGINNING)
  server = await startStaffedServer(stockOfSurveys, clock.env)
  browser = await launchBrowser()
  manager = await seatAt({ browser, server }, 'manager@ours.example', '/admin/surveys')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await clock?.remove()
})

const tab = (page: Page, name: string) => page.locator('.work-tabs').getByRole('link', { name, exact: true }).click()
const slugOf = (page: Page): Promise<string> =>
  page
    .locator('.survey-head p')
    .textContent()
    .then((text) => text?.split(' · ').at(-1)?.trim() ?? '')

/** Loads the page again until it shows a survey in this state. */
const untilState = (page: Page, state: string) =>
  waitFor(
    async () => {
      await page.reload()
      await page.locator('.survey-state').waitFor()
      return (await page.locator('.survey-state').textContent()) === state
    },
    { timeout: 60_000, what: `the survey: ${state}` },
  )

describe('a survey in the hands of the staff', () => {
  it('begins from a template, and a fault is shown at its field until it is mended', async () => {
    const { page } = manager
    await page.getByText('还没有调查').waitFor()
    await page.getByRole('button', { name: '新的调查' }).click()
    await page.locator('#new-from-hint', { hasText: '七个方面打分' }).waitFor()
    await page.getByRole('button', { name: '准备这份调查' }).click()
    await page.getByText('题目没有问题，可以开始。').waitFor()

    const title = page.locator('[id="design/title/zh-Hans"]')
    await title.fill('')
    expect(await title.getAttribute('aria-invalid')).toBe('true')
    await page.locator('[id="design/title/zh-Hans-fault"]', { hasText: '请写上简体中文的文字。' }).waitFor()
    await page.getByRole('button', { name: '整份调查' }).press('Enter')
    expect(await title.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('二〇二六年满意度')
    await page.getByText('题目没有问题，可以开始。').waitFor()
    await page.keyboard.press('Control+s')
    await page.getByText('已保存，现在是第 2 版。').waitFor()
  })

  it('is arranged, and a time that is too short is refused in words at its field', async () => {
    const { page } = manager
    await page.getByRole('link', { name: '住户登记' }).click()
    const add = page.getByRole('button', { name: '添加这些住户' })
    // The page listens once it has come alive.
    await waitFor(async () => {
      await page.locator('#import-lines').fill('')
      await page.locator('#import-lines').fill('一号楼 101\n没有的楼 5\n一号楼 901')
      return add.isEnabled()
    })
    await add.click()
    await page.getByText('第 2 行“没有的楼 5”： 小区没有这栋楼。').waitFor()
    await page.locator('#generate-toFloor').fill(`${FLOORS}`)
    await page.locator('#generate-doorsPerFloor').fill(`${DOORS}`)
    await page.getByRole('button', { name: '生成并添加' }).click()
    await page.getByText(`添加了 ${HOMES - 1} 户，另有 1 户已经登记过。`).waitFor()

    await page.locator('.survey-places').getByRole('link', { name: '调查', exact: true }).click()
    await page.getByRole('link', { name: '二〇二六年满意度' }).click()
    await page.locator('#arrange-opensAt').waitFor()
    const opens = await page.locator('#arrange-opensAt').inputValue()
    const closes = await page.locator('#arrange-closesAt').inputValue()
    await page.locator('#arrange-closesAt').fill(`${opens.slice(0, 11)}23:00`)
    await page.getByRole('button', { name: '按这个安排' }).click()
    await page.locator('#arrange-closesAt-error', { hasText: '至少要开放 3 天' }).waitFor()
    await page.locator('#arrange-closesAt').fill(closes)
    await page.locator('#arrange-targetPercent').fill('50')
    await page.getByRole('button', { name: '按这个安排' }).click()
    await page.locator('.facts').getByText('50 %').waitFor()
  })

  it('has letters printed with codes that are shown this once, two on a sheet', async () => {
    const { page } = manager
    await tab(page, '信和提醒')
    await page.locator('#paper-helper').fill('居委会办公室，周一至周五')
    await page.getByRole('button', { name: '做出参与码和信' }).click()
    await page.getByText(`做好了 ${HOMES + 1} 封信`).waitFor()
    codes = await page.locator('.survey-letter__code b').allTextContents()
    expect(new Set(codes).size).toBe(HOMES + 1)
    expect(await page.locator('.survey-letter__door').first().textContent()).toBe('一号楼 101 住户')
    expect(await page.locator('.survey-letter svg').count()).toBe(HOMES + 1)
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)
    expect(sheets).toHaveLength(Math.ceil((HOMES + 1) / 2))
    await page.getByRole('button', { name: '打印' }).click()
    await page.reload()
    await page.getByText(`其中 ${HOMES + 1} 户已有信`).waitFor()
    expect(await page.locator('body').textContent()).not.toContain(codes[0])
    await page.getByLabel('全部重新做').check()
    await page.getByText('以前印的参与码都不能再用').waitFor()
    expect(await page.getByRole('button', { name: '做出参与码和信' }).isDisabled()).toBe(true)
  })

  it('opens by itself and tells nobody what comes in', async () => {
    const { page } = manager
    await tab(page, '要做的事')
    await page.locator('#arrange-opensAt').waitFor()
    const slug = await slugOf(page)
    await clock.pass(7.5 * 24)
    await untilState(page, '正在进行')
    const address = `${server.url}/api/public/v1/ours/surveys/${slug}`
    const responses = imaginedResponses(questionnaireOfTemplate('yearly'), HOMES - 1, 7)
    for (const [at, answers] of responses.entries()) {
      const wish = at === 0 ? '3号楼1202的张师傅态度不好' : `希望多种树，第${'一二三四五六七八九十甲乙丙'[at]}条`
      await answerWith(address, codes[at] ?? '', { ...answers, wish })
    }
    await page.reload()
    await page.getByText('截止以前，没有人能看到回答了多少').waitFor()
    await page.getByText('起才能提醒').waitFor()
    await tab(page, '结果')
    await page.getByText('截止以前谁也看不到结果').waitFor()
    await clock.pass(3 * 24)
    await tab(page, '要做的事')
    await page.getByRole('button', { name: '现在提醒' }).click()
    await page.getByText('提醒过').waitFor()
  })

  it('closes by itself; texts are released or kept back by keyboard', async () => {
    const { page } = manager
    await clock.pass(12 * 24)
    await untilState(page, '已经截止')
    await tab(page, '结果')
    await page.getByText(`${HOMES - 1} 条里还有 ${HOMES - 1} 条没有看。`).waitFor()
    for (let left = HOMES - 1; left > 0; left -= 1) {
      await page.getByText(`${HOMES - 1} 条里还有 ${left} 条没有看。`).waitFor()
      const words = await page.locator('.deciding__text').textContent()
      const isTelling = words?.includes('张师傅') === true
      if (isTelling) await page.getByText('请再看一眼，可能有：楼栋或房号、称呼某个人').waitFor()
      await page.keyboard.press(isTelling ? 'b' : 'r')
    }
    await page.getByText(`${HOMES - 1} 条里还有 0 条没有看。`).waitFor()
  })

  it('answers for what came out lowest and is published', async () => {
    const { page } = manager
    const open = page.locator('.findings__finding', { hasText: '还没有回应' })
    const findings = await open.count()
    expect(findings).toBe(5)
    await open.first().getByRole('button', { name: '写怎么做' }).click()
    await page.getByRole('button', { name: '写上' }).click()
    await page.locator('.field__error', { hasText: '请' }).first().waitFor()
    await page.getByLabel('做什么').fill('每周加洗一次楼道')
    await page.getByLabel('谁来做').fill('物业经理')
    await page.getByRole('button', { name: '写上' }).click()
    await page.getByText('每周加洗一次楼道').waitFor()
    for (let left = findings - 1; left > 0; left -= 1) {
      await page.getByText(`还有 ${left} 项没有回应。`).waitFor()
      await open.first().getByRole('button', { name: '写为什么不做' }).click()
      await page.getByLabel('理由').fill('明年合同到期再谈')
      await page.getByRole('button', { name: '写上' }).click()
    }
    await page.getByText('还有 0 项没有回应。').waitFor()
    await page.getByRole('button', { name: '现在公布' }).click()
    await page.locator('.survey-state', { hasText: '结果已公布' }).waitFor()

    const slug = await slugOf(page)
    const published = await waitFor(
      async () =>
        publishedSurveySchema.parse(await (await fetch(`${server.url}/data/ours/surveys/${slug}.json`)).json()),
      { what: 'the published survey' },
    )
    expect(published.results.n).toBe(HOMES - 1)
    expect(published.texts.wish).toHaveLength(HOMES - 2)
    expect(JSON.stringify(published)).not.toContain('张师傅')
    expect(published.findings.map(({ followUp }) => followUp?.kind).sort()).toEqual([
      'action',
      ...Array.from({ length: findings - 1 }, () => 'none'),
    ])
  })
})
