import { fingerprintOf, RECIPIENTS_MIN } from '@linsheng/anonymity/sealed'
import { DAY, localDate } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import { now } from '../../clock.ts'
import type { Register } from '../complaints/register.ts'
import { appendAlone } from '../transparency/append-alone.ts'
import { entriesAbout } from '../transparency/entries-about.ts'
import { publishedSize } from '../transparency/log/published-log.ts'
import { CHANNEL_MEMBERS } from './names.ts'
import { entitled, membersOf, type StoredMember } from './store/members.ts'

/** Others may change keys while this is told; afterwards the watch goes on. */
const ATTEMPTS = 3
/** Unchanged keys are told anew after so long: whoever writes reads the log back to the newest line about them. */
const TOLD_AGAIN_AFTER = 30 * DAY

/** The keys of a community's channel as they stand. */
export interface ChannelKeys {
  /** All, past ones included. */
  members: StoredMember[]
  /** To whom messages are sealed: named by the log's newest line about keys, and entitled at this moment. */
  holders: StoredMember[]
  /** Of that line; null: there is none. */
  logIndex: number | null
  fingerprints: readonly string[]
  /** Whether messages are taken: two keys, exactly those of the line, and the line is published. */
  open: boolean
}

const sortedPrints = (members: readonly StoredMember[]): string[] =>
  members.map(({ recipient }) => fingerprintOf(recipient)).toSorted()

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at])

const lastLine = async (payload: Payload, community: string) =>
  (await entriesAbout(payload, community, { subject: 'channel-keys', type: 'channel-keys', limit: 1 }))[0]

/** @param dataDir where the log is published: a key counts when readers can see that it does */
export async function channelKeys(
  payload: Payload,
  { id, slug }: Pick<Register, 'id' | 'slug'>,
  dataDir: string,
): Promise<ChannelKeys> {
  const [members, line] = await Promise.all([membersOf(payload, id), lastLine(payload, id)])
  const active = await entitled(payload, id, members)
  const fingerprints = line?.entry.fingerprints ?? []
  const holders = active.filter(({ recipient }) => fingerprints.includes(fingerprintOf(recipient)))
  const areAsTold = isSame(sortedPrints(active), fingerprints)
  const isPublished = line !== undefined && line.index < (await publishedSize(dataDir, slug))
  const open = areAsTold && isPublished && holders.length >= RECIPIENTS_MIN
  return { members, holders, logIndex: line?.index ?? null, fingerprints, open }
}

/**
 * Brings the log up to date with the keys: those of accounts that have lost the role or are gone are taken out, and a line
 * names the rest where it differs from the one before, or that is a month old. Can be repeated after a crash at any point.
 */
export async function tellKeys(payload: Payload, { id, rules }: Pick<Register, 'id' | 'rules'>): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const members = await membersOf(payload, id)
    const active = await entitled(payload, id, members)
    const { zone } = await rules()
    for (const member of members) {
      if (member.left === null && !active.includes(member)) await takeOut(payload, member, localDate(now(), zone))
    }
    const [fingerprints, last] = [sortedPrints(active), await lastLine(payload, id)]
    const isTold = isSame(fingerprints, last?.entry.fingerprints ?? [])
    if (isTold && (last === undefined || now() - last.entry.at < TOLD_AGAIN_AFTER)) return
    // After which line it comes is its key: two who find the same change tell it once.
    const key = `channel-keys/${last?.index ?? 'first'}`
    await appendAlone(payload, id, { key, entry: { type: 'channel-keys', at: now(), fingerprints } })
  }
}

/** @param day on which it was taken out, as an ISO date */
export async function takeOut(payload: Payload, { id }: StoredMember, day: string): Promise<void> {
  await payload.db.updateOne({ collection: CHANNEL_MEMBERS, id, data: { left: day }, returning: false })
}
