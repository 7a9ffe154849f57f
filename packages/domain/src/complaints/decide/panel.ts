import { appealOf, countVotes, isSplit, majorityOf } from '../appeals.ts'
import type { Actor } from '../events.ts'
import { reopenedPromises } from '../promises.ts'
import { accept, type ComplaintRefusal, refuse } from '../refusals.ts'
import type { Appeal, Complaint } from '../state.ts'
import { type CaseRole, PANEL_MIN } from '../vocabulary.ts'
import { type CaseCommands, HANDLING, hasRole, isBlank, type Rule, STAFF_ALONE } from './rule.ts'

const PANEL = ['committee', 'panel'] as const satisfies readonly CaseRole[]

export const acknowledgeAppeal: Rule<CaseCommands['acknowledge-appeal']> = {
  by: STAFF_ALONE,
  roles: PANEL,
  barrier: (state) => onAppeal(state, ({ acknowledged }) => (acknowledged ? 'already-acknowledged' : null)),
  decide: (_state, { message }) =>
    isBlank(message) ? refuse('empty-text') : accept([{ type: 'appeal-acknowledged', message }]),
}

/**
 * Who decides: at least three who had no hand in the case and declared no interest. Nobody of the company
 * seats them: it must not pick its judges. Seated anew, those who stay keep their votes, and nobody is put off the panel
 * for how they voted.
 */
export const seatPanel: Rule<CaseCommands['seat-panel']> = {
  by: STAFF_ALONE,
  roles: PANEL,
  barrier: (state, _now, _policy, actor) => (isOfCompany(actor) ? 'not-your-role' : onAppeal(state, () => null)),
  decide(state, { members }) {
    const seats = [...new Set(members.filter((member) => !isBlank(member)))]
    if (seats.some((member) => isConflicted(state, member))) return refuse('panel-conflict')
    if (votersOf(state).some((member) => !seats.includes(member))) return refuse('already-voted')
    return seats.length < PANEL_MIN ? refuse('panel-too-small') : accept([{ type: 'panel-seated', members: seats }])
  },
}

/** Each member says before voting whether they have an interest; one who has leaves the panel. */
export const declareInterest: Rule<CaseCommands['declare-interest']> = {
  by: STAFF_ALONE,
  roles: PANEL,
  barrier: (state, _now, _policy, actor) => asMember(state, actor, () => null),
  decide(_state, { interest, text }, { actor }) {
    if (actor.kind !== 'staff') return refuse('not-your-command')
    const said = isBlank(text) || text === undefined ? {} : { text }
    return accept([{ type: 'interest-declared', member: actor.user, interest, ...said }])
  },
}

export const vote: Rule<CaseCommands['vote']> = {
  by: STAFF_ALONE,
  roles: PANEL,
  barrier: (state, _now, _policy, actor) =>
    asJudge(state, actor, (appeal, member) => voteBarrier(state, appeal, member)),
  decide: (_state, { vote: choice }, { actor }) =>
    actor.kind === 'staff' ? accept([{ type: 'voted', member: actor.user, vote: choice }]) : refuse('not-your-command'),
}

/** What most of the panel voted for, with the facts, the rule applied, the reasons and what changes. */
export const decideAppeal: Rule<CaseCommands['decide-appeal']> = {
  by: STAFF_ALONE,
  roles: PANEL,
  barrier: (state, _now, _policy, actor) => asJudge(state, actor, (appeal) => panelBarrier(state, appeal)),
  decide(state, { decision, facts, rule, reasons, changes }, { now, policy }) {
    const appeal = appealOf(state)
    if (!appeal) return refuse('no-appeal')
    if (majorityOf(appeal) !== decision) return refuse('votes-disagree')
    if ([facts, rule, reasons, changes].some(isBlank)) return refuse('empty-text')
    const said = { decision, facts, rule, reasons, changes, votes: countVotes(appeal) }
    if (decision === 'rejected') {
      return accept([
        { type: 'appeal-decided', ...said },
        { type: 'closed', outcome: 'appeal-decided' },
      ])
    }
    return accept([{ type: 'appeal-decided', ...said, promises: reopenedPromises(policy, state, now) }])
  },
}

/** Use and outcome of a door outside, once the panel has decided. */
export const recordOutside: Rule<CaseCommands['record-outside']> = {
  by: STAFF_ALONE,
  roles: ['handler', 'manager', ...PANEL],
  barrier(state) {
    if (state.appeals.some(({ decided }) => decided !== null)) return null
    return appealOf(state) ? 'appeal-open' : 'no-appeal'
  },
  decide: (_state, { door, outcome }) =>
    isBlank(outcome) ? refuse('empty-text') : accept([{ type: 'outside-recorded', door, outcome }]),
}

type Barrier = ComplaintRefusal | null

function onAppeal(state: Complaint, barrier: (appeal: Appeal) => Barrier): Barrier {
  const appeal = appealOf(state)
  return appeal ? barrier(appeal) : 'no-appeal'
}

function asMember(state: Complaint, actor: Actor, barrier: (appeal: Appeal, member: string) => Barrier): Barrier {
  return onAppeal(state, (appeal) => {
    const isSeated = actor.kind === 'staff' && appeal.members.includes(actor.user)
    return isSeated ? barrier(appeal, actor.user) : 'not-on-panel'
  })
}

const isOfCompany = (actor: Actor): boolean => hasRole(actor, HANDLING)

/** A member who has come to work for the company since they were seated decides nothing any more. */
const asJudge: typeof asMember = (state, actor, barrier) =>
  asMember(state, actor, (appeal, member) => (isOfCompany(actor) ? 'panel-conflict' : barrier(appeal, member)))

/** Who has voted and may go on judging. */
const votersOf = (state: Complaint): string[] =>
  (appealOf(state)?.votes ?? []).flatMap(({ member }) => (isConflicted(state, member) ? [] : [member]))

/** Who had a hand in the case, also since they were seated, or an interest in it, also if taken back. */
function isConflicted(state: Complaint, member: string): boolean {
  const declarations = appealOf(state)?.declarations ?? []
  return (
    state.handledBy.includes(member) ||
    declarations.some((declaration) => declaration.member === member && declaration.interest)
  )
}

/** A vote stands, except where the votes of all leave no majority. */
function voteBarrier(state: Complaint, appeal: Appeal, member: string): Barrier {
  const { declarations, votes } = appeal
  if (isConflicted(state, member)) return 'panel-conflict'
  if (!declarations.some((declaration) => declaration.member === member)) return 'interest-undeclared'
  return votes.some((cast) => cast.member === member) && !isSplit(appeal) ? 'already-voted' : null
}

function panelBarrier(state: Complaint, appeal: Appeal): Barrier {
  if (appeal.members.some((member) => isConflicted(state, member))) return 'panel-conflict'
  if (appeal.members.length < PANEL_MIN) return 'panel-too-small'
  if (appeal.votes.length < appeal.members.length) return 'votes-missing'
  return majorityOf(appeal) === null ? 'votes-disagree' : null
}
