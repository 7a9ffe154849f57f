import { fingerprintOf } from '@linsheng/anonymity/sealed'
import type { Channel, KeyHolder } from '@linsheng/contracts/feedback'
import type { Payload } from 'payload'
import type { Register } from '../complaints/register.ts'
import { entriesAbout } from '../transparency/entries-about.ts'
import { type ChannelKeys, channelKeys } from './channel-keys.ts'
import type { StoredMember } from './store/members.ts'
import { retentionWeeks } from './store/settings.ts'

/** Who reads anonymous reports of a community and how well the channel works, as everybody may know. */
export async function publicChannel(payload: Payload, register: Register, dataDir: string): Promise<Channel> {
  return channelOf(payload, register, await channelKeys(payload, register, dataDir))
}

export async function channelOf(
  payload: Payload,
  { id }: Register,
  { open, holders, logIndex }: ChannelKeys,
): Promise<Channel> {
  const [[checked], told, weeks] = await Promise.all([
    entriesAbout(payload, id, { subject: 'channel-checked', type: 'channel-checked', limit: 1 }),
    entriesAbout(payload, id, { subject: 'channel-counts', type: 'channel-counts' }),
    retentionWeeks(payload, id),
  ])
  return {
    open,
    holders: holders.map(holderOf),
    logIndex,
    checkedAt: checked?.entry.at ?? null,
    retentionWeeks: weeks,
    counts: told.map(({ entry: { quarter, received, inTime, outcomes } }) => ({ quarter, received, inTime, outcomes })),
  }
}

const holderOf = ({ name, office, recipient, since }: StoredMember): KeyHolder => ({
  name,
  office,
  recipient,
  fingerprint: fingerprintOf(recipient),
  since,
})
