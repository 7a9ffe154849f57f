import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type KeyPair, type Message, newKeyPair, type Photo, seal } from '@linsheng/anonymity/sealed'
import type { StaffRole } from '@linsheng/cms/src/access/roles.ts'
import { reportsStage } from '@linsheng/cms/src/features/feedback/endpoints/public.ts'
import { newChallenge } from '@linsheng/cms/src/features/feedback/proofs.ts'
import { startLogWriter } from '@linsheng/cms/src/features/transparency/log/writer.ts'
import { routeThrough } from '@linsheng/cms/src/server/route.ts'
import {
  type Channel,
  type Conversation,
  channelSchema,
  conversationSchema,
  inboxSchema,
  type ReportRow,
} from '@linsheng/contracts/feedback'
import { PRICE_MAX } from '@linsheng/domain/feedback'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { newCommunity, type RestAnswer, rest, signedIn, type TestAccount } from '../../support/rest.ts'
import { waitFor } from '../../support/wait.ts'

/** A CMS whose logs are published, behind a real socket for what visitors ask. */
export interface ChannelCms extends TestCms {
  /** Below it is the public half: `${door}/<slug>/reports/…`. */
  door: string
}

export async function createChannelCms(): Promise<ChannelCms> {
  const cms = await createTestCms()
  const { dataDir, siteUrl } = cms.env
  const writer = startLogWriter(cms.payload, { dataDir, siteUrl, every: 50 })
  const handle = routeThrough([reportsStage(cms.payload, cms.env)], cms.env)
  const server = createServer((req, res) => void handle(req, res))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port }: AddressInfo = addressOf(server.address())
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await writer.stop()
    await cms.close()
  }
  const door = `http://127.0.0.1:${port}/api/public/v1`
  return { ...cms, door, close, [Symbol.asyncDispose]: close }
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port')
  return address
}

export interface Holder extends TestAccount {
  pair: KeyPair
}

/** A community whose channel is open: two members of its committee hold keys that its log names. */
export interface ChannelPlace {
  id: string
  slug: string
  chair: Holder
  deputy: Holder
}

let places = 0

export async function openChannel(cms: ChannelCms): Promise<ChannelPlace> {
  places += 1
  const slug = `channel-${places}`
  const { id } = await newCommunity(cms, slug)
  const [chair, deputy] = [
    await holder(cms, id, `chair@${slug}.example`),
    await holder(cms, id, `deputy@${slug}.example`),
  ]
  await untilOpen(cms, { slug })
  return { id, slug, chair, deputy }
}

/** An account of the committee that has made a key. */
export async function holder(cms: ChannelCms, community: string, email: string): Promise<Holder> {
  const account = await signedIn(cms, email, { community, roles: ['committee'] })
  const pair = await newKeyPair()
  const body = { community, recipient: pair.recipient, office: 'chair' }
  const answer = await rest(cms, '/reports/keys', { method: 'POST', body, token: account.token })
  if (answer.status !== 200) throw new Error(answer.text)
  return { ...account, pair }
}

export const staffWith = (cms: ChannelCms, community: string, email: string, ...roles: StaffRole[]) =>
  signedIn(cms, email, { community, roles })

/** Waits until the channel is open to exactly those whom the log names. */
export const untilOpen = (cms: ChannelCms, { slug }: Pick<ChannelPlace, 'slug'>, keys = 2): Promise<unknown> =>
  waitFor(async () => {
    const { open, holders } = await channel(cms, slug)
    return open && holders.length === keys
  })

export async function channel(cms: ChannelCms, slug: string): Promise<Channel> {
  const answer = await fetch(`${cms.door}/${slug}/reports/channel`)
  return channelSchema.parse(await answer.json())
}

/** Somebody who writes without a name: what their browser holds. */
export interface Reporter {
  lookup: string
  replyKey: string
  pair: KeyPair
}

/** With a lookup as a receipt would give one; making a receipt's takes half a second. */
export async function newReporter(): Promise<Reporter> {
  const pair = await newKeyPair()
  return { lookup: randomBytes(32).toString('hex'), replyKey: randomBytes(120).toString('base64'), pair }
}

type Words = Partial<Pick<Message, 'text' | 'sentAt'>>

/** A message of a reporter, sealed to the members and to themselves. */
export async function sealedFrom(
  cms: ChannelCms,
  { slug }: Pick<ChannelPlace, 'slug'>,
  { pair }: Reporter,
  { kind = 'report', ...words }: Words & { kind?: 'report' | 'follow-up' } = {},
): Promise<{ sealed: Uint8Array; keys: number }> {
  const { holders, logIndex } = await channel(cms, slug)
  const said = { format: 1, community: slug, sentAt: Date.now(), text: '经理收了钱。', ...words } as const
  const message = { ...said, replyTo: pair.recipient, mayHandOn: false }
  const recipients = [...holders.map(({ recipient }) => recipient), pair.recipient]
  const whole: Message = kind === 'report' ? { ...message, kind, category: 'money' } : { ...message, kind }
  return { sealed: await sealTo(whole, recipients), keys: logIndex ?? 0 }
}

export async function sealTo(message: Message, recipients: readonly string[], photos: readonly Photo[] = []) {
  const sealed = await seal(message, photos, recipients)
  if (!sealed.ok) throw new Error(sealed.code)
  return sealed.value
}

/** A proof of work that is hardly any, whatever price it says it was done at. */
export async function proof(cms: ChannelCms, slug: string, price = PRICE_MAX): Promise<string> {
  const challenge = await newChallenge(cms.payload, slug, price, { cost: 1, attempts: [1, 2] })
  const solution = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}

export function form(field: string, value: object, sealed: Uint8Array): FormData {
  const body = new FormData()
  body.set(field, JSON.stringify(value))
  body.set('sealed', new Blob([new Uint8Array(sealed)]), 'sealed')
  return body
}

export interface Sent {
  status: number
  code: string | null
}
const sentOf = async (answer: Response): Promise<Sent> => {
  const body: unknown = await answer.json()
  return { status: answer.status, code: z.object({ code: z.string() }).safeParse(body).data?.code ?? null }
}

type Fields = Partial<{ category: string; proof: string; keys: number; sealed: Uint8Array; lookup: string }>

/** Sends a report as the page does. @param changes what is not as it ought to be */
export async function report(cms: ChannelCms, place: ChannelPlace, reporter: Reporter, changes: Fields & Words = {}) {
  const { sealed, keys, category = 'money', lookup = reporter.lookup, proof: given, ...words } = changes
  const made = sealed
    ? { sealed, keys: (await channel(cms, place.slug)).logIndex ?? 0 }
    : await sealedFrom(cms, place, reporter, words)
  const fields = { category, lookup, replyKey: reporter.replyKey, keys: keys ?? made.keys }
  const body = form('report', { ...fields, proof: given ?? (await proof(cms, place.slug)) }, made.sealed)
  return sentOf(await fetch(`${cms.door}/${place.slug}/reports`, { method: 'POST', body }))
}

export async function followUp(cms: ChannelCms, place: ChannelPlace, reporter: Reporter, words: Words = {}) {
  const { sealed, keys } = await sealedFrom(cms, place, reporter, { ...words, kind: 'follow-up' })
  const fields = { lookup: reporter.lookup, keys, proof: await proof(cms, place.slug) }
  const body = form('message', fields, sealed)
  return sentOf(await fetch(`${cms.door}/${place.slug}/reports/conversation/messages`, { method: 'POST', body }))
}

/** Asks something with JSON. */
export const ask = (cms: ChannelCms, slug: string, path: string, body: unknown) =>
  fetch(`${cms.door}/${slug}/reports/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

export async function conversation(cms: ChannelCms, slug: string, { lookup }: Reporter): Promise<Conversation> {
  return conversationSchema.parse(await (await ask(cms, slug, 'conversation', { lookup })).json())
}

export async function messageBytes(cms: ChannelCms, slug: string, { lookup }: Reporter, n: number) {
  const answer = await ask(cms, slug, 'conversation/message', { lookup, n })
  if (answer.status !== 200) throw new Error(await answer.text())
  return new Uint8Array(await answer.arrayBuffer())
}

/** What a member's browser asks below `/api/reports`. */
export const asMember = (cms: ChannelCms, { token }: TestAccount, path: string, body?: unknown): Promise<RestAnswer> =>
  rest(cms, `/reports/${path}`, { ...(body === undefined ? {} : { method: 'POST', body }), token })

export async function inbox(cms: ChannelCms, { id, chair }: ChannelPlace): Promise<ReportRow[]> {
  const answer = await asMember(cms, chair, `inbox?community=${id}`)
  return inboxSchema.parse(answer.body).reports
}

/** A member's reply, sealed to the reporter and to all members. */
export async function reply(
  cms: ChannelCms,
  place: ChannelPlace,
  id: string,
  reporter: Reporter,
  fields: Record<string, unknown> & { text?: string },
) {
  const { holders, logIndex } = await channel(cms, place.slug)
  const { text = '收到，正在查。', path = 'messages', ...rest } = fields
  const message: Message = { kind: 'reply', format: 1, community: place.slug, sentAt: Date.now(), text }
  const sealed = await sealTo(message, [...holders.map(({ recipient }) => recipient), reporter.pair.recipient])
  const body = form('message', { keys: logIndex, inTime: null, ...rest }, sealed)
  return asMember(cms, place.chair, `${id}/${path}`, body)
}
