import type { Actor } from '../events.ts'
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
  STAFF_ALONE,
} from './rule.ts'

/** Changes of the responsible person after which handlers no longer arrange it among themselves. */
export const TRANSFERS_MAX = 2

/** The responsible person, or a manager, asks another person or team; until they accept nothing changes. */
export const offerHandover: Rule<CaseCommands['offer-handover']> = {
  by: STAFF_ALONE,
  barrier: (state, _now, _policy, actor) => mustBeOpen(state) ?? mustBeOffering(state, actor),
  decide(state, { team, person, reason }) {
    if (isBlank(team)) return refuse('empty-text')
    if (isBlank(reason)) return refuse('needs-reason')
    const { person: to = null } = optional('person', person)
    if (to !== null && to === state.person) return refuse('same-person')
    return accept([{ type: 'handover-offered', team, person: to, reason }])
  },
}

function mustBeOffering(state: Complaint, actor: Actor): ComplaintRefusal | null {
  if (!isResponsible(state, actor) && !isManager(actor)) return 'not-your-case'
  if (state.handover) return 'handover-open'
  return state.transfers >= TRANSFERS_MAX && !isManager(actor) ? 'manager-decides' : null
}

/** By the person asked or, where only a team was asked, the first handler who does: they are responsible from now on. */
export const acceptHandover: Rule<CaseCommands['accept-handover']> = {
  by: STAFF_ALONE,
  barrier: (state, _now, _policy, actor) => mustBeOpen(state) ?? mustBeAccepting(state, actor),
  decide: ({ handover }, _command, { actor }) =>
    handover && actor.kind === 'staff'
      ? accept([{ type: 'handover-accepted', team: handover.team, person: actor.user }])
      : refuse('no-handover'),
}

function mustBeAccepting(state: Complaint, actor: Actor): ComplaintRefusal | null {
  if (!state.handover) return 'no-handover'
  if (isResponsible(state, actor)) return 'same-person'
  return isAsked(state.handover, actor) ? null : 'not-your-case'
}

/** By whoever was asked; the responsible person or a manager takes the offer back in the same way. */
export const declineHandover: Rule<CaseCommands['decline-handover']> = {
  by: STAFF_ALONE,
  barrier: (state, _now, _policy, actor) => {
    if (!state.handover) return mustBeOpen(state) ?? 'no-handover'
    const may = isAsked(state.handover, actor) || isResponsible(state, actor) || isManager(actor)
    return may ? null : 'not-your-case'
  },
  decide: (_state, { reason }) =>
    isBlank(reason) ? refuse('needs-reason') : accept([{ type: 'handover-declined', reason }]),
}

const isAsked = ({ person }: NonNullable<Complaint['handover']>, actor: Actor): boolean =>
  actor.kind === 'staff' && (person === null || person === actor.user)
