import type { Payload } from 'payload'
import { addKey, originOf } from '../../transparency/keys/log-keys.ts'
import type { ExportedCommunity } from './community-content.ts'

/**
 * The community with the key of its log, which is made now where the log has not begun: a notice is printed from the first
 * release on, and must name the key that will sign.
 */
export async function withLogKey(
  payload: Payload,
  siteUrl: string,
  { id, content, ...rest }: ExportedCommunity,
): Promise<ExportedCommunity> {
  const origin = originOf(siteUrl, content.slug)
  const logKey = content.logKey ?? (await addKey(payload, id, { generation: 1, origin })).vkey
  return { id, content: { ...content, logKey }, ...rest }
}
