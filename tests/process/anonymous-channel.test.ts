import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { conversationOf, type KeyPair, newKeyPair, newReceipt, seal, wrapReplyKey } from '@linsheng/anonymity/sealed'
import { challengeSchema, channelSchema, inboxSchema, staffReportSchema } from '@linsheng/contracts/feedback'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packagedNode, toolEnvironment } from '../../scripts/launcher/packaged-node.mjs'
import { root } from '../../scripts/launcher/paths.mjs'
import type { TestServer } from '../support/server.ts'
import { PASSWORD, startStaffedServer } from '../support/staffed-server.ts'
import { waitFor } from '../support/wait.ts'

const run = promisify(execFile)
const SLUG = 'court'
const TEXT = '物业经理收了装修队的钱。canary-text'

/** What a browser and a proxy tell of whoever sends a request. */
const TELLING = {
  'User-Agent': 'canary-browser/1.0',
  Referer: 'https://canary-page.example/',
  Cookie: 'session=canary-cookie',
  Authorization: 'Bearer canary-token',
  'Accept-Language': 'x-canary-language',
  'X-Forwarded-For': '203.0.113.77, 203.0.113.78',
  'X-Real-IP': '203.0.113.79',
  Forwarded: 'for=203.0.113.80',
  Via: '1.1 canary-proxy',
}
const CANARIES = [
  ...'browser page cookie token language proxy text'.split(' ').map((word) => `canary-${word}`),
  '203.0.113.',
]

let server: TestServer
let community: string
beforeAll(async () => {
  server = await startStaffedServer(
    async (stock) => {
      community = await stock.community(SLUG)
      for (const name of ['chair', 'deputy']) await stock.account(`${name}@court.example`, community, 'committee')
    },
    { TRUST_PROXY: '1' },
  )
})
afterAll(() => server.stop())

interface Member {
  pair: KeyPair
  ask(path: string, body?: object): Promise<Response>
}

/** A member signs in and gives the channel a key. */
async function member(name: string): Promise<Member> {
  const login = await fetch(`${server.url}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: `${name}@court.example`, password: PASSWORD }),
  })
  const token = /payload-token=([^;]+)/.exec(login.headers.get('set-cookie') ?? '')?.[1]
  const ask = (below: string, body?: object) =>
    fetch(`${server.url}/api/reports/${below}`, {
      headers: { Authorization: `JWT ${token}`, ...(body && { 'Content-Type': 'application/json' }) },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
  const pair = await newKeyPair()
  const added = await ask('keys', { community, recipient: pair.recipient })
  if (!added.ok) throw new Error(await added.text())
  return { pair, ask }
}

const visit = (below: string, init: RequestInit = {}) =>
  fetch(`${server.url}/api/public/v1/${SLUG}/reports${below}`, { ...init, headers: { ...TELLING, ...init.headers } })

const channel = async () => channelSchema.parse(await (await visit('/channel')).json())

async function proof(): Promise<string> {
  const challenge = challengeSchema.parse(await (await visit('/challenge')).json())
  const solution = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}

/** Begins to send a report, and is gone before all of it has been sent. */
async function leaveHalfway(): Promise<void> {
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': 1_000_000 }
  const sent = request(`${server.url}/api/public/v1/${SLUG}/reports`, { method: 'POST', headers })
  sent.on('error', () => undefined)
  await new Promise((resolve) => sent.write(Buffer.alloc(100_000), resolve))
  sent.destroy()
  // Asked after it, answered after it was noticed.
  await channel()
}

/** Sends a report as the page does, and opens its conversation. */
async function report(): Promise<{ receipt: string; lookup: string }> {
  const { holders, logIndex } = await channel()
  const [receipt, pair] = [newReceipt(), await newKeyPair()]
  const conversation = await conversationOf(receipt, SLUG)
  const said = { format: 1, community: SLUG, sentAt: Date.now(), text: TEXT } as const
  const message = { kind: 'report', ...said, category: 'money', replyTo: pair.recipient, mayHandOn: false } as const
  const sealed = await seal(message, [], [...holders.map(({ recipient }) => recipient), pair.recipient])
  const form = new FormData()
  const fields = { category: 'money', lookup: conversation.lookup, keys: logIndex }
  const replyKey = await wrapReplyKey(pair, conversation)
  form.set('report', JSON.stringify({ ...fields, replyKey, proof: await proof() }))
  form.set('sealed', new Blob([new Uint8Array(sealed.ok ? sealed.value : [])]))
  const sent = await visit('', { method: 'POST', body: form })
  expect(sent.status, await sent.clone().text()).toBe(201)
  expect(sent.headers.get('set-cookie')).toBeNull()
  const headers = { 'Content-Type': 'application/json' }
  const body = JSON.stringify({ lookup: conversation.lookup })
  const opened = await visit('/conversation', { method: 'POST', headers, body })
  expect(opened.status).toBe(200)
  return { receipt, lookup: conversation.lookup }
}

/** All bytes below a directory, names included. */
async function bytesBelow(directory: string): Promise<string> {
  const files = await readdir(directory, { recursive: true, withFileTypes: true })
  const contents = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => readFile(path.join(file.parentPath, file.name), 'latin1')),
  )
  return [...files.map(({ name }) => name), ...contents].join('\n')
}

describe('whoever writes without a name', () => {
  it('leaves no trace in database, files, log, backup or answers, and stock tools open what they wrote', async () => {
    const [chair] = [await member('chair'), await member('deputy')]
    await waitFor(async () => (await channel()).open)
    const { receipt, lookup } = await report()
    for (const page of ['/court/speak/', '/en/court/speak/']) {
      const { headers } = await fetch(`${server.url}${page}`, { headers: TELLING })
      expect(headers.get('referrer-policy'), page).toBe('no-referrer')
      expect(headers.get('content-security-policy'), page).toContain("script-src 'self'; ")
      expect(headers.get('content-security-policy'), page).toContain("form-action 'none'")
      expect(headers.get('set-cookie'), page).toBeNull()
    }
    // A request that fails is logged, too.
    await visit('/conversation', { method: 'POST', body: `canary-text ${lookup}` })
    await leaveHalfway()
    // Not even that somebody was about to write and left, which would have a time.
    expect(server.output()).not.toContain('anonymous channel')

    const backup = await mkdtemp(path.join(tmpdir(), 'linsheng-anonymous-'))
    try {
      const env = toolEnvironment(root, { DATA_DIR: server.dataDir })
      await run(packagedNode(root), ['cms/src/commands/backup.ts', path.join(backup, 'copy')], { cwd: root, env })
      const [stored, copied] = [await bytesBelow(server.dataDir), await bytesBelow(backup)]
      // What is looked for is found where it is: the search sees the whole.
      expect([stored, copied].every((bytes) => bytes.includes('chair@court.example'))).toBe(true)
      for (const trace of [...CANARIES, lookup, receipt, Buffer.from(TEXT).toString('latin1')]) {
        expect(stored.includes(trace), `stored: ${trace}`).toBe(false)
        expect(copied.includes(trace), `backed up: ${trace}`).toBe(false)
        expect(server.output().includes(trace), `logged: ${trace}`).toBe(false)
      }
    } finally {
      await rm(backup, { recursive: true, force: true })
    }

    const { reports } = inboxSchema.parse(await (await chair.ask(`inbox?community=${community}`)).json())
    const [row] = reports
    expect(row).toMatchObject({ category: 'money', state: 'waiting', messages: 1 })
    expect(staffReportSchema.parse(await (await chair.ask(row?.id ?? '')).json()).sealed).toHaveLength(1)
    const bytes = Buffer.from(await (await chair.ask(`${row?.id}/messages/talk/1`)).arrayBuffer())
    if (hasTools) expect(await openedByAge(bytes, chair.pair)).toContain(TEXT)
  })
})

const hasTools = ['age', 'tar'].every((tool) => spawnSync(tool, ['--version']).status === 0)

/** The message as `age` and `tar` give it to a member, without any of our programs. */
async function openedByAge(bytes: Uint8Array, { identity }: KeyPair): Promise<string> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'linsheng-age-'))
  try {
    await writeFile(path.join(cwd, 'message.age'), bytes)
    await writeFile(path.join(cwd, 'key.txt'), `${identity}\n`)
    await run('age', ['-d', '-i', 'key.txt', '-o', 'message.tar', 'message.age'], { cwd })
    await run('tar', ['-xf', 'message.tar'], { cwd })
    return await readFile(path.join(cwd, 'message.json'), 'utf8')
  } finally {
    await rm(cwd, { recursive: true, force: true })
  }
}
