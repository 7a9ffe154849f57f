import { AxeBuilder } from '@axe-core/playwright'
import type { FileComplaintRequest } from '@linsheng/contracts/complaints'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { launchBrowser } from '../support/browser.ts'
import type { TestServer } from '../support/server.ts'
import { PASSWORD, startStaffedServer } from '../support/staffed-server.ts'
import { waitFor } from '../support/wait.ts'
import { photo } from './forms-setup.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
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
const STORY = '三号楼电梯昨晚停了两次，老人下不了楼。'
const RACE = '地下车库的卷帘门放到一半就停住不动。'
const LATE = '二号楼门禁坏了，谁都能进，已经好几天没有人来修。'
const DANGER = '七号楼电梯停在九楼和十楼中间，里面有两个人。'
const TALK = '五号楼楼道灯整晚不亮，台阶看不清楚。'

/** Case numbers by their words. */
const numbers = new Map<string, string>()
let server: TestServer
let browser: Browser

beforeAll(async () => {
  server = await startStaffedServer(async ({ community, account, complaint }) => {
    const ours = await community('ours')
    await account('handler@ours.example', ours, 'handler')
    await account('manager@ours.example', ours, 'manager', 'handler')
    const now = Date.now()
    for (const description of [STORY, RACE, TALK]) {
      numbers.set(description, await complaint(ours, { ...COMPLAINT, description }, now - HOUR))
    }
    const danger = { ...COMPLAINT, category: 'lift', danger: 'yes', description: DANGER } as const
    numbers.set(DANGER, await complaint(ours, danger, now - 7 * MINUTE))
    numbers.set(LATE, await complaint(ours, { ...COMPLAINT, description: LATE }, now - 60 * HOUR))
  })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

interface Signed {
  page: Page
  context: BrowserContext
}

async function signIn(email: string, size = { width: 1280, height: 900 }, locale = 'zh-CN'): Promise<Signed> {
  const context = await browser.newContext({ locale, timezoneId: 'Asia/Shanghai', viewport: size })
  const page = await context.newPage()
  const answer = await page.request.post(`${server.url}/api/users/login`, { data: { email, password: PASSWORD } })
  expect(answer.status()).toBe(200)
  return { page, context }
}

/** Asks as the page itself would: a session counts only for requests of the admin's own pages. */
const ask = (page: Page, path: string) => page.request.get(`${server.url}${path}`, { headers: { Origin: server.url } })

const stateSchema = z.object({
  status: z.string(),
  sequence: z.int(),
  timeline: z.array(z.object({ what: z.string() })),
})
const listSchema = z.object({ docs: z.array(z.object({ id: z.string() })) })

/** Id of the case with these words, once the register lists it. */
function idOf(page: Page, words: string): Promise<string> {
  const query = new URLSearchParams({ 'where[number][equals]': numbers.get(words) ?? '', depth: '0' })
  return waitFor(async () => {
    const answer = await ask(page, `/api/complaints?${query}`)
    return listSchema.parse(await answer.json()).docs[0]?.id
  })
}

async function openCase(page: Page, words: string): Promise<string> {
  const id = await idOf(page, words)
  await page.goto(`${server.url}/admin/collections/complaints/${id}`)
  await page.getByRole('heading', { name: '下一步' }).waitFor()
  return id
}

/** Presses a step's key until its form is there: the page listens once it has come alive. */
async function openForm(page: Page, key: string, name: string): Promise<void> {
  const form = page.getByRole('form', { name })
  await waitFor(async () => {
    if (await form.isVisible()) return true
    await page.keyboard.press(key)
    return form.isVisible()
  })
}

/** What the case holds now, as its page reads it. */
async function stateOf(page: Page, id: string) {
  return stateSchema.parse(await (await ask(page, `/api/complaints/${id}/case`)).json())
}

/** A colleague's step, given without the page. */
async function act(page: Page, id: string, command: Record<string, unknown>): Promise<void> {
  const { sequence } = await stateOf(page, id)
  const answer = await page.request.post(`${server.url}/api/complaints/${id}/commands`, {
    data: { command, sequence },
    headers: { Origin: server.url },
  })
  expect(answer.status(), await answer.text()).toBe(200)
}

const send = (page: Page) => page.keyboard.press('Control+Enter')

describe('the page of a case', () => {
  it('leads by keyboard from the first answer over findings, plan and work order to the result', async () => {
    const { page, context } = await signIn('manager@ours.example')
    const id = await openCase(page, STORY)

    await openForm(page, 'r', '答复')
    await send(page)
    await page.getByText('这一项必须填写。').waitFor()
    await page.keyboard.type('周师傅今天 17:00 前到场检查，修好前另一部电梯照常开。')
    await send(page)
    await page.getByText('答复已经发出。').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status')

    await openForm(page, 'i', '写调查结果')
    await page.keyboard.type('门机皮带磨损打滑')
    await page.getByLabel('属实', { exact: true }).check()
    await page.locator('#investigate-cause').selectOption('wear')
    await send(page)
    await page.getByText('调查结果已经记下。').waitFor()

    await openForm(page, 'l', '提出方案')
    await page.keyboard.type('订皮带')
    await page.getByRole('button', { name: '再加一步' }).click()
    await page.getByLabel('第 2 步', { exact: true }).fill('停梯换皮带')
    await page.locator('#propose-plan-costCents').fill('一千')
    await send(page)
    await page.locator('#propose-plan-costCents-error').waitFor()
    await page.locator('#propose-plan-costCents').fill('1,280.50')
    await send(page)
    await page.getByText('方案已经发给投诉人。').waitFor()
    await page.getByText('1280.50 元，物业出').waitFor()

    await openForm(page, 'w', '派工')
    await page.locator('#issue-order-task').fill('换门机皮带')
    await send(page)
    await page.getByText('派工单已经派出。').waitFor()
    const barred = page.locator('.barred li', { hasText: '给出结果' })
    await barred.getByText('还有派工单没有完成').waitFor()
    expect(await barred.getByRole('button', { name: '给出结果' }).getAttribute('aria-disabled')).toBe('true')

    await openForm(page, 'f', '完成派工单')
    await page.locator('#finish-order-done').fill('换好了，试运行正常')
    await page.locator('#finish-order-minutes').fill('90')
    await send(page)
    await page.getByText('派工单已经完成。').waitFor()

    await openForm(page, 'p', '给出结果')
    await page.keyboard.type('门机皮带磨损')
    await page.keyboard.press('Tab')
    await page.keyboard.type('换了皮带，试运行两小时正常')
    await send(page)
    await page.getByText('结果已经发给投诉人').waitFor()
    expect((await stateOf(page, id)).status).toBe('result-proposed')
    await context.close()
  })

  it('in danger stands first in one’s work; its steps are ticked with one press, and a missed one is told', async () => {
    const { page, context } = await signIn('manager@ours.example')
    await idOf(page, DANGER)
    await page.goto(`${server.url}/admin`)
    const first = page.getByRole('region', { name: '危险：1 件还有应急步骤要做' })
    const words = first.locator('.emergencies__step')
    await first.getByText(/^晚 /).waitFor()
    const step = await words.textContent()
    // However often it is pressed, until the page listens and after it did, the next step is not ticked with it.
    await waitFor(async () => {
      const done = first.getByRole('button', { name: `做了 ${step}` })
      if (await done.isVisible()) await done.click({ timeout: 2_000 })
      return (await words.textContent()) !== step
    })
    await first.getByRole('button', { name: '做不了或不需要，写原因' }).click()
    await first.getByRole('button', { name: '不改了' }).click()
    await page.keyboard.press('g')
    await page.waitForURL(/#tick-step$/)
    await page.getByRole('form', { name: '勾掉应急步骤' }).getByRole('button', { name: 'Esc' }).click()
    const steps = page.getByRole('region', { name: /^危险：先照这个做/ }).getByRole('listitem')
    await steps.first().getByText('manager@ours.example', { exact: false }).waitFor()
    await steps
      .nth(1)
      .getByText(/还有 \d+ 分钟|已经过了 \d+ 分钟/)
      .waitFor()
    await steps.nth(3).getByRole('button', { name: '做不了、不需要，或要写说明' }).click()
    await page.getByRole('form', { name: '勾掉应急步骤' }).getByLabel('说明').fill('人已经出来了。')
    await send(page)
    await steps.nth(3).getByText('人已经出来了。').waitFor()
    const timeline = page.locator('#steps')
    await timeline.getByText(/^做不了或不需要：/).waitFor()
    await timeline.getByText(/^经理，和里面的人通上话/).waitFor()
    expect(await steps.getByRole('button', { name: '做了' }).count()).toBe(3)
    await context.close()
  })

  it('tells the second what the first did, keeps what was typed, and sends it only when asked to', async () => {
    const { page, context } = await signIn('handler@ours.example')
    const id = await openCase(page, RACE)
    await openForm(page, 'm', '留言、备注')
    await page.locator('#note-text').fill('下午去看卷帘门')

    const colleague = await signIn('manager@ours.example')
    await act(colleague.page, id, { type: 'note', audience: 'internal', text: '钥匙在前台' })
    await page.locator('#note-text').press('Control+Enter')
    const conflict = page.getByRole('alert')
    await conflict.getByText('您写的时候，别人办过这件事').waitFor()
    await conflict.getByText('钥匙在前台').waitFor()
    expect(await page.locator('#note-text').inputValue()).toBe('下午去看卷帘门')
    expect((await stateOf(page, id)).timeline.filter(({ what }) => what === 'noted')).toHaveLength(1)

    await page.getByRole('button', { name: '照样发出' }).click()
    await page.getByText('已经记下。').waitFor()
    await page.locator('#notes').getByText('下午去看卷帘门').waitFor()

    await act(colleague.page, id, { type: 'note', audience: 'internal', text: '备件已经到了' })
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await page.locator('.live-bar').getByText('备件已经到了').waitFor()
    await page.getByRole('button', { name: '知道了' }).click()
    expect(await page.locator('.live-bar').textContent()).toBe('')
    await colleague.context.close()
    await context.close()
  })

  it('keeps what was typed when the network fails, and sends once however often it is pressed', async () => {
    const { page, context } = await signIn('handler@ours.example')
    const id = await openCase(page, RACE)
    await openForm(page, 'r', '答复')
    await page.keyboard.type('维修工下午三点到')
    await context.setOffline(true)
    await send(page)
    await page.getByText('现在办不了').waitFor()
    expect(await page.locator('#acknowledge-message').inputValue()).toBe('维修工下午三点到')
    await context.setOffline(false)
    await page.reload()
    await openForm(page, 'r', '答复')
    expect(await page.locator('#acknowledge-message').inputValue()).toBe('维修工下午三点到')

    await page.getByRole('button', { name: '发出答复' }).dblclick()
    await page.getByText('答复已经发出。').waitFor()
    const { timeline } = await stateOf(page, id)
    expect(timeline.filter(({ what }) => what === 'acknowledged')).toHaveLength(1)
    await context.close()
  })

  it('keeps the conversation apart from internal notes, with photos and visible corrections', async () => {
    const { page, context } = await signIn('manager@ours.example')
    await openCase(page, TALK)
    await page.getByRole('button', { name: '回复' }).click()
    await page.setInputFiles('#note-attachments', await photo('灯.jpg'))
    await page.getByRole('button', { name: '去掉第 1 张' }).waitFor()
    await page.locator('#note-text').fill('明天上午换灯。')
    await send(page)
    await page.getByText('已经记下。').waitFor()
    const talk = page.locator('#talk')
    await talk.getByText('明天上午换灯。').waitFor()
    expect(await talk.locator('img').evaluate((image: HTMLImageElement) => image.decode().then(() => true))).toBe(true)

    await talk.getByRole('button', { name: '更正' }).click()
    await page.locator('#correct-text').fill('改成后天上午换灯。')
    await send(page)
    await talk.getByText('改成后天上午换灯。').waitFor()
    await talk.getByText('明天上午换灯。', { exact: true }).waitFor()

    await openForm(page, 'm', '留言、备注')
    await page.locator('#note-text').fill('灯在二号库房')
    await send(page)
    await page.locator('#notes').getByText('灯在二号库房').waitFor()
    expect(await talk.textContent()).not.toContain('二号库房')
    await page.locator('#steps').getByLabel('对话').check()
    expect(await page.locator('#steps').textContent()).not.toContain('二号库房')
    await context.close()
  })

  it('counts a household of a door that nobody knows with one press', async () => {
    const { page, context } = await signIn('handler@ours.example')
    const joined = await page.request.post(`${server.url}/api/public/v1/ours/complaints/${numbers.get(TALK)}/join`, {
      data: { door: '门卫室旁边那户' },
      headers: { 'Idempotency-Key': 'a-key-of-sixteen-characters' },
    })
    expect(joined.status(), await joined.text()).toBeLessThan(300)
    await openCase(page, TALK)
    const doors = page.locator('#unconfirmed')
    await doors.getByText('门卫室旁边那户').waitFor()
    await waitFor(async () => {
      const count = doors.getByRole('button', { name: '有这一户，算进去' })
      if (await count.isVisible()) await count.click({ timeout: 2_000 })
      return page.locator('#steps').getByText('核对过，算一户').isVisible()
    })
    expect(await doors.isVisible()).toBe(false)
    await context.close()
  })

  it.each([
    ['a phone', { width: 390, height: 844 }, 'zh-CN'],
    ['a phone in English', { width: 390, height: 844 }, 'en-GB'],
    ['a desk', { width: 1280, height: 900 }, 'zh-CN'],
  ])('fits %s and has no barrier that a machine finds', async (_where, size, locale) => {
    const { page, context } = await signIn('manager@ours.example', size, locale)
    await page.goto(`${server.url}/admin/collections/complaints/${await idOf(page, LATE)}`)
    await openForm(page, 'm', locale === 'zh-CN' ? '留言、备注' : 'Message or note')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    const { violations } = await new AxeBuilder({ page })
      .include('.workspace')
      .options({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
      .setLegacyMode()
      .analyze()
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`))).toEqual([])
    await context.close()
  })
})
