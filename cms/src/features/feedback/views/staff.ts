import { fingerprintOf } from '@linsheng/anonymity/sealed'
import type { ReportRow, StaffChannel, StaffReport } from '@linsheng/contracts/feedback'
import { CHECK_EVERY_DAYS, conversationOf, erasedAfter, RETENTION_WEEKS } from '@linsheng/domain/feedback'
import { DAY } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import { now } from '../../../clock.ts'
import type { Register } from '../../complaints/register.ts'
import { channelOf } from '../channel.ts'
import { channelKeys } from '../channel-keys.ts'
import { checkOf } from '../store/checks.ts'
import { conversationsIn, type StoredConversation } from '../store/conversations.ts'
import { messagesIn, messagesOf, type StoredMessage } from '../store/messages.ts'
import { retentionWeeks } from '../store/settings.ts'

/** The channel as a member of the committee sees it. @param user id of the account that looks */
export async function staffChannel(
  payload: Payload,
  register: Register,
  { dataDir, user }: { dataDir: string; user: string },
): Promise<StaffChannel> {
  const keys = await channelKeys(payload, register, dataDir)
  const [channel, check, reports] = await Promise.all([
    channelOf(payload, register, keys),
    checkOf(payload, register.id),
    inbox(payload, register),
  ])
  return {
    ...channel,
    members: keys.members.map(({ id, name, office, recipient, since, left, user: owner }) => {
      const fingerprint = fingerprintOf(recipient)
      const inLog = keys.fingerprints.includes(fingerprint)
      return { id, name, office, recipient, fingerprint, since, left, inLog, isMine: owner === user }
    }),
    retention: { min: RETENTION_WEEKS.min, max: RETENTION_WEEKS.max },
    check: check && { id: check.key, isMine: check.sender === user },
    checkDue: channel.open ? (channel.checkedAt === null ? now() : channel.checkedAt + CHECK_EVERY_DAYS * DAY) : null,
    waiting: reports.filter(({ state }) => state === 'waiting').length,
  }
}

/** All conversations of a community: those that wait first, then by week, then in no order that tells anything. */
export async function inbox(payload: Payload, { id }: Register): Promise<ReportRow[]> {
  const [{ kept }, messages, weeks] = await Promise.all([
    conversationsIn(payload, id),
    messagesIn(payload, id),
    retentionWeeks(payload, id),
  ])
  const byConversation = Map.groupBy(messages, ({ conversation }) => conversation)
  return kept.map((one) => rowOf(one, byConversation.get(one.id) ?? [], weeks)).toSorted(inOrder)
}

const rank = ({ state, week, id }: ReportRow): string => `${state === 'waiting' ? 0 : 1} ${week} ${id}`
const inOrder = (a: ReportRow, b: ReportRow): number => (rank(a) < rank(b) ? -1 : 1)

/** One conversation with its messages. */
export async function staffReport(
  payload: Payload,
  { id: community }: Register,
  conversation: StoredConversation,
): Promise<StaffReport> {
  const [messages, weeks] = await Promise.all([
    messagesOf(payload, [conversation.id]),
    retentionWeeks(payload, community),
  ])
  const ordered = (lane: StoredMessage['lane']) =>
    messages.filter((one) => one.lane === lane).toSorted((a, b) => a.n - b.n)
  const sealed = [...ordered('talk'), ...ordered('notes')].map(({ lane, n, from, bytes }) => ({ lane, n, from, bytes }))
  return { ...rowOf(conversation, messages, weeks), sealed }
}

function rowOf(
  { id, category, week, blocked }: StoredConversation,
  messages: readonly StoredMessage[],
  weeks: number,
): ReportRow {
  const { state, outcome, inTime, endedWeek, talk, lastFrom, notes } = conversationOf(messages)
  return {
    ...{ id, category, state, outcome, week, inTime, blocked, endedWeek, messages: talk, lastFrom, notes },
    erasedAfter: erasedAfter({ week, endedWeek }, weeks),
  }
}
