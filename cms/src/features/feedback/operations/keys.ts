import { isRecipient } from '@linsheng/anonymity/sealed'
import type { AddKey } from '@linsheng/contracts/feedback'
import type { ProblemCode } from '@linsheng/contracts/problem'
import { localDate } from '@linsheng/domain/time'
import { type Payload, ValidationError } from 'payload'
import { now } from '../../../clock.ts'
import type { Register } from '../../complaints/register.ts'
import { takeOut, tellKeys } from '../channel-keys.ts'
import { CHANNEL_MEMBERS } from '../names.ts'
import { membersOf } from '../store/members.ts'

/** A committee member with an account. */
export interface Member {
  id: string
  name: string
}

/** Gives a member a key, in place of one they had. It is used once the log names it. @returns why not; null when it is done */
export async function addKey(
  payload: Payload,
  register: Register,
  { id: user, name }: Member,
  { recipient, office }: Pick<AddKey, 'recipient' | 'office'>,
): Promise<ProblemCode | null> {
  if (!(await isRecipient(recipient))) return 'unusable-recipient'
  const { zone } = await register.rules()
  const today = localDate(now(), zone)
  const data = { community: register.id, user, name, office, recipient, since: today }
  try {
    await payload.db.create({ collection: CHANNEL_MEMBERS, data, returning: false })
  } catch (error) {
    if (error instanceof ValidationError) return 'conflict'
    throw error
  }
  for (const member of await membersOf(payload, register.id)) {
    const isOlder = member.user === user && member.left === null && member.recipient !== recipient
    if (isOlder) await takeOut(payload, member, today)
  }
  await tellKeys(payload, register)
  return null
}

/** Takes a key out: what is sealed from now on it does not open. @returns why not; null when it is done */
export async function leave(payload: Payload, register: Register, member: string): Promise<ProblemCode | null> {
  const found = (await membersOf(payload, register.id)).find(({ id }) => id === member)
  if (!found) return 'not-found'
  const { zone } = await register.rules()
  if (found.left === null) await takeOut(payload, found, localDate(now(), zone))
  await tellKeys(payload, register)
  return null
}
