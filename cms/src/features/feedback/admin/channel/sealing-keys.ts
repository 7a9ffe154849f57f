import { publishedRecipients } from '@linsheng/anonymity/sealed'
import { provenLine, type Read } from '@linsheng/audit'
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
 * would read along.
 * @param slug of the community
 */
export async function sealingKeys(
  { holders, logIndex }: Pick<Channel, 'holders' | 'logIndex'>,
  slug: string,
): Promise<Decision<SealingKeys, 'recipients-differ' | 'channel-closed'>> {
  if (logIndex === null) return refuse('channel-closed')
  const line = await provenLine(filesOf(slug), logIndex).catch(() => null)
  if (line?.type !== 'channel-keys') return refuse('recipients-differ')
  const named = publishedRecipients(
    holders.map(({ recipient }) => recipient),
    line.fingerprints,
  )
  return named.ok ? accept({ recipients: named.value, keys: logIndex }) : named
}

/** Public files of a community; what changes is never taken from a cache. */
const filesOf =
  (slug: string): Read =>
  async (path) => {
    const answer = await fetch(`/data/${slug}/${path}`, { cache: 'no-cache' })
    if (answer.status === 404) return null
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return new Uint8Array(await answer.arrayBuffer())
  }
