import type * as events from '../events.ts'
import type { EventMeta } from '../evolve.ts'
import type { Appeal, Complaint } from '../state.ts'

/** Events of an appeal. */
export type AppealEvent =
  | events.Appealed
  | events.AppealAcknowledged
  | events.PanelSeated
  | events.InterestDeclared
  | events.Voted
  | events.AppealDecided
  | events.OutsideRecorded

/** What one of the appeal's events changes in the case. */
export function evolveAppeal(state: Complaint, event: AppealEvent, meta: EventMeta): Partial<Complaint> {
  switch (event.type) {
    case 'appealed':
      return appealed(state, event, meta)
    case 'outside-recorded': {
      const { type: _type, ...said } = event
      return { outside: [...state.outside, { ...said, at: meta.at }] }
    }
    case 'appeal-decided':
      return { ...judged(state, event, meta), appeals: lastAppeal(state, event, meta) }
    default:
      return { appeals: lastAppeal(state, event, meta) }
  }
}

/** The end, where there was one, is open again; the result stays as it was until the panel has decided. */
function appealed(state: Complaint, { type: _type, ...said }: events.Appealed, { at }: EventMeta): Partial<Complaint> {
  const fresh = { acknowledged: null, members: [], declarations: [], votes: [], decided: null }
  return { status: 'appealed', endedAt: null, outcome: null, appeals: [...state.appeals, { ...said, at, ...fresh }] }
}

/** Rejected: what was appealed against stands, also a result that was disputed before. Else work begins again. */
function judged(state: Complaint, event: events.AppealDecided, { at }: EventMeta): Partial<Complaint> {
  if (event.decision === 'rejected') return state.appeals.at(-1)?.about === 'result' ? (state.lastResult ?? {}) : {}
  return {
    status: 'in-progress',
    resolvedAt: null,
    result: null,
    clockStart: at,
    ...(event.promises && { promises: event.promises }),
  }
}

type PanelEvent = Exclude<AppealEvent, events.Appealed | events.OutsideRecorded>

function lastAppeal({ appeals }: Complaint, event: PanelEvent, meta: EventMeta): Appeal[] {
  return appeals.map((appeal, at) =>
    at === appeals.length - 1 ? { ...appeal, ...panel(appeal, event, meta) } : appeal,
  )
}

function panel(appeal: Appeal, event: PanelEvent, { at }: EventMeta): Partial<Appeal> {
  switch (event.type) {
    case 'appeal-acknowledged':
      return { acknowledged: { message: event.message, at } }
    case 'panel-seated':
      return { members: event.members, votes: appeal.votes.filter(({ member }) => event.members.includes(member)) }
    case 'interest-declared':
      return declared(appeal, event)
    case 'voted':
      return {
        votes: [
          ...appeal.votes.filter(({ member }) => member !== event.member),
          { member: event.member, vote: event.vote },
        ],
      }
    case 'appeal-decided': {
      const { type: _type, promises: _promises, ...said } = event
      return { decided: { ...said, at } }
    }
  }
}

/** Whoever has an interest leaves the panel, and their vote never existed. */
function declared(appeal: Appeal, { type: _type, ...said }: events.InterestDeclared): Partial<Appeal> {
  const declarations = [...appeal.declarations, said]
  if (!said.interest) return { declarations }
  const isOther = (member: string) => member !== said.member
  return {
    declarations,
    members: appeal.members.filter(isOther),
    votes: appeal.votes.filter(({ member }) => isOther(member)),
  }
}
