import type { Assigned, ComplaintEvent } from '../events.ts'
import { accept, type ComplaintRefusal, refuse } from '../refusals.ts'
import type { Complaint } from '../state.ts'
import {
  type CaseCommands,
  isBlank,
  isManager,
  isResponsible,
  mustBeOpen,
  optional,
  type Rule,
  STAFF,
  STAFF_ALONE,
} from './rule.ts'

/**
 * A team always, a person where one is named; takes effect at once. Once somebody is responsible only a manager changes
 * that, with a reason, and names who is responsible from then on: a case is never left without a person again.
 */
export const assign: Rule<CaseCommands['assign']> = {
  by: STAFF,
  barrier: (state, _now, _policy, actor) => {
    const mayDecide = state.person === null || actor.kind === 'system' || isManager(actor)
    return mustBeOpen(state) ?? (mayDecide ? null : 'manager-decides')
  },
  decide(state, { team, person, reason, because }, { actor }) {
    if (isBlank(team) || (state.person !== null && isBlank(person))) return refuse('empty-text')
    const to = isBlank(person) ? null : (person ?? null)
    if (to !== null && to === state.person && team === state.team) return refuse('same-person')
    if (state.person !== null && actor.kind === 'staff' && isBlank(reason)) return refuse('needs-reason')
    const assigned: Assigned = {
      type: 'assigned',
      team,
      person: to,
      ...optional('reason', reason),
      ...(because && { because: [...because] }),
    }
    const takes = actor.kind === 'staff' && actor.user === to && to !== state.person
    return accept(takes ? [assigned, ACCEPTED] : [assigned])
  },
}

const ACCEPTED: ComplaintEvent = { type: 'assignment-accepted' }

/**
 * The one who was asked says yes, or a manager for them. A case that only a team was asked to do goes to the first of its
 * handlers who says so.
 */
export const acceptAssignment: Rule<CaseCommands['accept-assignment']> = {
  by: STAFF_ALONE,
  barrier: (state, _now, _policy, actor) =>
    mustBeOpen(state) ?? mustBeAsked(state, isManager(actor) || isResponsible(state, actor)),
  decide({ team, person }, _command, { actor }) {
    const takes = person === null && team !== null && actor.kind === 'staff'
    return accept(takes ? [{ type: 'assigned', team, person: actor.user }, ACCEPTED] : [ACCEPTED])
  },
}

function mustBeAsked({ team, person, acceptedAt }: Complaint, mayAnswer: boolean): ComplaintRefusal | null {
  if (person === null) return team === null ? 'not-your-case' : null
  if (acceptedAt !== null) return 'already-accepted'
  return mayAnswer ? null : 'not-your-case'
}
