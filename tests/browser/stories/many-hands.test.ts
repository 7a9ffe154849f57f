import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import type { TestServer } from '../../support/server.ts'
import { startStaffedServer } from '../../support/staffed-server.ts'
import { type Resident, residentOf } from './resident.ts'
import { type StaffMember, staffAt } from './staff.ts'

/** The handlers of three departments, and who decides when they cannot agree. */
const WANG = 'wang@ours.example'
const LI = 'li@ours.example'
const ZHAO = 'zhao@ours.example'
const MANAGER = 'manager@ours.example'

let server: TestServer
let browser: Browser
let resident: Resident
let wang: StaffMember

beforeAll(async () => {
  server = await startStaffedServer(async ({ community, account, team }) => {
    const ours = await community('ours')
    await team(ours, 'engineering', await account(WANG, ours, 'handler'))
    await team(ours, 'cleaning', await account(LI, ours, 'handler'))
    await team(ours, 'security', await account(ZHAO, ours, 'handler'))
    await account(MANAGER, ours, 'manager')
  })
  browser = await launchBrowser()
  resident = await residentOf(browser, server, 'ours')
  wang = await at(WANG)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const at = (email: string): Promise<StaffMember> => staffAt(browser, server, email)

it('a case passes three departments, stays with somebody at every moment, and a manager ends it', async () => {
  const [li, zhao, manager] = [await at(LI), await at(ZHAO), await at(MANAGER)]
  const { number, receipt } = await resident.file({ description: '地下车库入口积水，电线就在水边上。' })
  const ask = (team: string, person: string) => ({ choose: { team, person }, fill: { reason: '这要别的班组来办' } })

  await wang.open(number)
  await wang.step('accept-assignment')
  await wang.step('offer-handover', ask('cleaning', LI))
  await wang.reads(`请 ${LI} 接手，等答复`)
  await li.open(number)
  await li.step('decline-handover', { fill: { reason: '今天人手不够' } })
  await wang.open(number)
  await wang.step('offer-handover', ask('cleaning', LI))
  await li.open(number)
  await li.step('accept-handover')
  await li.reads('转过 1 次手')
  await li.step('offer-handover', ask('security', ZHAO))
  await zhao.open(number)
  await zhao.step('accept-handover')
  await zhao.reads('转过 2 次手')
  await zhao.barred('offer-handover', '已经有人负责，或者已经转过两次：换成谁，由经理决定。')

  await manager.open(number)
  await manager.step('assign', {
    choose: { team: 'engineering', person: WANG },
    fill: { reason: '由最先接的人办到底' },
  })
  await wang.open(number)
  await wang.step('accept-assignment')
  await wang.step('issue-order', {
    choose: { to: 'team:cleaning', 'to/person': LI },
    fill: { task: '抽水并清理排水沟' },
  })
  await wang.barred('propose-result', '还有派工单没有完成')
  await li.open(number)
  await li.step('finish-order', { fill: { done: '抽干了，排水沟清理干净', minutes: '90' } })
  await wang.open(number)
  await wang.step('propose-result', { fill: { found: '排水沟堵住', done: '抽水、清沟，电线移高' } })

  await resident.track(receipt)
  await resident.reads('抽水、清沟，电线移高')
  await resident.act('confirm')
  await resident.reads('已经办完，您确认过。')
  expect(await resident.page.locator('main').textContent()).not.toContain('今天人手不够')
  for (const member of [li, zhao, manager]) await member.leave()
}, 300_000)

it('three households share what two of them reported, and a split gives the duplicate back whole', async () => {
  const neighbour = await residentOf(browser, server, 'ours')
  const main = await resident.file({ description: '五号楼二单元楼道灯整晚不亮，看不见台阶。' })
  const twin = await neighbour.file({ description: '五号楼二单元三楼的楼道没有灯。' })
  const third = await residentOf(browser, server, 'ours')
  const joined = await third.join(main.number, '5-302', '我家门口也是黑的。')

  await wang.open(twin.number)
  await wang.step('merge', { fill: { number: main.number } })
  await wang.reads(`已并入 ${main.number}`)
  await wang.open(main.number)
  await wang.reads('3 户都遇到')
  await wang.reads(`并进来的：${twin.number}`)
  await neighbour.track(twin.receipt)
  await neighbour.reads('并入了另一件，在那里接着办。')

  await wang.open(twin.number)
  await wang.step('split')
  await wang.open(main.number)
  await wang.reads('2 户都遇到')
  await neighbour.track(twin.receipt)
  await neighbour.reads('已经收到，等人答复。')
  await neighbour.reads('五号楼二单元三楼的楼道没有灯。')

  await wang.step('acknowledge', { fill: { message: '今晚换灯' } })
  await wang.step('propose-result', { fill: { found: '镇流器坏了', done: '换了灯和镇流器' } })
  await resident.track(main.receipt)
  await resident.act('confirm')
  await third.track(joined.receipt)
  await third.reads('已经办完')
  expect(await third.page.locator('main').textContent()).not.toContain('看不见台阶')
  await neighbour.track(twin.receipt)
  await neighbour.reads('已经收到，等人答复。')
}, 300_000)
