import type { Actor } from '../events.ts'
import { accept, type ComplaintRefusal, refuse } from '../refusals.ts'
import { isRepeatedNote } from '../repeated-note.ts'
import type { Complaint, Note } from '../state.ts'
import {
  ANYONE,
  type CaseCommands,
  HANDLING,
  hasRole,
  isBlank,
  neverBarred,
  optionalPhotos,
  type Rule,
  stagesOf,
} from './rule.ts'

/**
 * Also after the end, when the public summary is often written. Complainants write to staff, never to the public; the
 * committee writes to staff only. A page that was sent again says nothing new.
 */
export const note: Rule<CaseCommands['note']> = {
  by: ANYONE,
  roles: [...HANDLING, 'committee'],
  barrier: neverBarred,
  decide(state, { audience, text, ...photos }, { actor, now }) {
    if (actor.kind === 'complainant' && audience !== 'complainant') return refuse('not-your-command')
    if (actor.kind === 'staff' && audience !== 'internal' && !hasRole(actor, HANDLING)) return refuse('not-your-role')
    if (isBlank(text)) return refuse('empty-text')
    if (actor.kind === 'complainant' && isRepeatedNote(state, text, now, actor)) return refuse('already-said')
    const stages = actor.kind === 'staff' ? stagesOf(photos) : {}
    return accept([{ type: 'noted', audience, text, ...optionalPhotos(photos.attachments), ...stages }])
  },
}

/** A message that was sent stays as it was; its correction stands beside it. Each side corrects its own. */
export const correct: Rule<CaseCommands['correct']> = {
  by: ['complainant', 'staff'],
  barrier: (state, _now, _policy, actor) =>
    state.notes.some((note) => isOwnMessage(note, actor)) ? null : refusalOf(state, 0),
  decide(state, { note, text }, { actor }) {
    const corrected = state.notes[note]
    if (!corrected || !isOwnMessage(corrected, actor)) return refuse(refusalOf(state, note))
    return isBlank(text) ? refuse('empty-text') : accept([{ type: 'corrected', note, text }])
  },
}

const isOwnMessage = ({ audience, actor: sender }: Note, actor: Actor): boolean =>
  audience !== 'internal' && sender.kind === actor.kind

const refusalOf = ({ notes }: Complaint, position: number): ComplaintRefusal =>
  notes[position] ? 'not-sent-by-you' : 'unknown-item'
