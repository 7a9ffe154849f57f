/** The closed lists of a complaint's life. Everything that stores, shows or checks one of these words takes it from here. */

export const KINDS = ['complaint', 'suggestion', 'question', 'praise'] as const
export type Kind = (typeof KINDS)[number]

export const CHANNELS = [
  'web',
  'qr',
  'hotline',
  'front-desk',
  'walk-round',
  'email',
  'wechat',
  'open311',
  'inspection',
  'import',
] as const
export type Channel = (typeof CHANNELS)[number]

export const PRIORITIES = ['critical', 'major', 'ordinary'] as const
export type Priority = (typeof PRIORITIES)[number]

/** How many are affected, as the complainant sees it. */
export const IMPACTS = ['home', 'building', 'everyone'] as const
export type Impact = (typeof IMPACTS)[number]

export const STATUSES = [
  'filed',
  'acknowledged',
  'in-progress',
  'result-proposed',
  'disputed',
  'closed',
  'withdrawn',
] as const
export type Status = (typeof STATUSES)[number]

/**
 * How a case ended. `confirmed`: the complainant agreed; `silent`: 7 days without an answer; `recorded`: an imported
 * case, closed before this register existed; the rest are closed by staff with a reason that the complainant reads.
 */
export const OUTCOMES = ['confirmed', 'silent', 'recorded', 'unfounded', 'duplicate', 'not-ours'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Outcomes that staff may choose when they close a case whose result nobody confirmed. */
export const REASONED_OUTCOMES = ['unfounded', 'duplicate', 'not-ours'] as const
export type ReasonedOutcome = (typeof REASONED_OUTCOMES)[number]

/** Who may read a note: staff only, the complainant too, or everyone (the published summary of a case). */
export const NOTE_AUDIENCES = ['internal', 'complainant', 'public'] as const
export type NoteAudience = (typeof NOTE_AUDIENCES)[number]

export const CLOCKS = ['response', 'resolution'] as const
export type Clock = (typeof CLOCKS)[number]
