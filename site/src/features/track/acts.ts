import { TRACK_NOTE_MAX, TRACK_REASON_MAX } from '@linsheng/contracts/complaints'

/** The one text an action asks for: the field's name, its longest length, and whether it has to be filled in. */
export const TEXT_OF = {
  dispute: { name: 'reason', max: TRACK_REASON_MAX, needed: true },
  withdraw: { name: 'reason', max: TRACK_REASON_MAX, needed: false },
  reopen: { name: 'reason', max: TRACK_REASON_MAX, needed: true },
  note: { name: 'text', max: TRACK_NOTE_MAX, needed: true },
  correct: { name: 'text', max: TRACK_NOTE_MAX, needed: true },
  'ask-plan-changes': { name: 'text', max: TRACK_REASON_MAX, needed: true },
  'decline-plan': { name: 'reason', max: TRACK_REASON_MAX, needed: true },
  appeal: { name: 'reason', max: TRACK_NOTE_MAX, needed: true },
} as const
export type TextAct = keyof typeof TEXT_OF

/** Actions that ask for no text. */
export type BareAct = 'confirm' | 'rate' | 'accept-plan' | 'choose-reach' | 'split'

export const asksForText = (act: TextAct | BareAct): act is TextAct => Object.hasOwn(TEXT_OF, act)

/** Id of the field that an error leads to; notes that can be corrected are several on one page. */
export const fieldId = (act: TextAct | BareAct, note?: number): string =>
  note === undefined ? `${act}-field` : `${act}-${note}-field`
