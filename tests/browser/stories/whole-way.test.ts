import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import type { TestServer } from '../../support/server.ts'
import { openServerClock, type ServerClock } from '../../support/server-clock.ts'
import { startStaffedServer } from '../../support/staffed-server.ts'
import { type Receipt, type Resident, residentOf } from './resident.ts'
import { type StaffMember, staffAt } from './staff.ts'

const DAY = 24
const JUDGES = [
  'first@ours.example',
  'second@ours.example',
  'relative@ours.example',
  'substitute@ours.example',
] as const
/** Sits on panels, and works on cases too. */
const INSIDER = 'insider@ours.example'

let clock: ServerClock
let server: TestServer
let browser: Browser
let resident: Resident

beforeAll(async () => {
  clock = await openServerClock()
  server = await startStaffedServer(async ({ community, account, team }) => {
    const ours = await community('ours')
    await team(ours, 'engineering', await account('wang@ours.example', ours, 'handler'))
    await account(INSIDER, ours, 'handler', 'panel')
    await account('chair@ours.example', ours, 'committee')
    for (const judge of JUDGES) await account(judge, ours, 'panel')
  }, clock.env)
  browser = await launchBrowser()
  resident = await residentOf(browser, server, 'ours')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await clock?.remove()
})

const at = (email: string): Promise<StaffMember> => staffAt(browser, server, email)
const result = { fill: { found: '门机皮带磨损打滑', done: '换了皮带，试运行正常' } }

/** From the first answer to a plan that the resident agrees to. */
async function workOut(wang: StaffMember, { number, receipt }: Receipt): Promise<void> {
  await wang.open(number)
  await wang.step('accept-assignment')
  await wang.step('acknowledge', { fill: { message: '我是王师傅，明天上午来看门机。' } })
  await wang.step('schedule-visit', { fill: { note: '王师傅来看门机，不用留人。' } })
  const findings = { 'findings/what': '门机皮带磨损打滑', 'findings/where': '三号楼二单元' }
  await wang.step('investigate', { fill: findings, tick: ['属实'], choose: { cause: 'wear' } })
  await wang.step('propose-plan', { fill: { 'steps/0/text': '换门机皮带', costCents: '380' } })

  await resident.track(receipt)
  await resident.reads('我是王师傅，明天上午来看门机。')
  await resident.reads('换门机皮带')
  await resident.act('accept-plan')
  await resident.reads('已记下您同意，照方案办。')
}

/** The result, given twice and disputed twice; a manager knows then. */
async function disputeTwice(wang: StaffMember, { number, receipt }: Receipt): Promise<void> {
  for (const reason of ['下午又停了两次。', '还是停，老人又被关在里面。']) {
    await wang.open(number)
    await wang.step('propose-result', result)
    await resident.track(receipt)
    await resident.reads('换了皮带，试运行正常')
    await resident.act('dispute', reason)
    await resident.reads('您不同意结果，正在接着办。')
  }
  await wang.open(number)
  await wang.reads('已经报到经理')
}

/** Who handled the case is refused, who is related leaves, and a substitute comes in. */
async function seatPanel(chair: StaffMember, number: string): Promise<void> {
  const [first, second, relative, substitute] = JUDGES
  await chair.open(number)
  await chair.step('acknowledge-appeal', { fill: { message: '复核小组收到了，十个工作日内决定。' } })
  const conflict = '其中有人处理过这件事，或已经申报利害关系，不能参加复核。'
  await chair.refused('seat-panel', { tick: [first, second] }, '复核小组至少要三个人。')
  await chair.refused('seat-panel', { tick: [INSIDER] }, conflict)
  await chair.step('seat-panel', { untick: [INSIDER], tick: [relative] })

  const member = await at(relative)
  await member.open(number)
  await member.step('declare-interest', { tick: ['有，我退出'], fill: { text: '和王师傅是亲戚' } })
  await member.leave()
  await chair.open(number)
  await chair.refused('seat-panel', { tick: [relative] }, conflict)
  await chair.step('seat-panel', { untick: [relative], tick: [substitute] })
}

/** Each of the three declares and votes by themselves; the last writes the decision. */
async function decide(number: string): Promise<void> {
  const [first, second, , substitute] = JUDGES
  for (const judge of [first, second, substitute]) {
    const member = await at(judge)
    await member.open(number)
    await member.step('declare-interest', { tick: ['没有'] })
    await member.step('vote', { tick: [judge === second ? '维持原结果' : '申诉成立'] })
    if (judge === substitute) {
      const reasons = { facts: '换皮带以后停过四次', rule: '服务合同第八条', reasons: '没有找到真正的原因' }
      await member.refused('decide-appeal', { tick: ['维持原结果'], fill: { ...reasons, changes: '无' } }, '多数')
      await member.step('decide-appeal', { tick: ['申诉成立'], fill: { changes: '换整套门机' } })
    }
    await member.leave()
  }
}

it('a case goes from a phone over two disputes and an appeal to the call-back', { timeout: 300_000 }, async () => {
  const [wang, insider, chair] = [await at('wang@ours.example'), await at(INSIDER), await at('chair@ours.example')]
  const filed = await resident.file({ description: '三号楼电梯昨晚停了两次，老人下不了楼。', impact: 'everyone' })
  await workOut(wang, filed)
  await insider.open(filed.number)
  await insider.step('note', { fill: { text: '皮带我从库房领来了' } })
  await disputeTwice(wang, filed)

  await resident.page.locator('summary:text-is("申诉")').click()
  await resident.page.check('[name="about"] >> nth=0')
  await resident.act('appeal', '修了两次都没修好，请没有经手的人看看。')
  await resident.reads('您申诉了，复核小组在看。')
  await seatPanel(chair, filed.number)
  await decide(filed.number)

  await resident.track(filed.receipt)
  await resident.reads('您说得对，申诉成立')
  await resident.reads('换整套门机')
  await resident.reads('人民调解委员会')
  await wang.open(filed.number)
  await wang.reads('换整套门机', '#appeals')
  await wang.step('propose-result', { fill: { found: '门机老化', done: '换了整套门机' } })
  await resident.track(filed.receipt)
  await resident.page.selectOption('#confirm-result', '5')
  await resident.act('confirm')
  await resident.reads('已经办完，您确认过。')

  await wang.open(filed.number)
  await wang.barred('follow-up', '回访')
  await clock.pass(7 * DAY + 1)
  await wang.open(filed.number)
  await wang.step('follow-up', { choose: { day: '7' }, tick: ['没有再犯'] })
  await wang.reads('没有再犯', '#follow-ups')
})
