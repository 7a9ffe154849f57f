import { type Message, newKeyPair, seal } from '@linsheng/anonymity/sealed'
import type { CheckedKeys } from '@linsheng/audit/channel'
import { type StaffReport, staffReportSchema } from '@linsheng/contracts/feedback'
import { type ProblemCode, problem } from '@linsheng/contracts/problem'
import { answeredInTime, countsAsSentAt, type ReportOutcome } from '@linsheng/domain/feedback'
import type { Answer } from '../../../complaints/admin/requests.ts'
import { postSealed, readReport } from '../requests.ts'
import type { Talk } from './open-talk.ts'

/** What members' words go out with. */
export interface Sending {
  /** Slug of the community, and its IANA time zone. */
  slug: string
  zone: string
  report: StaffReport
  talk: Talk
  sealing: CheckedKeys
}

const refused = (code: ProblemCode): Answer<StaffReport> => ({ ok: false, problem: problem(code) })

/** An answer to the writer; with an outcome it ends the conversation. */
export async function sendReply(
  sending: Sending,
  text: string,
  outcome: ReportOutcome | null,
): Promise<Answer<StaffReport>> {
  const { report, talk, sealing, zone } = sending
  const at = Date.now()
  // What nobody can open has no writer that could be answered: then the words are for a key that nobody keeps.
  const writer = talk.report?.replyTo ?? (await newKeyPair()).recipient
  const sealed = await sealWords(sending, 'reply', text, at, [writer, ...sealing.recipients])
  if (!sealed) return refused('too-large')
  const body = {
    keys: sealing.logIndex,
    seen: report.messages,
    inTime:
      report.state === 'waiting'
        ? answeredInTime(countsAsSentAt(talk.report?.sentAt ?? null, report.week, zone), at)
        : null,
  }
  return outcome === null
    ? postSealed(`/${report.id}/messages`, staffReportSchema, { kind: 'reply', ...body }, sealed)
    : postSealed(`/${report.id}/end`, staffReportSchema, { ...body, outcome }, sealed)
}

/** The writer may add something so many times while they are being told. */
const ATTEMPTS = 5

/**
 * Tells the writer of the complaint that was filed, and ends. That cannot wait for what the writer has added meanwhile:
 * nobody else can give them the receipt any more.
 */
export async function tellHandedOn(sending: Sending, text: string): Promise<Answer<StaffReport>> {
  let { report } = sending
  for (let attempt = 1; ; attempt += 1) {
    const answer = await sendReply({ ...sending, report }, text, 'case')
    if (answer.ok || answer.problem.code !== 'conflict' || attempt === ATTEMPTS) return answer
    const fresh = await readReport(report.id)
    if (!fresh.ok) return fresh
    report = fresh.value
  }
}

/** A note among the members. */
export async function sendNote(sending: Sending, text: string): Promise<Answer<StaffReport>> {
  const { report, sealing } = sending
  const sealed = await sealWords(sending, 'note', text, Date.now(), sealing.recipients)
  if (!sealed) return refused('too-large')
  return postSealed(`/${report.id}/messages`, staffReportSchema, { kind: 'note', keys: sealing.logIndex }, sealed)
}

async function sealWords(
  { slug }: Sending,
  kind: 'reply' | 'note',
  text: string,
  sentAt: number,
  recipients: readonly string[],
): Promise<Uint8Array | null> {
  const message: Message = { kind, format: 1, community: slug, sentAt, text }
  const sealed = await seal(message, [], recipients)
  return sealed.ok ? sealed.value : null
}
