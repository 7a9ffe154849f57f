import { beforeEach, describe, expect, it } from 'vitest'
import { LIFT, photo, SLUG } from './forms-setup.ts'
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

  it('opens the form from a poster’s short address, with the place filled in', async () => {
    await page.goto(at(`q/${LIFT}`))
    expect(new URL(page.url()).pathname).toBe(`/${SLUG}/complaints/new/`)
    expect(await page.inputValue('#zone')).toBe(LIFT)
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

  it('is a fresh one again for whoever follows the link to it from the receipt', async () => {
    await openForm()
    await toTheCheck()
    await page.click('button[value="send"]')
    await page.waitForSelector('.slip .qr')
    await page.locator('a[href$="/complaints/new/"]:visible').first().click()
    await page.waitForSelector('.draft-note')
    expect(await page.locator('.slip').count()).toBe(0)
    expect(await page.evaluate(() => history.state)).toBeNull()
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
