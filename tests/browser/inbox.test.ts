import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { type KeyPair, type Message, newKeyPair, seal, unseal } from '@linsheng/anonymity/sealed'
import { channelSchema, conversationSchema } from '@linsheng/contracts/feedback'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { TestServer } from '../support/server.ts'
import { PASSWORD, startStaffedServer } from '../support/staffed-server.ts'
import { waitFor } from '../support/wait.ts'

const SLUG = 'quiet'
const PASSPHRASE = '雨后 石阶 蓝瓷 九月 灯'
const WORDS = '三号楼的外墙修了两次，发票却有三张。'
const PHONE = { width: 390, height: 844 }

let server: TestServer
let browser: Browser
let chair: Page
let deputy: Page

/** A member of the committee at a computer of their own. */
async function signIn(email: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true })
  const page = await context.newPage()
  const login = await page.request.post(`${server.url}/api/users/login`, { data: { email, password: PASSWORD } })
  expect(login.status()).toBe(200)
  return page
}

/** Makes a key as the page asks for it. @returns the key file that was downloaded */
async function makeKey(page: Page, office: string): Promise<string> {
  await page.getByLabel('职务').fill(office)
  await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE)
  await page.getByLabel('再输一遍口令').fill(PASSPHRASE)
  await page.getByRole('button', { name: '做一把新钥匙' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载钥匙文件' }).click()
  const file = await readFile(await (await download).path(), 'utf8')
  await page.getByLabel('我已经存好了').check()
  await page.getByRole('button', { name: '公布这把钥匙' }).click()
  await page.getByRole('button', { name: '锁上' }).waitFor()
  return file
}

/** Waits until the conversation shows these words, as a message and not as somebody types them. */
const shown = (page: Page, words: string) => page.locator('.inbox__message').getByText(words).first().waitFor()
const toInbox = (page: Page) => page.goto(`${server.url}/admin/anonymous`)
async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('口令', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: '打开信箱' }).click()
}

const publicApi = (path: string) => `${server.url}/api/public/v1/${SLUG}/reports${path}`
const readChannel = async () => channelSchema.parse(await (await fetch(publicApi('/channel'))).json())
const newLookup = () => randomBytes(32).toString('hex')
let lookup = newLookup()
let reporter: KeyPair

/** Sends a message as the public page does, as far as the server sees it. */
async function send(message: Message, recipients: readonly string[], path: string, field: string, fields: object) {
  const sealed = await seal(message, [], recipients)
  if (!sealed.ok) throw new Error(sealed.code)
  const challenge = await (await fetch(publicApi('/challenge'))).json()
  const solution = await solveChallenge({ challenge, deriveKey })
  const proof = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
  const body = new FormData()
  body.set(field, JSON.stringify({ ...fields, lookup, proof }))
  body.set('sealed', new Blob([new Uint8Array(sealed.value)]), 'sealed')
  const sent = await fetch(publicApi(path), { method: 'POST', body })
  expect(sent.status).toBe(201)
}
const said = () => ({ format: 1, community: SLUG, sentAt: Date.now(), replyTo: reporter.recipient }) as const
const holders = async () => {
  const channel = await readChannel()
  const recipients = [...channel.holders.map(({ recipient }) => recipient), reporter.recipient]
  return { recipients, keys: channel.logIndex }
}

/** @param sealedTo others than it should be */
async function report(mayHandOn: boolean, sealedTo?: readonly string[]): Promise<void> {
  const { recipients, keys } = await holders()
  const message: Message = { kind: 'report', ...said(), text: WORDS, category: 'money', mayHandOn }
  const fields = { category: 'money', keys, replyKey: randomBytes(120).toString('base64') }
  await send(message, sealedTo ?? recipients, '', 'report', fields)
}
async function followUp(text: string): Promise<void> {
  const { recipients, keys } = await holders()
  const message: Message = { kind: 'follow-up', ...said(), text, mayHandOn: true }
  await send(message, recipients, '/conversation/messages', 'message', { keys })
}

const ask = (path: string, body: object) =>
  fetch(publicApi(path), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
const conversation = async () => conversationSchema.parse(await (await ask('/conversation', { lookup })).json())

/** What the reporter reads of a message. */
async function readByReporter(n: number): Promise<string> {
  const sealed = await ask('/conversation/message', { lookup, n })
  const unsealed = await unseal(new Uint8Array(await sealed.arrayBuffer()), reporter.identity)
  return unsealed.ok ? unsealed.value.message.text : unsealed.code
}

beforeAll(async () => {
  server = await startStaffedServer(async ({ community, account }) => {
    const quiet = await community(SLUG)
    await account('chair@quiet.example', quiet, 'committee')
    await account('deputy@quiet.example', quiet, 'committee')
    await account('manager@quiet.example', quiet, 'manager')
  })
  browser = await launchBrowser()
  reporter = await newKeyPair()
  chair = await signIn('chair@quiet.example')
  deputy = await signIn('deputy@quiet.example')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe("the committee's inbox", () => {
  it('opens the channel once two members have made keys, which never leave their browsers', async () => {
    await toInbox(chair)
    const sent: string[] = []
    chair.on('request', (request) => sent.push(request.postData() ?? ''))
    const file = await makeKey(chair, '主任')
    expect(file).toContain('BEGIN AGE ENCRYPTED FILE')
    expect(sent.join('\n')).not.toContain('AGE-SECRET-KEY')
    await chair.getByText('现在有 1 位').waitFor()
    await toInbox(deputy)
    await makeKey(deputy, '副主任')
    await waitFor(async () => (await readChannel()).open, { what: 'the channel open' })
    expect((await readChannel()).holders).toHaveLength(2)
  })

  it('shows a report to a member with the passphrase, says when an answer is due, and sends it to the writer alone', async () => {
    await report(false)
    await toInbox(chair)
    await unlock(chair, '不是这个口令不是这个')
    await chair.getByText('口令不对。').waitFor()
    await unlock(chair)
    await chair.getByText('第一次答复应在').waitFor()
    await chair.getByRole('button', { name: '钱和账' }).click()
    await shown(chair, WORDS)
    expect(await chair.getByRole('button', { name: '转为普通投诉' }).count()).toBe(0)
    await chair.getByRole('button', { name: '加密并发出' }).click()
    await chair.getByText('请写点内容。').waitFor()
    await chair.getByLabel('写给投信人').fill('已收到，正在核对发票。')
    await chair.getByRole('button', { name: '加密并发出' }).click()
    await shown(chair, '已收到，正在核对发票。')
    expect((await conversation()).state).toBe('answered')
    expect(await readByReporter(2)).toBe('已收到，正在核对发票。')
  })

  it('keeps notes among the members', async () => {
    await chair.getByRole('button', { name: '内部备注' }).click()
    await chair.getByLabel('写给其他委员').fill('请查 2025 年的合同。')
    await chair.getByRole('button', { name: '加密并保存' }).click()
    await shown(chair, '请查 2025 年的合同。')
    expect((await conversation()).messages).toHaveLength(2)
  })

  it('gives a member who lost the key everything back with the help of another', async () => {
    await toInbox(deputy)
    await deputy.getByRole('button', { name: '做一把新钥匙' }).click()
    await makeKey(deputy, '副主任')
    await waitFor(async () => (await readChannel()).open, { what: 'the channel open again' })
    await toInbox(deputy)
    await unlock(deputy)
    await deputy.getByRole('button', { name: '钱和账' }).click()
    await shown(deputy, '您的钥匙打不开这一条')
    await toInbox(chair)
    await unlock(chair)
    await chair.getByText('替新钥匙重新加密', { exact: true }).first().click()
    await chair.getByRole('button', { name: '替新钥匙重新加密' }).click()
    await chair.getByText('已重新加密 3 封').waitFor()
    await toInbox(deputy)
    await unlock(deputy)
    await deputy.getByRole('button', { name: '钱和账' }).click()
    await shown(deputy, WORDS)
    await shown(deputy, '请查 2025 年的合同。')
    expect(await readByReporter(2)).toBe('已收到，正在核对发票。')
  })

  it('tests the channel: one member sends, another opens, and the public page says when', async () => {
    await toInbox(chair)
    await unlock(chair)
    await chair.getByRole('button', { name: '寄一封测试信' }).click()
    await chair.getByText('测试信已寄出').waitFor()
    expect(await chair.getByRole('button', { name: '打开测试信' }).count()).toBe(0)
    await toInbox(deputy)
    await unlock(deputy)
    await deputy.getByRole('button', { name: '打开测试信' }).click()
    await deputy.getByText('试投成功').waitFor()
    expect((await readChannel()).checkedAt).not.toBeNull()
  })

  it('ends a report with the reason', async () => {
    await deputy.getByRole('button', { name: '钱和账' }).click()
    await deputy.getByRole('button', { name: '了结', exact: true }).click()
    await deputy.getByLabel('不处理，并说明理由').check()
    await deputy.getByLabel('告诉投信人').fill('三张发票对应三次维修，单据可查。')
    await deputy.getByRole('button', { name: '答复并了结' }).click()
    await shown(deputy, '三张发票对应三次维修，单据可查。')
    expect(await conversation()).toMatchObject({ state: 'ended', outcome: 'declined' })
    expect(await deputy.getByRole('button', { name: '内部备注' }).count()).toBe(0)
  })

  it('hands a report on with consent, and forgets neither number nor receipt before the writer has them', async () => {
    lookup = newLookup()
    await report(true)
    await toInbox(chair)
    await unlock(chair)
    await chair.getByRole('button', { name: '钱和账' }).click()
    await chair.getByRole('button', { name: '转为普通投诉' }).click()
    await chair.getByLabel('要办什么事').fill('请核对三号楼外墙维修的发票与合同。')
    await chair.route('**/api/reports/*/end', (route) => route.abort())
    await chair.getByRole('button', { name: '转为投诉并告诉投信人' }).click()
    const told = chair.getByText('投信人还不知道')
    await told.waitFor()
    const [, number = '', receipt = ''] =
      /转为投诉 (\S+)，回执码 ([\w-]+)。/.exec((await told.textContent()) ?? '') ?? []
    expect(receipt).toMatch(/^\w{4}-\w{4}-\w{4}-\w{5}$/)
    await chair.unroute('**/api/reports/*/end')
    await chair.getByRole('button', { name: '回到来信列表' }).click()
    await chair.getByRole('button', { name: '钱和账' }).click()
    await chair.getByRole('button', { name: '转为普通投诉' }).click()
    await chair.getByText(`已转为投诉 ${number}，回执码 ${receipt}。`).waitFor()
    await toInbox(chair)
    await unlock(chair)
    await chair.getByRole('button', { name: '钱和账' }).click()
    await shown(chair, WORDS)
    await followUp('还有一张发票，刚刚找到。')
    await chair.getByRole('button', { name: '转为普通投诉' }).click()
    await chair.getByLabel('要办什么事').fill('发票与合同对不上，请核对。')
    await chair.getByRole('button', { name: '转为投诉并告诉投信人' }).click()
    await shown(chair, number)
    await shown(chair, '还有一张发票，刚刚找到。')
    expect(await conversation()).toMatchObject({ state: 'ended', outcome: 'case' })
    expect(await readByReporter(3)).toContain(`编号 ${number}，回执码 ${receipt}。`)
  })

  it('ends what nobody can open', async () => {
    lookup = newLookup()
    await report(false, [(await newKeyPair()).recipient, reporter.recipient])
    await toInbox(chair)
    await unlock(chair)
    await chair.getByRole('button', { name: '钱和账' }).click()
    await shown(chair, '您的钥匙打不开这一条')
    expect(await chair.getByRole('button', { name: '答复', exact: true }).count()).toBe(0)
    await chair.getByRole('button', { name: '了结', exact: true }).click()
    await chair.getByLabel('告诉投信人').fill('打不开，当作无法处理了结。')
    await chair.getByRole('button', { name: '答复并了结' }).click()
    await shown(chair, '打不开，当作无法处理了结。')
    expect(await conversation()).toMatchObject({ state: 'ended', outcome: 'declined' })
  })

  it('keeps reports as long as the committee decides', async () => {
    await toInbox(chair)
    await chair.getByLabel('了结之后保存几周').fill('12')
    await chair.getByText('请填 13 到 260 之间的整数。').waitFor()
    expect(await chair.getByRole('button', { name: '改期限' }).count()).toBe(0)
    await chair.getByLabel('了结之后保存几周').fill('26')
    await chair.getByRole('button', { name: '改期限' }).click()
    await chair.getByRole('button', { name: '确定' }).click()
    await chair.getByText('已改成 26 周。').waitFor()
    expect((await readChannel()).retentionWeeks).toBe(26)
  })

  it('is closed to the property company', async () => {
    const manager = await signIn('manager@quiet.example')
    await toInbox(manager)
    await manager.getByText('只有业主委员会成员能打开匿名信箱').waitFor()
    await manager.context().close()
  })

  it('fits a phone and can be read by everybody', async () => {
    await chair.setViewportSize(PHONE)
    await toInbox(chair)
    await unlock(chair)
    await chair.getByRole('heading', { name: '谁能打开' }).waitFor()
    expect(await chair.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
    const { violations } = await new AxeBuilder({ page: chair }).include('.workspace').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })
})
