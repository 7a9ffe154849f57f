import type { TrackAction } from '@linsheng/contracts/complaints'
import type { Rating } from '@linsheng/domain/complaints'
import type { CaseCommand } from './run-command.ts'

/** What the holder of a receipt asked for, as a command. */
export function commandOfAction(action: TrackAction): CaseCommand {
  switch (action.action) {
    case 'confirm':
      return { type: 'confirm', ...ratingOf(action.rating) }
    case 'dispute':
      return { type: 'dispute', reason: action.reason, ...ratingOf(action.rating) }
    case 'withdraw':
      return { type: 'withdraw', ...(action.reason && { reason: action.reason }) }
    case 'reopen':
      return { type: 'reopen', reason: action.reason }
    case 'note':
      return { type: 'note', audience: 'complainant', text: action.text }
  }
}

type GivenRating = Extract<TrackAction, { action: 'confirm' }>['rating']

/** Only the questions that were answered. */
function ratingOf(given: GivenRating): { rating?: Rating } {
  const { speed, result, attitude } = given ?? {}
  const rating = {
    ...(speed !== undefined && { speed }),
    ...(result !== undefined && { result }),
    ...(attitude !== undefined && { attitude }),
  }
  return Object.keys(rating).length > 0 ? { rating } : {}
}
