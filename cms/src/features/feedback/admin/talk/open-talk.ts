import { type Message, type Unsealed, unseal } from '@linsheng/anonymity/sealed'
import type { StaffReport } from '@linsheng/contracts/feedback'
import { countsAsSentAt, FIRST_ANSWER_WITHIN } from '@linsheng/domain/feedback'
import { readSealed } from '../requests.ts'

type Sealed = StaffReport['sealed'][number]
/** Why a message cannot be shown, or is to be read with care. */
export type TalkDoubt = 'not-for-you' | 'damaged' | 'not-here' | 'elsewhere' | 'foreign'

export interface OpenedMessage extends Sealed {
  opened: Unsealed | null
  doubt: TalkDoubt | null
}

type FromReporter = Extract<Message, { replyTo: string }>
const isFromReporter = (message: Message | undefined): message is FromReporter =>
  message !== undefined && 'replyTo' in message

/** What a conversation says once it is open. */
export interface Talk {
  messages: OpenedMessage[]
  /** The report itself; null where this key does not open it, or it was written to another community. */
  report: FromReporter | null
  /** Whether the writer's newest message agrees that the matter is handed on. */
  mayHandOn: boolean
}

/** @param slug of the community that the member reads for */
export async function openTalk({ id, sealed }: StaffReport, identity: string, slug: string): Promise<Talk> {
  const messages = await Promise.all(sealed.map((one) => openMessage(id, one, identity)))
  const first = messages.map(({ opened }) => opened?.message).find(isFromReporter)
  const report = first?.community === slug ? first : null
  const judged = messages.map((one) => ({ ...one, doubt: one.doubt ?? doubtOf(one, report, slug) }))
  const agreed = judged.flatMap(({ opened, doubt }) =>
    doubt === null && isFromReporter(opened?.message) ? [opened.message.mayHandOn] : [],
  )
  return { messages: judged, report, mayHandOn: agreed.at(-1) ?? false }
}

async function openMessage(id: string, sealed: Sealed, identity: string): Promise<OpenedMessage> {
  const bytes = await readSealed(`/${id}/messages/${sealed.lane}/${sealed.n}`)
  if (!bytes) return { ...sealed, opened: null, doubt: 'not-here' }
  const unsealed = await unseal(bytes, identity)
  if (unsealed.ok) return { ...sealed, opened: unsealed.value, doubt: null }
  return { ...sealed, opened: null, doubt: unsealed.code === 'wrong-key' ? 'not-for-you' : 'damaged' }
}

/** A sealed message can be laid before others, or slipped into a conversation, by whoever keeps it. */
function doubtOf({ from, opened }: OpenedMessage, report: FromReporter | null, slug: string): TalkDoubt | null {
  if (!opened) return null
  if (opened.message.community !== slug) return 'elsewhere'
  if (from !== 'reporter') return null
  return isFromReporter(opened.message) && opened.message.replyTo === report?.replyTo ? null : 'foreign'
}

/** Whether this key opens nothing of what the reporter wrote, though all of it has come. */
export const isUnreadable = ({ messages }: Talk): boolean =>
  messages.every(({ from, doubt }) => from !== 'reporter' || doubt === 'not-for-you' || doubt === 'damaged')

/** When the first answer to a report is due, by the time inside it; null where this key does not open it. */
export async function firstAnswerDue(
  { id, week }: Pick<StaffReport, 'id' | 'week'>,
  identity: string,
  zone: string,
): Promise<number | null> {
  const bytes = await readSealed(`/${id}/messages/talk/1`)
  const unsealed = bytes && (await unseal(bytes, identity))
  if (!unsealed?.ok) return null
  return countsAsSentAt(unsealed.value.message.sentAt, week, zone) + FIRST_ANSWER_WITHIN
}
