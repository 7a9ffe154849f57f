import { inspectSealed } from '@linsheng/anonymity/sealed/server'
import type { ProblemCode } from '@linsheng/contracts/problem'
import type { Payload } from 'payload'
import { channelKeys } from '../channel-keys.ts'
import { ITS_REPORTER, NOBODY_ELSE, type Others, PERHAPS_ITS_WRITER, sealedFault } from '../sealed-check.ts'
import { messagesOf, replaceSealed, type StoredMessage } from '../store/messages.ts'
import { readSealed } from '../store/sealed-bytes.ts'
import type { Answering } from './answer-report.ts'

const othersOf = ({ from }: StoredMessage): Others =>
  from === 'note' ? NOBODY_ELSE : from === 'committee' ? ITS_REPORTER : PERHAPS_ITS_WRITER

/** Bytes of what is sealed, without the header that names its keys; null for what is no sealed message. */
function lengthInside(bytes: Uint8Array): number | null {
  const inspected = inspectSealed(bytes)
  return inspected.ok ? bytes.length - inspected.value.end : null
}

/**
 * Puts the same message, sealed for the keys of now, in a message's place. That it is the same the server cannot see: it
 * holds whoever sends it to its length. @returns why not; null when it is done
 */
export async function resealMessage(
  payload: Payload,
  { register, conversation, sealed, dataDir }: Answering,
  { lane, n, keys }: { lane: string; n: number; keys: number },
): Promise<ProblemCode | null> {
  const message = (await messagesOf(payload, [conversation.id])).find((one) => one.lane === lane && one.n === n)
  const old = message ? await readSealed(payload, message.sealed) : null
  if (!message || !old) return 'not-found'
  const channel = await channelKeys(payload, register, dataDir)
  const fault = sealedFault(sealed, { keys, others: othersOf(message) }, channel)
  if (fault) return fault
  if (lengthInside(sealed) !== lengthInside(old)) return 'wrong-size'
  await replaceSealed(payload, register.id, message, sealed)
  return null
}
