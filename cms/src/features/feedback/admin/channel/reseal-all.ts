import { reseal } from '@linsheng/anonymity/sealed'
import type { CheckedKeys } from '@linsheng/audit/channel'
import { staffReportSchema } from '@linsheng/contracts/feedback'
import { postSealed, readInbox, readReport, readSealed } from '../requests.ts'
import { openTalk } from '../talk/open-talk.ts'

export interface ResealProgress {
  done: number
  failed: number
  count: number
}

interface Member {
  community: string
  slug: string
  identity: string
  sealing: CheckedKeys
}

/**
 * Seals every message that this member can open to all keys of today, so that a colleague with a new key reads what was
 * sealed to the lost one. Goes on past what fails; to run it again does no harm.
 */
export async function resealAll(member: Member, tell: (progress: ResealProgress) => void): Promise<void> {
  const inbox = await readInbox(member.community)
  if (!inbox.ok) return tell({ done: 0, failed: 1, count: 1 })
  const progress = { done: 0, failed: 0, count: 0 }
  progress.count = inbox.value.reports.reduce((sum, { messages, notes }) => sum + messages + notes, 0)
  for (const { id } of inbox.value.reports) {
    const { done, failed } = await resealReport(id, member)
    progress.done += done
    progress.failed += failed
    tell({ ...progress })
  }
}

async function resealReport(id: string, { identity, slug, sealing }: Member) {
  const found = await readReport(id)
  if (!found.ok) return { done: 0, failed: 1 }
  const talk = await openTalk(found.value, identity, slug)
  let [done, failed] = [0, 0]
  for (const { lane, n } of talk.messages) {
    const path = `/${id}/messages/${lane}/${n}`
    const bytes = await readSealed(path)
    // What both sides read keeps the reporter's key.
    const readers = lane === 'talk' && talk.report ? [talk.report.replyTo] : []
    const sealed = bytes && (await reseal(bytes, identity, [...readers, ...sealing.recipients]))
    const sent = sealed?.ok
      ? await postSealed(`${path}/reseal`, staffReportSchema, { keys: sealing.logIndex }, sealed.value)
      : null
    if (sent?.ok) done += 1
    else failed += 1
  }
  return { done, failed }
}
