import { HOUR, type Instant } from '../time/instant.ts'
import type { Run } from './duties/run.ts'
import { runsOf } from './duties/runs.ts'
import { standsStill } from './duties.ts'
import type { Escalated } from './events.ts'
import { levelsLeft } from './levels.ts'
import { openPause } from './pauses.ts'
import { type Policy, policyAt } from './policy.ts'
import type { Complaint } from './state.ts'
import type { EscalationLevel } from './vocabulary.ts'

/** When a level learns of a duty that is owed: the first instant that is too late. */
export interface ComingEscalation {
  at: Instant
  event: Escalated
}

/**
 * What reaches each level that is left, and when, if nothing else happens; for each level the duty that is first.
 * A duty that stands still waits for the end of its pause; after the end of the case nothing is escalated.
 */
export function comingEscalations(state: Complaint, policy: Policy): ComingEscalation[] {
  const left = levelsLeft(state)
  if (left.length === 0 || state.endedAt !== null) return []
  const pause = openPause(state)
  const owed = runsOf(state, policy).filter((run) => run.doneAt === null && !standsStill(run, pause))
  return left.flatMap((level) => {
    const coming = owed.flatMap((run) => {
      const after = hoursUntil(level, run, policy)
      return after === null ? [] : [{ at: run.due.at + after * HOUR + 1, run }]
    })
    const first = coming.reduce<(typeof coming)[number] | null>((a, b) => (a === null || b.at < a.at ? b : a), null)
    return first ? [{ at: first.at, event: escalated(state, level, first.run) }] : []
  })
}

/** Hours after a duty ran out until this level learns of it; null: never. */
function hoursUntil(level: EscalationLevel, { owedBy, startedAt }: Run, policy: Policy): number | null {
  if (owedBy === 'invited') return null
  if (owedBy === 'panel') return level === 'committee' ? 0 : null
  return level === 'manager' ? 0 : policyAt(policy, startedAt).committeeHours
}

function escalated({ protocol }: Complaint, level: EscalationLevel, { name, item, due }: Run): Escalated {
  const step = name === 'protocol' && item !== undefined ? protocol?.steps[item]?.text : undefined
  return { type: 'escalated', level, missed: name, dueAt: due.at, ...(step && { step }) }
}
