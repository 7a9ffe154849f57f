import { accept, type ComplaintRefusal, refuse } from '../refusals.ts'
import type { Complaint } from '../state.ts'
import { ANYONE, type CaseCommands, isBlank, mustBeInWork, mustBeOpen, type Rule, STAFF, SYSTEM } from './rule.ts'

/** This case goes on as part of another one. Its own history stays; nothing of it is lost. */
export const merge: Rule<CaseCommands['merge']> = {
  by: STAFF,
  barrier: (state) => (state.mergedInto ? 'already-merged' : mustBeInWork(state)),
  decide(state, { into, number, sensitive }) {
    if (isBlank(into) || isBlank(number)) return refuse('empty-text')
    if (number === state.number) return refuse('merge-with-itself')
    return accept([
      { type: 'merged', into, number, ...(sensitive && { sensitive }) },
      { type: 'closed', outcome: 'merged' },
    ])
  },
}

/**
 * On the case that goes on; the other case's commit has already happened. One that has ended meanwhile takes nobody in,
 * as nothing would be done about them there; one that goes on elsewhere itself takes them along.
 */
export const absorb: Rule<CaseCommands['absorb']> = {
  by: SYSTEM,
  barrier: (state) => (state.mergedInto ? null : mustBeOpen(state)),
  decide(state, { stream, number, households, doors }) {
    if (isBlank(stream) || isBlank(number)) return refuse('empty-text')
    if (number === state.number) return refuse('merge-with-itself')
    if (hasAbsorbed(state, stream)) return refuse('already-merged')
    const known = [...new Set(doors)]
    if (!Number.isSafeInteger(households) || households < 1 + known.length) return refuse('bad-amount')
    return accept([{ type: 'absorbed', stream, number, households, ...(known.length > 0 && { doors: known }) }])
  },
}

/**
 * Undoes a merge: given on the duplicate with the case it went into, and on that case with the duplicate. The complainant
 * of the duplicate may say that theirs is another matter: nobody loses their case, their voice or an appeal by a merge.
 */
export const split: Rule<CaseCommands['split']> = {
  by: ANYONE,
  barrier: (state, _now, _policy, actor) =>
    actor.kind === 'complainant' && !state.mergedInto ? 'not-merged' : mustBePartOfAMerge(state),
  decide(state, { stream, number }) {
    const leaves = state.mergedInto?.into === stream
    return leaves || hasAbsorbed(state, stream) ? accept([{ type: 'split', stream, number }]) : refuse('not-merged')
  },
}

const hasAbsorbed = ({ absorbed }: Complaint, stream: string): boolean =>
  absorbed.some((part) => part.stream === stream)

function mustBePartOfAMerge({ mergedInto, absorbed }: Complaint): ComplaintRefusal | null {
  return mergedInto || absorbed.length > 0 ? null : 'not-merged'
}
