import { newKeyPair } from '@linsheng/anonymity/sealed'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { waitFor } from '../support/wait.ts'
import {
  addressIn,
  changedJson,
  knownReports,
  newReport,
  read,
  refusal,
  send,
  shown,
  TEXT,
  visiting,
  write,
} from './speak-page.ts'
import { answer, CAMERA, opened, photoWithPlace, publicChannel, SLUG } from './speak-setup.ts'

const stage = visiting()

describe('an anonymous report', () => {
  it('goes to the members, is answered, gone on with and ended, and tells nothing of its photo’s place', async () => {
    const known = await knownReports(stage.channel)
    await write(stage.channel, stage.seen)
    expect(await shown(stage.seen, '.readers')).toContain(stage.channel.chair.fingerprint)
    await stage.seen.page.setInputFiles('#photos', await photoWithPlace('收据-王某.jpg'))
    await stage.seen.page.waitForSelector('.upload img')
    const receipt = await send(stage.seen)
    const { id, category, state } = await newReport(stage.channel, known)
    expect([category, state]).toEqual(['money', 'waiting'])

    const first = await opened(stage.channel, stage.channel.deputy, id, 1)
    expect(first.message).toMatchObject({ kind: 'report', text: TEXT, mayHandOn: false, community: SLUG })
    const [photo] = first.photos
    const metadata = await sharp(photo?.bytes).metadata()
    expect([metadata.format, metadata.exif, metadata.xmp, metadata.iptc]).toEqual([
      'jpeg',
      undefined,
      undefined,
      undefined,
    ])
    expect(photo?.name).toMatch(/^[0-9a-f]{32}\.jpg$/)
    expect(Buffer.from(photo?.bytes ?? []).includes(CAMERA)).toBe(false)

    await answer(stage.channel, stage.channel.chair, id, { text: '收到，后天查账。', seen: 1, first: true })
    await read(stage.channel, stage.seen, receipt)
    await stage.seen.page.waitForSelector('.said__item >> nth=1')
    expect(await stage.seen.page.locator('.said__text').allTextContents()).toEqual([TEXT, '收到，后天查账。'])
    expect(await shown(stage.seen, '.facts')).toContain('最迟在收到后 104 周删除')
    await stage.seen.page.waitForSelector('.said__photo')
    await stage.seen.page.fill('#text', '那天是 18 号，可以转成投诉。')
    await stage.seen.page.check('input[name="hand-on"] >> nth=1')
    await stage.seen.page.click('#speak-talk button[type="submit"]')
    await stage.seen.page.waitForSelector('.said__item >> nth=2')
    expect((await opened(stage.channel, stage.channel.chair, id, 3)).message).toMatchObject({
      kind: 'follow-up',
      mayHandOn: true,
    })

    await answer(stage.channel, stage.channel.deputy, id, { text: '钱退了，规矩改了。', seen: 3, outcome: 'action' })
    await read(stage.channel, stage.seen, receipt)
    await stage.seen.page.waitForSelector('.said__item >> nth=3')
    expect(await shown(stage.seen, '.facts')).toContain('采取了措施')
    expect(await stage.seen.page.locator('#speak-talk #text').count()).toBe(0)
    expect(stage.seen.complaints).toEqual([])
  })

  it('asks nobody but this site, and says nothing of its visitor or of the receipt', async () => {
    await write(stage.channel, stage.seen)
    const receipt = await send(stage.seen)
    await read(stage.channel, stage.seen, receipt)
    await stage.seen.page.waitForSelector('.said__item')
    const told = await Promise.all(
      stage.seen.requests.map(async (request) => ({ request, headers: await request.allHeaders() })),
    )
    const secrets = [receipt, receipt.slice(0, 8), receipt.toLowerCase(), TEXT]
    expect(told.length).toBeGreaterThan(10)
    for (const { request, headers } of told) {
      const [url, body] = [request.url(), request.postDataBuffer()?.toString('utf8') ?? '']
      if (url.startsWith('blob:')) continue
      expect(new URL(url).origin).toBe(stage.channel.server.url)
      expect([url, headers.cookie]).toEqual([url, undefined])
      // A module names the one that imports it; no request names a page.
      expect(headers.referer ?? '/_astro/').toContain('/_astro/')
      for (const secret of secrets) expect(`${url} ${JSON.stringify(headers)} ${body}`).not.toContain(secret)
    }
    expect(await stage.seen.context.cookies()).toEqual([])
    expect(
      await stage.seen.page.evaluate(() => [JSON.stringify(history.state), localStorage.length, sessionStorage.length]),
    ).toEqual(['null', 0, 0])
  })

  it.each([
    ['exchanged', (holders: unknown[], other: unknown) => [other, ...holders.slice(1)]],
    ['added', (holders: unknown[], other: unknown) => [...holders, other]],
  ])('is not sent when a key was %s', async (_how, change) => {
    const known = await knownReports(stage.channel)
    const { recipient } = await newKeyPair()
    const { holders } = await publicChannel(stage.channel.server)
    const [first] = holders
    await stage.seen.page.route(
      '**/reports/channel',
      changedJson((body) => ({ ...body, holders: change(holders, { ...first, recipient }) })),
    )
    await write(stage.channel, stage.seen)
    expect(await refusal(stage.seen)).toContain('公开日志里公布的不一样')
    expect(await stage.seen.page.inputValue('#text')).toBe(TEXT)
    expect(stage.seen.requests.filter((request) => request.method() === 'POST')).toEqual([])
    expect(await knownReports(stage.channel)).toEqual(known)
  })

  it('is not sent when the log cannot be had, and says that this is not the keys’ fault', async () => {
    await stage.seen.page.route('**/log/**', (route) => route.abort())
    await write(stage.channel, stage.seen)
    expect(await refusal(stage.seen)).toContain('公开日志现在取不到')
  })

  it('says that there is no connection, and goes as soon as there is', async () => {
    await write(stage.channel, stage.seen)
    await stage.seen.page.waitForLoadState('networkidle')
    await stage.seen.context.setOffline(true)
    expect(await refusal(stage.seen)).toContain('没有网络，还没有发送。')
    expect(await stage.seen.page.inputValue('#text')).toBe(TEXT)
    await stage.seen.context.setOffline(false)
    await send(stage.seen)
  })

  it('waits for a network that is gone, and arrives once', async () => {
    const known = await knownReports(stage.channel)
    await write(stage.channel, stage.seen)
    let lost = 0
    await stage.seen.page.route('**/reports', async (route) => {
      lost += 1
      if (lost > 1) return route.continue()
      await route.fetch()
      await route.abort()
    })
    await stage.seen.page.click('#speak-form button[type="submit"]')
    await stage.seen.page.waitForSelector('.speak__actions .button-row button')
    await stage.seen.page.click('.speak__actions .button-row button')
    await stage.seen.page.waitForSelector('[data-receipt]')
    expect(lost).toBe(1)
    const fresh = [...(await knownReports(stage.channel))].filter((id) => !known.has(id))
    expect(fresh).toHaveLength(1)
  })

  it.each([
    [429, 'too-many-requests', '先不收了'],
    [413, 'too-large', '拿掉一两张照片'],
    [422, 'wrong-size', '不是一份完整的加密内容'],
    [409, 'channel-closed', '刚刚停了'],
    [503, 'unavailable', '网站出了差错'],
  ])('that is refused with %i %s says what to do, and nothing is lost', async (status, code, words) => {
    await stage.seen.page.route('**/reports', (route) =>
      route.fulfill({ status, json: { type: 'about:blank', title: code, status, code } }),
    )
    await write(stage.channel, stage.seen)
    expect(await refusal(stage.seen)).toContain(words)
    expect(await stage.seen.page.inputValue('#text')).toBe(TEXT)
  })

  it('says what is missing before anything is sent', async () => {
    await stage.seen.page.goto(addressIn(stage.channel, 'speak/'))
    expect(await refusal(stage.seen)).toContain('还差 2 处')
    expect(await stage.seen.page.locator('.error-summary a').count()).toBe(2)
  })

  it('is not left unasked, nor its receipt', async () => {
    await write(stage.channel, stage.seen)
    const asked: string[] = []
    stage.seen.page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.dismiss()
    })
    await stage.seen.page.click('.speak-nav a >> nth=1')
    await waitFor(() => asked.length === 1)
    expect(await stage.seen.page.inputValue('#text')).toBe(TEXT)
  })
})
