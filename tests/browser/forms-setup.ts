import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bootPayload } from '@linsheng/cms/src/boot.ts'
import { readEnv } from '@linsheng/cms/src/env.ts'
import { createCommunity } from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { z } from 'zod'
import { startServer, type TestServer } from '../support/server.ts'
import { waitFor } from '../support/wait.ts'

export const SLUG = 'forms'
/** A zone of the community below, as a QR code in its lift names it. */
export const LIFT = 'B7-lift'
const STAFF = { email: 'handler@example.org', password: 'correct horse battery' }
const settings = { LINSHENG_DEMO: '0' }

/** The real server with one community in it: a building with a lift, emergency numbers, and a member of staff. */
export async function startWithCommunity(): Promise<{ server: TestServer; dataDir: string }> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'linsheng-forms-'))
  const payload = await bootPayload(readEnv({ ...settings, DATA_DIR: dataDir }), { key: randomUUID() })
  try {
    await fill(payload)
  } finally {
    await payload.destroy()
  }
  return { server: await startServer({ env: settings, dataDir }), dataDir }
}

async function fill(payload: Payload): Promise<void> {
  const community = await createCommunity(payload, {
    name: '青桐里小区',
    slug: SLUG,
    contacts: [
      { label: '值班电话', phone: '5550 0110', emergency: true },
      { label: '物业前台', phone: '5550 0100', emergency: false },
    ],
  })
  const zone = (code: string, name: string, kind: 'building' | 'shared', parent?: string) =>
    payload.create({
      collection: 'zones',
      data: { community: community.id, code, name, kind, households: 40, ...(parent && { parent }) },
    })
  const building = await zone('B7', '7栋', 'building')
  await zone(LIFT, '7栋电梯', 'shared', building.id)
  await payload.create({
    collection: 'users',
    data: { ...STAFF, name: '王工', communities: [{ community: community.id, roles: ['handler'] }] },
  })
}

const session = z.object({ token: z.string() })
const found = z.object({ docs: z.array(z.object({ id: z.union([z.string(), z.number()]) })) })
const stands = z.object({ sequence: z.int() })

/** From the answer to the result, as staff do it. */
const WHOLE_WAY: readonly StaffCommandInput[] = [
  { type: 'acknowledge', message: '王工明天上午去看。' },
  { type: 'propose-result', found: '门机皮带松了。', done: '换了皮带，试运行正常。' },
]
type StaffCommandInput = { type: string } & Record<string, unknown>

/** Lets staff take steps in a case, through the interface the admin uses; left out: answer it and say it is done. */
export async function handleCase(
  server: TestServer,
  number: string,
  commands: readonly StaffCommandInput[] = WHOLE_WAY,
): Promise<void> {
  const token = await signIn(server)
  const headers = { Authorization: `JWT ${token}`, 'Content-Type': 'application/json' }
  const id = await waitFor(
    async () => {
      const answer = await fetch(`${server.url}/api/complaints?where[number][equals]=${number}`, { headers })
      return found.parse(await answer.json()).docs[0]?.id
    },
    { what: `case ${number} in the staff's list` },
  )
  for (const command of commands) {
    const seen = await fetch(`${server.url}/api/complaints/${id}/case`, { headers })
    const { sequence } = stands.parse(await seen.json())
    const answer = await fetch(`${server.url}/api/complaints/${id}/commands`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ command, sequence }),
    })
    if (!answer.ok) throw new Error(`${command.type}: ${answer.status} ${await answer.text()}`)
  }
}

async function signIn(server: TestServer): Promise<string> {
  const answer = await fetch(`${server.url}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(STAFF),
  })
  const token = /payload-token=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1]
  return token ?? session.parse(await answer.json()).token
}

/** A photo as a phone takes it, `name` as the browser sends it. */
export async function photo(name: string) {
  const image = sharp({ create: { width: 640, height: 480, channels: 3, background: '#667788' } })
  return { name, mimeType: 'image/jpeg', buffer: await image.jpeg().toBuffer() }
}
