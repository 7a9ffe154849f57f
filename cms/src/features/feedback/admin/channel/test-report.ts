import { type Message, seal, unseal } from '@linsheng/anonymity/sealed'
import type { CheckedKeys } from '@linsheng/audit/channel'
import { type StaffChannel, staffChannelSchema } from '@linsheng/contracts/feedback'
import { problem } from '@linsheng/contracts/problem'
import { hashOf } from '@linsheng/tlog'
import type { Answer } from '../../../complaints/admin/requests.ts'
import { confirmCheck, postSealed, readSealed } from '../requests.ts'

/** Sends a test report to all keys: its text is random, and whoever can say it has opened it. */
export async function sendTest(
  community: string,
  slug: string,
  { recipients, logIndex }: CheckedKeys,
): Promise<Answer<StaffChannel>> {
  const text = crypto.randomUUID()
  const message: Message = { kind: 'check', format: 1, community: slug, sentAt: Date.now(), text }
  const sealed = await seal(message, [], recipients)
  if (!sealed.ok) return { ok: false, problem: problem('too-few-recipients') }
  const proof = hashOf(new TextEncoder().encode(text))
  return postSealed('/checks', staffChannelSchema, { community, keys: logIndex, proof }, sealed.value)
}

/** Opens another member's test report and says so; null when this key does not open it. */
export async function openTest(id: string, identity: string): Promise<Answer<StaffChannel> | null> {
  const bytes = await readSealed(`/checks/${id}`)
  const unsealed = bytes && (await unseal(bytes, identity))
  return unsealed?.ok ? confirmCheck(id, unsealed.value.message.text) : null
}
