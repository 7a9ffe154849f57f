import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { type Mailbox, openMailbox } from '../../support/mailbox.ts'
import { freePort } from '../../support/port.ts'
import type { TestServer } from '../../support/server.ts'
import { openServerClock, type ServerClock } from '../../support/server-clock.ts'
import { startStaffedServer } from '../../support/staffed-server.ts'
import { waitFor } from '../../support/wait.ts'
import { residentOf } from './resident.ts'
import { staffAt } from './staff.ts'

const WANG = 'wang@ours.example'
const DAY = 24

let mailbox: Mailbox
let clock: ServerClock
let server: TestServer
let browser: Browser

beforeAll(async () => {
  mailbox = await openMailbox()
  clock = await openServerClock()
  const fill: Parameters<typeof startStaffedServer>[0] = async ({ community, account, team }) => {
    const ours = await community('ours')
    await team(ours, 'engineering', await account(WANG, ours, 'handler'))
  }
  const port = await freePort()
  const settings = { PORT: `${port}`, SITE_URL: `http://127.0.0.1:${port}`, SMTP_URL: mailbox.url }
  server = await startStaffedServer(fill, { ...clock.env, ...settings })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await clock?.remove()
  await mailbox?.[Symbol.asyncDispose]()
})

it('a mail that its server refuses becomes a call, and the days of silence begin with the call', async () => {
  const [resident, wang] = [await residentOf(browser, server, 'ours'), await staffAt(browser, server, WANG)]
  const contact = { email: 'nobody@example.org', phone: '5550 0110' }
  const { number, receipt } = await resident.file({ description: '三号楼电梯昨晚停了两次。', ...contact })
  mailbox.mood = 'refuses'
  await wang.open(number)
  await wang.step('accept-assignment')
  await wang.step('propose-result', { fill: { found: '门机皮带磨损', done: '换了皮带' } })
  await wang.reads('结果还没有送到投诉人，确认期还没开始算。')

  await wang.openUntil(number, '打过了', '#calls')
  expect(mailbox.messages).toEqual([])
  await clock.pass(8 * DAY)
  await resident.track(receipt)
  await resident.reads('办完了，等您确认。')

  await wang.openUntil(number, '已经报到业委会')
  await wang.step('record-call', { tick: ['打通了，已经告诉对方'], fill: { note: '本人接的' } })
  await wang.reads('已经告诉对方', '#calls .is-over')
  await clock.pass(6 * DAY)
  await resident.track(receipt)
  await resident.reads('办完了，等您确认。')
  await clock.pass(2 * DAY)
  await waitFor(async () => {
    await resident.track(receipt)
    return (await resident.page.locator('h1').textContent())?.includes('按默认同意结束')
  })
}, 240_000)
