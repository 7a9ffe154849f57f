import { publishedRecipients } from '@linsheng/anonymity/sealed'
import type { Channel } from '@linsheng/contracts/feedback'
import { accept, type Decision, refuse } from '@linsheng/domain/complaints'
import type { Read } from '../log/source.ts'
import { proveNewest } from '../newest.ts'

/** Whom a message may be sealed to. */
export interface CheckedKeys {
  recipients: readonly string[]
  /** The log's line that names their fingerprints. */
  logIndex: number
}

export type KeysRefusal =
  | 'channel-closed'
  /** The log's files cannot be had: that says nothing about the keys. */
  | 'unreachable'
  /** The line is not in the log that the key has signed, or speaks of something else. */
  | 'log-unsound'
  /** The log has a newer line: one who was taken out of it since would read along. */
  | 'keys-outdated'
  | 'recipients-differ'

/**
 * The recipients that a server names, when exactly their fingerprints are published in the log's newest line about keys,
 * proven up to its signed head. Whoever slips in a key of their own would have to publish it before everybody's eyes, and
 * whoever has left does not read on.
 */
export async function checkKeys(
  { open, logIndex, holders }: Pick<Channel, 'open' | 'logIndex' | 'holders'>,
  read: Read,
): Promise<Decision<CheckedKeys, KeysRefusal>> {
  if (!open || logIndex === null) return refuse('channel-closed')
  const fingerprints = await publishedFingerprints(read, logIndex)
  if (!fingerprints.ok) return fingerprints
  const recipients = publishedRecipients(
    holders.map(({ recipient }) => recipient),
    fingerprints.value,
  )
  return recipients.ok ? accept({ recipients: recipients.value, logIndex }) : recipients
}

async function publishedFingerprints(
  read: Read,
  index: number,
): Promise<Decision<readonly string[], Exclude<KeysRefusal, 'channel-closed' | 'recipients-differ'>>> {
  try {
    const newest = await proveNewest(read, ({ type }) => type === 'channel-keys')
    if (newest?.line.type !== 'channel-keys' || newest.index < index) return refuse('log-unsound')
    return newest.index === index ? accept(newest.line.fingerprints) : refuse('keys-outdated')
  } catch {
    return refuse('unreachable')
  }
}
