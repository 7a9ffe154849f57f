import '../../complaints-form/quiet-zod.ts'
import type { Message, Photo } from '@linsheng/anonymity/sealed'
import { fileReader } from '@linsheng/audit'
import { type CheckedKeys, checkKeys, type KeysRefusal } from '@linsheng/audit/channel'
import type { ProblemCode } from '@linsheng/contracts/problem'
import type { Decision } from '@linsheng/domain/complaints'
import type { ReportCategory } from '@linsheng/domain/feedback'
import { dataPath } from '../../../routing/paths.ts'
import type { Sealer } from '../sealing/ask.ts'
import { type Carriage, type Control, type Delivered, deliver } from './deliver.ts'
import { type Answer, getChallenge, getChannel, getConversation, postFollowUp, postReport, QUIET } from './requests.ts'

/** What somebody wrote. */
export interface Written {
  text: string
  photos: readonly Photo[]
  mayHandOn: boolean
}

/** `offline`: the site cannot be reached, so nothing has begun. */
export type SendRefusal = ProblemCode | KeysRefusal | 'offline' | 'failed'
export type Sent<Value> = { kind: 'taken'; value: Value } | { kind: 'refused'; code: SendRefusal } | { kind: 'stopped' }

interface Where {
  /** Slug. */
  community: string
  sealer: Sealer
  control: Control
}

/** Sends a new report and gives its receipt, which exists nowhere else. */
export function sendReport(written: Written & { category: ReportCategory }, where: Where): Promise<Sent<string>> {
  return orFailed(async () => {
    const keys = await keysOf(where)
    if (!keys.ok) return { kind: 'refused', code: keys.code }
    where.control.onStep({ step: 'sealing' })
    const { community, sealer } = where
    const { receipt, lookup, recipient, replyKey } = await sealer.begin(community)
    const message: Message = { kind: 'report', ...saidBy(written, community, recipient), category: written.category }
    const { category } = written
    const sent = await sendSealed(message, written.photos, keys.value, where, {
      send: (sealed, proof) =>
        postReport(community, { category, lookup, keys: keys.value.logIndex, replyKey, proof }, sealed),
      arrived: async () => (await getConversation(community, lookup)).kind === 'ok',
    })
    return sent.kind === 'taken' ? { kind: 'taken', value: receipt } : sent
  })
}

/** What opens a conversation, and how many messages of the reporter it has. */
export interface Talked {
  lookup: string
  recipient: string
  written: number
}

/** Sends a further message in a conversation. */
export function sendFollowUp(written: Written, talk: Talked, where: Where): Promise<Sent<null>> {
  return orFailed(async () => {
    const keys = await keysOf(where)
    if (!keys.ok) return { kind: 'refused', code: keys.code }
    where.control.onStep({ step: 'sealing' })
    const { community } = where
    const message: Message = { kind: 'follow-up', ...saidBy(written, community, talk.recipient) }
    const sent = await sendSealed(message, written.photos, keys.value, where, {
      send: (sealed, proof) =>
        postFollowUp(community, { lookup: talk.lookup, keys: keys.value.logIndex, proof }, sealed),
      arrived: async () => {
        const found = await getConversation(community, talk.lookup)
        return found.kind === 'ok' && found.value.messages.filter(isByReporter).length > talk.written
      },
    })
    return sent.kind === 'taken' ? { kind: 'taken', value: null } : sent
  })
}

export const isByReporter = ({ from }: { from: string }): boolean => from === 'reporter'

async function keysOf({ community, control }: Where): Promise<Decision<CheckedKeys, SendRefusal>> {
  control.onStep({ step: 'keys' })
  const channel = await getChannel(community)
  if (channel.kind === 'refused') return { ok: false, code: channel.code }
  if (channel.kind === 'unclear') return { ok: false, code: 'offline' }
  return checkKeys(channel.value, fileReader(dataPath(community, ''), QUIET))
}

const saidBy = ({ text, mayHandOn }: Written, community: string, replyTo: string) => ({
  format: 1 as const,
  community,
  sentAt: Date.now(),
  text: text.trim(),
  replyTo,
  mayHandOn,
})

interface Way {
  send(sealed: Uint8Array, proof: string): Promise<Answer<true>>
  arrived: Carriage['arrived']
}

/** Seals to the members, and to the reporter, who reads it again by the receipt. */
async function sendSealed(
  message: Extract<Message, { replyTo: string }>,
  photos: readonly Photo[],
  { recipients }: CheckedKeys,
  { community, sealer, control }: Where,
  way: Way,
): Promise<Delivered> {
  const sealed = await sealer.seal(message, photos, [...recipients, message.replyTo])
  if (!sealed.ok) return { kind: 'refused', code: sealed.code === 'too-large' ? 'too-large' : 'failed' }
  const carriage: Carriage = {
    bytes: sealed.value.length,
    prove: () => prove({ community, sealer, control }),
    send: (proof) => way.send(sealed.value, proof),
    arrived: way.arrived,
  }
  return deliver(carriage, control)
}

async function prove({ community, sealer, control }: Where): Promise<Answer<string | null>> {
  const challenge = await getChallenge(community)
  if (challenge.kind !== 'ok') return challenge
  if (challenge.value.parameters.data.price > 1) control.onStep({ step: 'proof-long' })
  return { kind: 'ok', value: await sealer.proveWork(challenge.value) }
}

/** A worker that ended before it was done is a failure of the device, not of the message. */
async function orFailed<Value>(send: () => Promise<Sent<Value>>): Promise<Sent<Value>> {
  try {
    return await send()
  } catch {
    return { kind: 'refused', code: 'failed' }
  }
}
