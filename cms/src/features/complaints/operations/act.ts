import type { TrackAction } from '@linsheng/contracts/complaints'
import type { ProblemCode } from '@linsheng/contracts/problem'
import { type Actor, accept, type Complaint, type Decision, type Rating, refuse } from '@linsheng/domain/complaints'
import { reachableOf, reachesOf } from './reaches.ts'
import type { CaseCommand } from './run-command.ts'

/** What another household's receipt is good for besides reading. */
export const JOINER_ACTIONS: ReadonlySet<TrackAction['action']> = new Set(['note', 'correct', 'choose-reach'])

/** What the holder of a receipt asked for, as a command; photos are looked at elsewhere. */
export function commandOfAction(
  action: TrackAction,
  state: Complaint,
  actor: Extract<Actor, { kind: 'complainant' }>,
): Decision<CaseCommand, ProblemCode> {
  if (actor.household !== undefined && !JOINER_ACTIONS.has(action.action)) return refuse('not-your-command')
  if (action.action === 'correct' && !isOwnNote(state, action.note, actor)) return refuse('not-sent-by-you')
  if (action.action === 'choose-reach' && !reachesOf(reachableOf(state, actor.household)).includes(action.reach)) {
    return refuse('invalid-request')
  }
  if (action.action === 'split') {
    return state.mergedInto ? accept(splitFrom(state.mergedInto)) : refuse('not-merged')
  }
  return accept(toCommand(action))
}

/** A household corrects what it wrote itself, not what another one that shares the case did. */
function isOwnNote({ notes }: Complaint, position: number, { household }: { household?: string }): boolean {
  const sender = notes[position]?.actor
  return sender?.kind === 'complainant' && sender.household === household
}

const splitFrom = ({ into, number }: NonNullable<Complaint['mergedInto']>): CaseCommand => ({
  type: 'split',
  stream: into,
  number,
})

function toCommand(action: Exclude<TrackAction, { action: 'split' }>): CaseCommand {
  switch (action.action) {
    case 'confirm':
      return { type: 'confirm', ...given(ratingOf(action.rating)) }
    case 'dispute':
      return { type: 'dispute', reason: action.reason, ...given(ratingOf(action.rating)) }
    case 'withdraw':
      return { type: 'withdraw', ...(action.reason && { reason: action.reason }) }
    case 'reopen':
      return { type: 'reopen', reason: action.reason }
    case 'note': {
      const photos = [...new Set(action.photos)]
      const text = { type: 'note' as const, audience: 'complainant' as const, text: action.text }
      return { ...text, ...(photos.length > 0 && { attachments: photos }) }
    }
    case 'correct':
      return { type: 'correct', note: action.note, text: action.text }
    case 'accept-plan':
      return { type: 'accept-plan' }
    case 'ask-plan-changes':
      return { type: 'ask-plan-changes', text: action.text }
    case 'decline-plan':
      return { type: 'decline-plan', reason: action.reason }
    case 'rate':
      return { type: 'rate', rating: ratingOf(action.rating) }
    case 'appeal': {
      const { about, reason, wish } = action
      return { type: 'appeal', about, reason, ...(wish && { wish }) }
    }
    case 'choose-reach':
      return { type: 'choose-reach', reach: action.reach }
  }
}

type GivenRating = Extract<TrackAction, { action: 'confirm' }>['rating']

/** Only the questions that were answered. */
function ratingOf(given: GivenRating): Rating {
  const { speed, result, attitude } = given ?? {}
  return {
    ...(speed !== undefined && { speed }),
    ...(result !== undefined && { result }),
    ...(attitude !== undefined && { attitude }),
  }
}

const given = (rating: Rating): { rating?: Rating } => (Object.keys(rating).length > 0 ? { rating } : {})
