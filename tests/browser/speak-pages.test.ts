import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import {
  addressIn,
  changedJson,
  close,
  knownReports,
  newReport,
  read,
  send,
  shown,
  TEXT,
  type Visit,
  visit,
  write,
} from './speak-page.ts'
import { block, type Channel, photoWithPlace, SLUG, startWithChannel } from './speak-setup.ts'

let channel: Channel
let browser: Browser
let seen: Visit

beforeAll(async () => {
  channel = await startWithChannel()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await channel?.server.stop()
})
beforeEach(async () => {
  seen = await visit(browser)
})
afterEach(() => seen.context.close())

describe('a receipt', () => {
  it('that is mistyped is not asked for, and an unknown one is answered alike', async () => {
    await read(channel, seen, 'K7M4-92QX')
    expect(await shown(seen, '.question__error')).toContain('打错、漏了或多了')
    expect(seen.requests.filter((request) => request.method() === 'POST')).toEqual([])
    await read(channel, seen, '7QQH-6C9F-JDVW-35R42')
    await seen.page.waitForFunction(() => document.querySelector('.question__error')?.textContent?.includes('没有找到'))
  })

  it('opens nothing that was altered on the way, and says so', async () => {
    await write(channel, seen)
    const receipt = await send(seen)
    await seen.page.route('**/conversation/message', async (route) => {
      const response = await route.fetch()
      const body = await response.body()
      body[body.length - 100] = (body[body.length - 100] ?? 0) ^ 1
      await route.fulfill({ response, body })
    })
    await read(channel, seen, receipt)
    await seen.page.waitForSelector('.said__unshown')
    expect(await shown(seen, '.said__unshown')).toContain('被改动过')
    await seen.page.unroute('**/conversation/message')
    await seen.page.route(
      '**/reports/conversation',
      changedJson((body) => ({ ...body, replyKey: btoa('x'.repeat(100)) })),
    )
    await read(channel, seen, receipt)
    await seen.page.waitForFunction(() =>
      document.querySelector('.question__error')?.textContent?.includes('钥匙被改动过'),
    )
  })

  it('shows that the committee takes no more, and takes none', async () => {
    const known = await knownReports(channel)
    await write(channel, seen)
    const receipt = await send(seen)
    const { id } = await newReport(channel, known)
    await block(channel, channel.chair, id, true)
    await read(channel, seen, receipt)
    await seen.page.waitForSelector('.said__item')
    expect(await shown(seen, '#speak-talk')).toContain('不再收这次对话的新消息')
    expect(await seen.page.locator('#text').count()).toBe(0)
  })
})

describe('leaving', () => {
  const pressEscape = async () => {
    for (const _ of [1, 2, 3]) await seen.page.keyboard.press('Escape')
  }

  it.each([
    ['the button', () => seen.page.click('[data-quick-exit]')],
    ['Esc, three times', pressEscape],
  ])('by %s leaves no entry in the history, and asks nothing', async (_way, leave) => {
    await seen.page.goto(addressIn(channel, 'notices/'))
    await write(channel, seen)
    seen.page.on('dialog', () => seen.complaints.push('asked'))
    await leave()
    await seen.page.waitForURL(addressIn(channel, 'notices/'))
    await seen.page.goBack()
    expect(seen.page.url()).not.toContain('speak')
    expect(seen.complaints).toEqual([])
  })

  it('by a link, and going back, does not lead here again', async () => {
    await seen.page.goto(addressIn(channel, 'notices/'))
    await seen.page.goto(addressIn(channel, 'speak/protection/'))
    await seen.page.click('.speak-nav a >> nth=1')
    await seen.page.waitForURL(addressIn(channel, 'speak/talk/'))
    await seen.page.click('.nav a >> nth=0')
    await seen.page.waitForURL(addressIn(channel, ''))
    await seen.page.goBack()
    expect(seen.page.url()).toBe(addressIn(channel, 'notices/'))
  })

  it('wipes what was read', async () => {
    await write(channel, seen)
    const receipt = await send(seen)
    await close(channel, seen)
    await read(channel, seen, receipt)
    await seen.page.waitForSelector('.said__item')
    const left = await seen.page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
      return document.getElementById('speak-talk')?.textContent
    })
    expect(left).toBe('')
  })
})

describe('the pages', () => {
  it('say without script why there is no form, and what to do', async () => {
    await seen.context.close()
    seen = await visit(browser, { javaScriptEnabled: false })
    await seen.page.goto(addressIn(channel, 'speak/'))
    expect(await shown(seen, '#speak-form')).toContain('没有脚本就不能加密')
    expect(await seen.page.locator('#speak-form a').count()).toBeGreaterThan(0)
    expect(await seen.page.locator('.quick-exit').isVisible()).toBe(false)
    await seen.page.goto(addressIn(channel, 'speak/talk/'))
    expect(await shown(seen, '#speak-talk')).toContain('脚本')
  })

  it('say where there are no keys what to do instead', async () => {
    await seen.page.goto(`${channel.server.url}/unopened/speak/`)
    expect(await shown(seen, '.standfirst')).toContain('至少要有两位委员')
    expect(await seen.page.locator('form').count()).toBe(0)
  })

  it.each([
    ['zh-Hans', { colorScheme: 'light' }],
    ['en', { colorScheme: 'dark' }],
    ['zh-Hant', { colorScheme: 'light' }],
  ] as const)('are accessible in %s, with a conversation open', async (locale, options) => {
    await seen.context.close()
    seen = await visit(browser, { ...options, bypassCSP: true })
    const prefix = locale === 'zh-Hans' ? '' : `${locale === 'en' ? 'en' : 'zh-hant'}/`
    const faults: string[] = []
    const look = async (name: string) => {
      const { violations } = await new AxeBuilder({ page: seen.page }).setLegacyMode().analyze()
      faults.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${name}: ${id} ${target}`)))
      for (const width of [320, 1280]) {
        await seen.page.setViewportSize({ width, height: 800 })
        const wide = await seen.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        if (wide > 0) faults.push(`${name}: ${wide} px too wide at ${width}`)
      }
    }
    const goTo = (rest: string) => seen.page.goto(`${channel.server.url}/${prefix}${SLUG}/${rest}`)
    await goTo('speak/protection/')
    await look('protection')
    await goTo('speak/')
    await seen.page.selectOption('#category', 'money')
    await seen.page.click('#speak-form button[type="submit"]')
    await seen.page.waitForSelector('.error-summary')
    await look('errors')
    await seen.page.fill('#text', TEXT)
    await seen.page.setInputFiles('#photos', await photoWithPlace('a.jpg'))
    await seen.page.waitForSelector('.upload img')
    await look('form')
    const receipt = await send(seen)
    await look('receipt')
    await seen.page.check('.choice input')
    await goTo('speak/talk/')
    await look('talk')
    await seen.page.fill('#receipt', receipt)
    await seen.page.click('#speak-talk button[type="submit"]')
    await seen.page.waitForSelector('.said__photo')
    await look('conversation')
    expect(faults).toEqual([])
  })
})
