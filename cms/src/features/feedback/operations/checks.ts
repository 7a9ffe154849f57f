import { SIZE_STEPS, sealedSize } from '@linsheng/anonymity/sealed/server'
import type { ProblemCode } from '@linsheng/contracts/problem'
import { hashOf } from '@linsheng/tlog'
import type { Payload } from 'payload'
import { now } from '../../../clock.ts'
import { randomId } from '../../../database/random-id.ts'
import type { Register } from '../../complaints/register.ts'
import { appendAlone } from '../../transparency/append-alone.ts'
import { channelKeys } from '../channel-keys.ts'
import { NOBODY_ELSE, sealedFault } from '../sealed-check.ts'
import { dropCheck, keepCheck, type StoredCheck } from '../store/checks.ts'

/** A test is one line of text: the first size step, with room for the header. */
const LARGEST_CHECK = sealedSize(SIZE_STEPS[0] ?? 0) + 16 * 1024

/** Keeps a test for another member to open. @returns why not; null when it waits */
export async function sendCheck(
  payload: Payload,
  {
    register,
    dataDir,
    sealed,
    ...sent
  }: { register: Register; dataDir: string; sealed: Uint8Array } & Pick<StoredCheck, 'sender' | 'proof' | 'keys'>,
): Promise<ProblemCode | null> {
  if (sealed.length > LARGEST_CHECK) return 'wrong-size'
  const channel = await channelKeys(payload, register, dataDir)
  const fault = sealedFault(sealed, { keys: sent.keys, others: NOBODY_ELSE }, channel)
  if (fault) return fault
  const content = Buffer.from(sealed).toString('base64')
  await keepCheck(payload, { ...sent, key: randomId(), community: register.id, sealed: content })
  return null
}

/** Another member says what the test holds: then the log says that the channel works. @returns why not; null when it says so */
export async function confirmCheck(
  payload: Payload,
  community: string,
  { key, sender, proof }: StoredCheck,
  { user, text }: { user: string; text: string },
): Promise<ProblemCode | null> {
  if (user === sender) return 'own-check'
  if (hashOf(new TextEncoder().encode(text)) !== proof) return 'wrong-check'
  await appendAlone(payload, community, {
    key: `channel-checked/${key}`,
    entry: { type: 'channel-checked', at: now() },
  })
  await dropCheck(payload, key)
  return null
}
