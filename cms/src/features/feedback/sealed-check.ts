import { inspectSealed } from '@linsheng/anonymity/sealed/server'
import type { ProblemCode } from '@linsheng/contracts/problem'
import type { ChannelKeys } from './channel-keys.ts'

/** For whom a message may be sealed besides the keys of the log: how many more keys it has. */
export type Others = readonly number[]

/** Members' notes and tests are for members alone. */
export const NOBODY_ELSE: Others = [0]
/** A reporter may seal a message to their own key too, to read it again. */
export const PERHAPS_ITS_WRITER: Others = [0, 1]
/** A reply is for its reporter. */
export const ITS_REPORTER: Others = [1]

/**
 * What can be checked of a sealed message without opening it; null when it is in order. To whom it is sealed cannot be seen,
 * only to how many, so whoever sends it names the line of the log that it follows.
 */
export function sealedFault(
  bytes: Uint8Array,
  { keys, others }: { keys: number; others: Others },
  channel: Pick<ChannelKeys, 'open' | 'logIndex' | 'holders'>,
): ProblemCode | null {
  if (!channel.open) return 'channel-closed'
  const inspected = inspectSealed(bytes)
  if (!inspected.ok) return inspected.code
  const more = inspected.value.recipients - channel.holders.length
  return keys === channel.logIndex && others.includes(more) ? null : 'recipients-differ'
}
