import { publishedRecipients } from '@linsheng/anonymity/sealed'
import { fileReader, provenLine } from '@linsheng/audit'
import type { Channel } from '@linsheng/contracts/feedback'
import { accept, type Decision, refuse } from '@linsheng/domain/complaints'

/** The keys that members' words are sealed to, and the line of the log that names them. */
export interface SealingKeys {
  recipients: readonly string[]
  /** Index of the line. */
  keys: number
}

/**
 * The keys a channel names, once the signed log was seen to name exactly these: a key slipped in by whoever runs the server
 * would read along. Where the log cannot be had (no network) nothing is said about the keys.
 * @param slug of the community
 */
export async function sealingKeys(
  { holders, logIndex }: Pick<Channel, 'holders' | 'logIndex'>,
  slug: string,
): Promise<Decision<SealingKeys, 'recipients-differ' | 'channel-closed' | 'unavailable'>> {
  if (logIndex === null) return refuse('channel-closed')
  const line = await provenLine(fileReader(`/data/${slug}/`), logIndex).catch(() => 'unreachable' as const)
  if (line === 'unreachable') return refuse('unavailable')
  if (line?.type !== 'channel-keys') return refuse('recipients-differ')
  const named = publishedRecipients(
    holders.map(({ recipient }) => recipient),
    line.fingerprints,
  )
  return named.ok ? accept({ recipients: named.value, keys: logIndex }) : named
}
