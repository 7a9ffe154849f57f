import { DEFAULT_TARGETS } from '@linsheng/domain/complaints'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import type { TestServer } from '../../support/server.ts'
import { openServerClock, type ServerClock } from '../../support/server-clock.ts'
import { startStaffedServer } from '../../support/staffed-server.ts'
import { residentOf } from './resident.ts'
import { staffAt } from './staff.ts'

const WANG = 'wang@ours.example'
const windows = (['1', '2', '3', '4', '5'] as const).map((weekday) => ({ weekday, from: '09:00', to: '18:00' }))
/** Office hours with China's holidays; an answer within a working day, a result within three. */
const settings = {
  calendar: { type: 'windows' as const, chinaHolidays: true, windows },
  targets: {
    ...DEFAULT_TARGETS,
    ordinary: { response: 9, safe: null, investigation: 9, update: 18, resolution: 27 },
  },
}
/** A time of February 2026, `13T16:00`, on the community's wall clock. */
const at = (text: string): number =>
  Temporal.PlainDateTime.from(`2026-02-${text}`).toZonedDateTime('Asia/Shanghai').epochMilliseconds

let clock: ServerClock
let server: TestServer
let browser: Browser

/** The Friday before the Spring Festival of 2026: nine days off from Sunday on, the Saturdays before and after worked. */
beforeAll(async () => {
  clock = await openServerClock(at('13T16:00'))
  server = await startStaffedServer(async ({ community, account, team }) => {
    const ours = await community('ours', settings)
    await team(ours, 'engineering', await account(WANG, ours, 'handler'))
  }, clock.env)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await clock?.remove()
})

it('nothing runs out over the holidays; after them what is late goes up by itself, and both pages say so', async () => {
  const [resident, wang] = [await residentOf(browser, server, 'ours'), await staffAt(browser, server, WANG)]
  await clock.set(at('13T16:00'))
  const { number, receipt } = await resident.file({ description: '我家入户门的门禁对讲没有声音。', impact: 'home' })
  await wang.open(number)
  await wang.reads('2月14日 周六 16:00', '.clocks')

  await clock.set(at('14T10:00'))
  await wang.open(number)
  await wang.step('acknowledge', { fill: { message: '我是王师傅，节后第一天来看。' } })
  for (const day of ['17', '20', '23']) {
    await clock.set(at(`${day}T12:00`))
    await wang.open(number)
    expect(await wang.page.locator('.promises__stop--overdue').count()).toBe(0)
  }
  await resident.track(receipt)
  expect(await resident.page.locator('.state--overdue').count()).toBe(0)

  await clock.set(at('24T10:01'))
  await wang.openUntil(number, '已经报到经理')
  await wang.reads('初步调查', '.promises__stop--overdue')
  await clock.set(at('26T10:01'))
  await wang.openUntil(number, '已经报到业委会')
  expect(await wang.page.locator('.steps__head b', { hasText: '上报' }).count()).toBe(2)
  await resident.track(receipt)
  await resident.reads('这件事已经到了业委会那里。')
}, 240_000)

it('a server that was down over the holidays says each level once', async () => {
  const [resident, wang] = [await residentOf(browser, server, 'ours'), await staffAt(browser, server, WANG)]
  await clock.set(at('27T10:00'))
  const { number } = await resident.file({ description: '二号楼单元门关不上，风很大。', impact: 'home' })
  await wang.open(number)
  await server.kill()
  await clock.set(at('28T18:00') + 5 * 86_400_000)
  await server.restart()
  await wang.openUntil(number, '已经报到业委会')
  expect(await wang.page.locator('.steps__head b', { hasText: '上报' }).count()).toBe(2)
}, 240_000)
