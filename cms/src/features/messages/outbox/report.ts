import type { Payload } from 'payload'
import { now } from '../../../clock.ts'
import { loadCase, runCommand } from '../../complaints/operations/run-command.ts'
import type { StoredCommit } from '../../complaints/operations/stored-commit.ts'
import { registerById } from '../../complaints/register.ts'
import { markReported, type StoredMessage } from './message.ts'
import { voiceOfKey } from './told-key.ts'

const knows = (history: StoredCommit[], sequence: number): boolean =>
  history.some(({ events }) =>
    events.some(
      (event) => (event.type === 'delivered' || event.type === 'delivery-failed') && event.sequence === sequence,
    ),
  )

/**
 * Tells the case what became of a message: it arrived, or somebody has to call. The commit carries a claim of its own,
 * so that of two who tell it only one is heard. A digest, a case that is gone, or a message to a household that joined, for
 * which no clock waits and nobody has a number to call, needs no telling.
 * @throws Error when the case could not be told now: it is tried again
 */
export async function reportMessage(payload: Payload, message: StoredMessage): Promise<void> {
  const { community, stream, sequence, via, status } = message
  const toComplainant = voiceOfKey(message.key) === null
  if (stream && sequence && toComplainant)
    await tellCase(payload, { community, stream, sequence, via, delivered: status === 'sent' })
  await markReported(payload, message)
}

async function tellCase(
  payload: Payload,
  {
    community,
    stream,
    ...said
  }: { community: string; stream: string; sequence: number; via: StoredMessage['via']; delivered: boolean },
): Promise<void> {
  const [register, found] = await Promise.all([registerById(payload, community), loadCase(payload, community, stream)])
  if (!register || !found || knows(found.history, said.sequence)) return
  const done = await runCommand(payload, {
    community: register,
    stream,
    command: { type: 'record-delivery', ...said },
    actor: { kind: 'system' },
    now: Math.max(now(), found.state.changedAt),
    key: { claim: `delivery/${stream}/${said.sequence}` },
  })
  if (done.ok) return
  const after = await loadCase(payload, community, stream)
  if (!after || !knows(after.history, said.sequence)) throw new Error(`a delivery could not be recorded (${done.code})`)
}
