import type { CasePreview, StaffCommand } from '@linsheng/contracts/complaints'
import { type Actor, apply, decide, entriesOf, whollyPublicFrom } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { publishedCase } from '../views/published-case.ts'
import type { CasePlace } from './find-for-staff.ts'
import { momentAfter } from './run-command.ts'
import { commandOfStaff } from './staff-command.ts'
import { toCommit } from './stored-commit.ts'

/**
 * What a step would make public of a case as it stands: decided by the same rules as the step itself, and not stored. The
 * other case of a merger gets lines of its own, which are not told here. Striking a household is not foretold.
 * @param at milliseconds since 1970, the moment at which the step would be taken
 */
export async function previewStep(
  payload: Payload,
  { register, stream, reader, state, history }: CasePlace,
  given: StaffCommand,
  at: number,
): Promise<CasePreview> {
  const [policy, rules] = await Promise.all([register.policy(), register.rules()])
  const before = publishedCase(state, register, rules)
  const refusedAs = (refused: CasePreview['refused']): CasePreview => ({
    before,
    after: null,
    entries: [],
    publicFrom: null,
    refused,
  })
  // Foretelling it would tell, door by door, who joined, and leave no trace.
  if (given.type === 'strike-household') return refusedAs('not-foretold')
  const command = await commandOfStaff({ payload, register, zone: policy.zone, stream, state }, given)
  if (!command.ok) return refusedAs(command.code)
  const moment = momentAfter(state, at)
  const actor: Actor = { kind: 'staff', ...reader }
  const decision = decide(state, command.value, { now: moment, actor, policy })
  if (!decision.ok) return refusedAs(decision.code)
  const commit = { complaint: stream, sequence: history.length + 1, at: moment, actor, events: decision.value }
  const then = apply(state, commit)
  if (!then) throw new Error('a command made its case vanish')
  const entries = entriesOf(state, commit, rules).map(({ type }) => ({ type }))
  const publicFrom = whollyPublicFrom([...history.map(toCommit), commit], rules, moment)
  return { before, after: publishedCase(then, register, rules), entries, publicFrom, refused: null }
}
