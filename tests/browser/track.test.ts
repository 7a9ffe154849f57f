import { readFile } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { waitFor } from '../support/wait.ts'
import { handleCase, photo, SLUG } from './forms-setup.ts'
import {
  asResident,
  at,
  complaints,
  context,
  DESCRIPTION,
  fileOne,
  fillIn,
  NEXT,
  open,
  page,
  receiptShown,
  server,
  text,
  track,
} from './resident-page.ts'

asResident()

/** Local time of the community, `2026-11-25T09:00`, so many days from now. */
const inDays = (days: number, time: string) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}`

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

  it('lets Back lead to the field for the receipt after any step, never to an error or a receipt in an address', async () => {
    const { receipt } = await fileOne()
    await open(true)
    await track(receipt)
    await page.click('summary:has-text("留言")')
    await page.fill('#note-field', '晚上六点以后在家。')
    await page.click('form:has(#note-field) button')
    expect(await text('.talk')).toContain('晚上六点以后在家。')
    await page.goBack()
    expect(await page.inputValue('#receipt')).toBe('')
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
