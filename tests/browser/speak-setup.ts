import {
  fingerprintOf,
  formatFingerprint,
  type KeyPair,
  type Message,
  newKeyPair,
  seal,
  type Unsealed,
  unseal,
} from '@linsheng/anonymity/sealed'
import { channelSchema, inboxSchema, type ReportRow } from '@linsheng/contracts/feedback'
import sharp from 'sharp'
import type { TestServer } from '../support/server.ts'
import { PASSWORD, startStaffedServer } from '../support/staffed-server.ts'
import { waitFor } from '../support/wait.ts'

export const SLUG = 'quiet'
const CHAIR = 'chair@example.org'
const DEPUTY = 'deputy@example.org'

/** A member of the committee at their own computer: what the server never sees is here. */
export interface TestMember {
  pair: KeyPair
  token: string
  /** As the public page shows it. */
  fingerprint: string
}

export interface Channel {
  server: TestServer
  community: string
  chair: TestMember
  deputy: TestMember
}

/** The real server with a community whose channel is open to two members, and one that has none. */
export async function startWithChannel(): Promise<Channel> {
  let community = ''
  const server = await startStaffedServer(async (stock) => {
    community = await stock.community(SLUG, { name: '青桐里小区' })
    await stock.community('unopened')
    await stock.account(CHAIR, community, 'committee')
    await stock.account(DEPUTY, community, 'committee')
  })
  const [chair, deputy] = [await newMember(server, community, CHAIR), await newMember(server, community, DEPUTY)]
  await waitFor(async () => (await publicChannel(server)).open, { what: 'the channel open' })
  return { server, community, chair, deputy }
}

async function newMember(server: TestServer, community: string, email: string): Promise<TestMember> {
  const login = await fetch(`${server.url}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  })
  const token = /payload-token=([^;]+)/.exec(login.headers.get('set-cookie') ?? '')?.[1] ?? ''
  const pair = await newKeyPair()
  const added = await fetch(`${server.url}/api/reports/keys`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `JWT ${token}` },
    body: JSON.stringify({ community, recipient: pair.recipient, office: '委员' }),
  })
  if (!added.ok) throw new Error(`${added.status} ${await added.text()}`)
  return { pair, token, fingerprint: formatFingerprint(fingerprintOf(pair.recipient)) }
}

export async function publicChannel(server: TestServer) {
  const answer = await fetch(`${server.url}/api/public/v1/${SLUG}/reports/channel`)
  return channelSchema.parse(await answer.json())
}

const authorized = ({ token }: TestMember) => ({ headers: { Authorization: `JWT ${token}` } })

/** The conversations as a member sees them. */
export async function inbox({ server, community }: Channel, member: TestMember): Promise<ReportRow[]> {
  const answer = await fetch(`${server.url}/api/reports/inbox?community=${community}`, authorized(member))
  return inboxSchema.parse(await answer.json()).reports
}

/** What a member reads of a message. */
export async function opened({ server }: Channel, member: TestMember, id: string, n: number): Promise<Unsealed> {
  const answer = await fetch(`${server.url}/api/reports/${id}/messages/talk/${n}`, authorized(member))
  const unsealed = await unseal(new Uint8Array(await answer.arrayBuffer()), member.pair.identity)
  if (!unsealed.ok) throw new Error(unsealed.code)
  return unsealed.value
}

/** A member writes back: an answer, or with an outcome the one that ends the conversation. */
export async function answer(
  channel: Channel,
  member: TestMember,
  id: string,
  { text, seen, first, outcome }: { text: string; seen: number; first?: boolean; outcome?: 'action' | 'declined' },
): Promise<void> {
  const { message } = await opened(channel, member, id, 1)
  if (!('replyTo' in message)) throw new Error('the first message is a report')
  const { holders, logIndex } = await publicChannel(channel.server)
  const reply: Message = { kind: 'reply', format: 1, community: SLUG, sentAt: Date.now(), text }
  const sealed = await seal(reply, [], [...holders.map(({ recipient }) => recipient), message.replyTo])
  if (!sealed.ok) throw new Error(sealed.code)
  const said = { keys: logIndex, seen, inTime: first ? true : null, ...(outcome ? { outcome } : { kind: 'reply' }) }
  const body = new FormData()
  body.set('message', JSON.stringify(said))
  body.set('sealed', new Blob([new Uint8Array(sealed.value)]), 'sealed')
  const way = outcome ? 'end' : 'messages'
  const sent = await fetch(`${channel.server.url}/api/reports/${id}/${way}`, {
    method: 'POST',
    body,
    ...authorized(member),
  })
  if (!sent.ok) throw new Error(`${sent.status} ${await sent.text()}`)
}

/** Says whether the conversation takes any more of its reporter. */
export async function block({ server }: Channel, member: TestMember, id: string, blocked: boolean): Promise<void> {
  const done = await fetch(`${server.url}/api/reports/${id}/blocked`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...authorized(member).headers },
    body: JSON.stringify({ blocked }),
  })
  if (!done.ok) throw new Error(`${done.status} ${await done.text()}`)
}

/** What a photo tells besides what it shows. */
export const CAMERA = 'Canary Camera 7'

/** A photo as a phone takes it: with its place, its time and its camera. */
export async function photoWithPlace(name: string) {
  const image = sharp({ create: { width: 1200, height: 900, channels: 3, background: '#557766' } })
  const exif = {
    IFD0: { Make: CAMERA, Model: CAMERA, DateTime: '2026:11:23 14:30:00' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 13/1 50/1', GPSLongitudeRef: 'E', GPSLongitude: '121/1 28/1 9/1' },
  }
  return { name, mimeType: 'image/jpeg', buffer: await image.jpeg().withExif(exif).toBuffer() }
}
