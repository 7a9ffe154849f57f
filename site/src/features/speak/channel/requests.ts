import {
  type Channel,
  type Conversation,
  challengeSchema,
  channelSchema,
  conversationSchema,
  type FollowUp,
  type NewReport,
  type ProofChallenge,
} from '@linsheng/contracts/feedback'
import { type ProblemCode, problemSchema } from '@linsheng/contracts/problem'

/** What came of a request. */
export type Answer<Value> =
  | { kind: 'ok'; value: Value }
  | { kind: 'refused'; code: ProblemCode }
  /** No answer, or one that is not ours (a proxy's page): a message may have arrived or not. */
  | { kind: 'unclear' }

/** What every request of these pages says: nothing about whoever makes it. */
export const QUIET: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }

/** Milliseconds for a short request, and for every byte of a long one on a slow network. */
const PATIENCE = 30_000
const PATIENCE_PER_BYTE = 0.1

interface Schema<Value> {
  safeParse(value: unknown): { success: true; data: Value } | { success: false }
}
const json =
  <Value>(schema: Schema<Value>) =>
  async (response: Response): Promise<Value | null> => {
    const parsed = schema.safeParse(await response.json())
    return parsed.success ? parsed.data : null
  }
const bytes = async (response: Response) => new Uint8Array(await response.arrayBuffer())
const nothing = async () => true as const

async function ask<Value>(
  url: string,
  init: RequestInit,
  read: (response: Response) => Promise<Value | null>,
  length = 0,
): Promise<Answer<Value>> {
  try {
    const signal = AbortSignal.timeout(PATIENCE + length * PATIENCE_PER_BYTE)
    const response = await fetch(url, { ...QUIET, ...init, signal })
    if (!response.ok) {
      const problem = problemSchema.safeParse(await response.json())
      return problem.success ? { kind: 'refused', code: problem.data.code } : { kind: 'unclear' }
    }
    const value = await read(response)
    return value === null ? { kind: 'unclear' } : { kind: 'ok', value }
  } catch {
    return { kind: 'unclear' }
  }
}

const reportsUrl = (community: string, rest = '') => `/api/public/v1/${community}/reports${rest}`
const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

/** A sealed message and what is said beside it, as a form. */
function parcel(field: string, said: unknown, sealed: Uint8Array): RequestInit {
  const form = new FormData()
  form.set(field, JSON.stringify(said))
  form.set('sealed', new Blob([new Uint8Array(sealed)], { type: 'application/octet-stream' }), 'sealed')
  return { method: 'POST', body: form }
}

export const getChannel = (community: string): Promise<Answer<Channel>> =>
  ask(reportsUrl(community, '/channel'), {}, json(channelSchema))

export const getChallenge = (community: string): Promise<Answer<ProofChallenge>> =>
  ask(reportsUrl(community, '/challenge'), {}, json(challengeSchema))

export const postReport = (community: string, report: NewReport, sealed: Uint8Array): Promise<Answer<true>> =>
  ask(reportsUrl(community), parcel('report', report, sealed), nothing, sealed.length)

export const postFollowUp = (community: string, message: FollowUp, sealed: Uint8Array): Promise<Answer<true>> =>
  ask(reportsUrl(community, '/conversation/messages'), parcel('message', message, sealed), nothing, sealed.length)

export const getConversation = (community: string, lookup: string): Promise<Answer<Conversation>> =>
  ask(reportsUrl(community, '/conversation'), post({ lookup }), json(conversationSchema))

/** @param size bytes that are expected */
export const getMessage = (community: string, lookup: string, n: number, size: number): Promise<Answer<Uint8Array>> =>
  ask(reportsUrl(community, '/conversation/message'), post({ lookup, n }), bytes, size)
