import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  conversationOf,
  fingerprintOf,
  type KeyPair,
  type Message,
  newKeyPair,
  seal,
  wrapReplyKey,
  writeKeyFile,
} from '@linsheng/anonymity/sealed'
import { answeredInTime, type CountedReport, countsOf, quarterBefore, quarterOf } from '@linsheng/domain/feedback'
import { HOUR, localDate, localWeek } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import { randomId } from '../../../database/random-id.ts'
import { makeDirectory } from '../../../directory.ts'
import type { Register } from '../../complaints/register.ts'
import { hashOfLookup } from '../../feedback/keys.ts'
import { CHANNEL_MEMBERS } from '../../feedback/names.ts'
import { createConversation } from '../../feedback/store/conversations.ts'
import { addMessage } from '../../feedback/store/messages.ts'
import { appendAlone } from '../../transparency/append-alone.ts'
import { demoKeysDir, demoReceipt, KEY_HOLDERS, type KeyHolder, keyFileOf, passphraseOf } from '../channel-keys.ts'
import { nameOf } from '../content/people.ts'
import { DEMO_REPORTS, type DemoReport } from '../content/reports.ts'
import { DAY } from '../plan/moments.ts'
import type { People } from './seed-community.ts'

/** Days before now on which the committee opened the channel, and tested it last. */
const OPENED = 70
const CHECKED = 9

const OFFICES: Record<KeyHolder, string> = { chair: '主任', committee: '秘书' }

/** So many reports of the quarter before, and how they came out. */
const EARLIER_REPORTS: ReadonlyArray<[count: number, report: CountedReport]> = [
  [6, { outcome: 'action', inTime: true }],
  [3, { outcome: 'case', inTime: true }],
  [2, { outcome: 'declined', inTime: true }],
]

interface Desk {
  payload: Payload
  community: Register
  people: People
  dataDir: string
  now: number
}

/** Opens the anonymous channel: two keys, named by the log, and three conversations, sealed as browsers do it. */
export async function seedChannel(desk: Desk): Promise<void> {
  const pairs = await Promise.all(KEY_HOLDERS.map((holder) => seedKey(desk, holder)))
  const recipients = pairs.map(({ recipient }) => recipient)
  const { payload, community, now } = desk
  await appendAlone(payload, community.id, {
    key: 'channel-keys/first',
    entry: { type: 'channel-keys', at: now - OPENED * DAY, fingerprints: recipients.map(fingerprintOf).toSorted() },
  })
  await appendAlone(payload, community.id, {
    key: 'channel-checked/demo',
    entry: { type: 'channel-checked', at: now - CHECKED * DAY },
  })
  await seedCounts(desk)
  for (const report of DEMO_REPORTS) await seedReport(desk, report, recipients)
}

/** What the log told of the quarter before, when others had written who are erased by now. */
async function seedCounts({ payload, community, now }: Desk): Promise<void> {
  const { zone } = await community.rules()
  const quarter = quarterBefore(quarterOf(localWeek(now, zone)))
  const counts = countsOf(EARLIER_REPORTS.flatMap(([count, report]) => Array<CountedReport>(count).fill(report)))
  if (!counts) throw new Error('too few reports to tell of')
  await appendAlone(payload, community.id, {
    key: `channel-counts/${quarter}`,
    entry: { type: 'channel-counts', at: now - CHECKED * DAY, quarter, ...counts },
  })
}

async function seedKey({ payload, community, people, dataDir, now }: Desk, holder: KeyHolder): Promise<KeyPair> {
  const pair = await newKeyPair()
  const file = await writeKeyFile(pair, passphraseOf(payload, holder))
  if (!file.ok) throw new Error(`the demonstration was refused: ${file.code}`)
  makeDirectory(demoKeysDir(dataDir), 0o700)
  await writeFile(join(demoKeysDir(dataDir), keyFileOf(holder)), file.value, { mode: 0o600 })
  const { zone } = await community.rules()
  const since = localDate(now - OPENED * DAY, zone)
  const who = { user: people.get(holder) ?? '', name: nameOf(holder), office: OFFICES[holder] }
  const data = { community: community.id, ...who, recipient: pair.recipient, since }
  await payload.db.create({ collection: CHANNEL_MEMBERS, data, returning: false })
  return pair
}

async function seedReport(desk: Desk, report: DemoReport, recipients: readonly string[]): Promise<void> {
  const { payload, community, now } = desk
  const [id, pair, { zone }] = [randomId(), await newKeyPair(), await community.rules()]
  const came = now - report.daysAgo * DAY
  let at = came
  for (const [position, { from, hours, text }] of report.talk.entries()) {
    at += hours * HOUR
    const isLast = position === report.talk.length - 1
    const isAnswer = from === 'committee' && !report.talk.slice(0, position).some((said) => said.from === 'committee')
    const said = { format: 1, community: community.slug, sentAt: at, text } as const
    const message: Message =
      from === 'committee'
        ? { kind: 'reply', ...said }
        : {
            ...(position === 0 ? { kind: 'report', category: report.category } : { kind: 'follow-up' }),
            ...{ ...said, replyTo: pair.recipient, mayHandOn: false },
          }
    const sealed = await seal(message, [], [...recipients, pair.recipient])
    if (!sealed.ok) throw new Error(`the demonstration was refused: ${sealed.code}`)
    await addMessage(payload, position + 1, {
      ...{ community: community.id, conversation: id, lane: 'talk', from, bytes: sealed.value },
      inTime: isAnswer ? answeredInTime(came, at) : null,
      ...(isLast && report.outcome !== null && { outcome: report.outcome, endedWeek: localWeek(at, zone) }),
    })
  }
  const found = await keptFor(desk, report, pair)
  const week = localWeek(came, zone)
  await createConversation(payload, { id, community: community.id, category: report.category, week, ...found })
}

/** Under what a conversation is found, and its writer's key: with a receipt to try, or with none that anybody has. */
async function keptFor({ payload, community }: Desk, { printed }: DemoReport, pair: KeyPair) {
  if (!printed) {
    const lookupHash = hashOfLookup(payload, randomBytes(32).toString('hex'))
    return { lookupHash, replyKey: randomBytes(102).toString('base64') }
  }
  const conversation = await conversationOf(demoReceipt(payload), community.slug)
  const replyKey = await wrapReplyKey(pair, conversation)
  return { lookupHash: hashOfLookup(payload, conversation.lookup), replyKey }
}
