import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, it } from 'vitest'
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
  visiting,
  write,
} from './speak-page.ts'
import { block, photoWithPlace, SLUG } from './speak-setup.ts'

const stage = visiting()

describe('a receipt', () => {
  it('that is mistyped is not asked for, and an unknown one is answered alike', async () => {
    await read(stage.channel, stage.seen, 'K7M4-92QX')
    expect(await shown(stage.seen, '.question__error')).toContain('打错、漏了或多了')
    expect(stage.seen.requests.filter((request) => request.method() === 'POST')).toEqual([])
    await read(stage.channel, stage.seen, '7QQH-6C9F-JDVW-35R42')
    await stage.seen.page.waitForFunction(() =>
      document.querySelector('.question__error')?.textContent?.includes('没有找到'),
    )
  })

  it('opens nothing that was altered on the way, and says so', async () => {
    await write(stage.channel, stage.seen)
    const receipt = await send(stage.seen)
    await stage.seen.page.route('**/conversation/message', async (route) => {
      const response = await route.fetch()
      const body = await response.body()
      body[body.length - 100] = (body[body.length - 100] ?? 0) ^ 1
      await route.fulfill({ response, body })
    })
    await read(stage.channel, stage.seen, receipt)
    await stage.seen.page.waitForSelector('.said__unshown')
    expect(await shown(stage.seen, '.said__unshown')).toContain('被改动过')
    await stage.seen.page.unroute('**/conversation/message')
    await stage.seen.page.route(
      '**/reports/conversation',
      changedJson((body) => ({ ...body, replyKey: btoa('x'.repeat(100)) })),
    )
    await read(stage.channel, stage.seen, receipt)
    await stage.seen.page.waitForFunction(() =>
      document.querySelector('.question__error')?.textContent?.includes('钥匙被改动过'),
    )
  })

  it('does not let more be sent to those whom the log no longer names, and keeps what is written', async () => {
    await write(stage.channel, stage.seen)
    const receipt = await send(stage.seen)
    await stage.seen.page.route(
      '**/reports/channel',
      changedJson(({ logIndex, ...body }) => ({ ...body, logIndex: Number(logIndex) - 1 })),
    )
    await read(stage.channel, stage.seen, receipt)
    await stage.seen.page.fill('#text', '还有一件事。')
    stage.seen.requests.length = 0
    await stage.seen.page.click('#speak-talk button[type="submit"] >> nth=-1')
    await stage.seen.page.waitForSelector('.error-summary')
    expect(await shown(stage.seen, '.error-summary')).toContain('已经不是最新的')
    expect(await stage.seen.page.inputValue('#text')).toBe('还有一件事。')
    expect(stage.seen.requests.filter((request) => request.method() === 'POST')).toEqual([])
    await stage.seen.page.unroute('**/reports/channel')
    await stage.seen.page.click('#speak-talk button[type="submit"] >> nth=-1')
    await stage.seen.page.waitForSelector('.said__item >> nth=1')
  })

  it('shows that the committee takes no more, and takes none', async () => {
    const known = await knownReports(stage.channel)
    await write(stage.channel, stage.seen)
    const receipt = await send(stage.seen)
    const { id } = await newReport(stage.channel, known)
    await block(stage.channel, stage.channel.chair, id, true)
    await read(stage.channel, stage.seen, receipt)
    await stage.seen.page.waitForSelector('.said__item')
    expect(await shown(stage.seen, '#speak-talk')).toContain('不再收这次对话的新消息')
    expect(await stage.seen.page.locator('#text').count()).toBe(0)
  })
})

describe('leaving', () => {
  const pressEscape = async () => {
    for (const _ of [1, 2, 3]) await stage.seen.page.keyboard.press('Escape')
  }

  it.each([
    ['the button', () => stage.seen.page.click('[data-quick-exit]')],
    ['Esc, three times', pressEscape],
  ])('by %s leaves no entry in the history, and asks nothing', async (_way, leave) => {
    await stage.seen.page.goto(addressIn(stage.channel, 'notices/'))
    await write(stage.channel, stage.seen)
    stage.seen.page.on('dialog', () => stage.seen.complaints.push('asked'))
    await leave()
    await stage.seen.page.waitForURL(addressIn(stage.channel, 'notices/'))
    await stage.seen.page.goBack()
    expect(stage.seen.page.url()).not.toContain('speak')
    expect(stage.seen.complaints).toEqual([])
  })

  it('by a link, and going back, does not lead here again', async () => {
    await stage.seen.page.goto(addressIn(stage.channel, 'notices/'))
    await stage.seen.page.goto(addressIn(stage.channel, 'speak/protection/'))
    await stage.seen.page.click('.speak-nav a >> nth=1')
    await stage.seen.page.waitForURL(addressIn(stage.channel, 'speak/talk/'))
    await stage.seen.page.click('.nav a >> nth=0')
    await stage.seen.page.waitForURL(addressIn(stage.channel, ''))
    await stage.seen.page.goBack()
    expect(stage.seen.page.url()).toBe(addressIn(stage.channel, 'notices/'))
  })

  it('wipes what was read', async () => {
    await write(stage.channel, stage.seen)
    const receipt = await send(stage.seen)
    await close(stage.channel, stage.seen)
    await read(stage.channel, stage.seen, receipt)
    await stage.seen.page.waitForSelector('.said__item')
    const left = await stage.seen.page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
      return document.getElementById('speak-talk')?.textContent
    })
    expect(left).toBe('')
  })
})

describe('the pages', () => {
  it('say without script why there is no form, and what to do', async () => {
    await stage.revisit({ javaScriptEnabled: false })
    await stage.seen.page.goto(addressIn(stage.channel, 'speak/'))
    expect(await shown(stage.seen, '#speak-form')).toContain('没有脚本就不能加密')
    expect(await stage.seen.page.locator('#speak-form a').count()).toBeGreaterThan(0)
    expect(await stage.seen.page.locator('.quick-exit').isVisible()).toBe(false)
    await stage.seen.page.goto(addressIn(stage.channel, 'speak/talk/'))
    expect(await shown(stage.seen, '#speak-talk')).toContain('脚本')
  })

  it('say where there are no keys what to do instead', async () => {
    await stage.seen.page.goto(`${stage.channel.server.url}/unopened/speak/`)
    expect(await shown(stage.seen, '.standfirst')).toContain('至少要有两位委员')
    expect(await stage.seen.page.locator('form').count()).toBe(0)
  })

  it.each([
    ['zh-Hans', { colorScheme: 'light' }],
    ['en', { colorScheme: 'dark' }],
    ['zh-Hant', { colorScheme: 'light' }],
  ] as const)('are accessible in %s, with a conversation open', async (locale, options) => {
    await stage.revisit({ ...options, bypassCSP: true })
    const prefix = locale === 'zh-Hans' ? '' : `${locale === 'en' ? 'en' : 'zh-hant'}/`
    const faults: string[] = []
    const look = async (name: string) => {
      const { violations } = await new AxeBuilder({ page: stage.seen.page }).setLegacyMode().analyze()
      faults.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${name}: ${id} ${target}`)))
      for (const width of [320, 1280]) {
        await stage.seen.page.setViewportSize({ width, height: 800 })
        const wide = await stage.seen.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        if (wide > 0) faults.push(`${name}: ${wide} px too wide at ${width}`)
      }
    }
    const goTo = (rest: string) => stage.seen.page.goto(`${stage.channel.server.url}/${prefix}${SLUG}/${rest}`)
    await goTo('speak/protection/')
    await look('protection')
    await goTo('speak/')
    await stage.seen.page.selectOption('#category', 'money')
    await stage.seen.page.click('#speak-form button[type="submit"]')
    await stage.seen.page.waitForSelector('.error-summary')
    await look('errors')
    await stage.seen.page.fill('#text', TEXT)
    await stage.seen.page.setInputFiles('#photos', await photoWithPlace('a.jpg'))
    await stage.seen.page.waitForSelector('.upload img')
    await look('form')
    const receipt = await send(stage.seen)
    await look('receipt')
    await stage.seen.page.check('.choice input')
    await goTo('speak/talk/')
    await look('talk')
    await stage.seen.page.fill('#receipt', receipt)
    await stage.seen.page.click('#speak-talk button[type="submit"]')
    await stage.seen.page.waitForSelector('.said__photo')
    await look('conversation')
    expect(faults).toEqual([])
  })
})
