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

/** `pressing`: it gets worse, or a home cannot be used as usual. */
export const URGENCIES = ['can-wait', 'pressing'] as const
export type Urgency = (typeof URGENCIES)[number]

export const STATUSES = [
  'filed',
  'acknowledged',
  'in-progress',
  'result-proposed',
  'disputed',
  'appealed',
  'closed',
  'withdrawn',
] as const
export type Status = (typeof STATUSES)[number]

/** Outcomes that staff may choose when they close a complaint whose result nobody confirmed. */
export const REASONED_OUTCOMES = ['unfounded', 'duplicate', 'not-ours', 'abusive'] as const
export type ReasonedOutcome = (typeof REASONED_OUTCOMES)[number]

/** How staff answer what is no complaint: a suggestion is adopted, planned or declined; a question answered; praise passed on. */
export const ANSWERS = {
  suggestion: ['adopted', 'planned', 'declined'],
  question: ['answered'],
  praise: ['thanked'],
} as const
export type AnswerOutcome = (typeof ANSWERS)[keyof typeof ANSWERS][number]

/**
 * How a case ended. `confirmed`: the complainant agreed; `silent`: the days of silence passed; `recorded`: an imported
 * case, closed before this register existed; `appeal-decided`: the panel let the result stand; `merged`: it goes on as part
 * of another case; the rest are closed by staff with a reason or an answer that the complainant reads.
 */
export const OUTCOMES = [
  'confirmed',
  'silent',
  'recorded',
  ...REASONED_OUTCOMES,
  ...ANSWERS.suggestion,
  ...ANSWERS.question,
  ...ANSWERS.praise,
  'appeal-decided',
  'merged',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Who may read a note: staff only, the complainant too, or everyone (the published summary of a case). */
export const NOTE_AUDIENCES = ['internal', 'complainant', 'public'] as const
export type NoteAudience = (typeof NOTE_AUDIENCES)[number]

/** The two promises that are published with every case and enter the figures. */
export const CLOCKS = ['response', 'resolution'] as const
export type Clock = (typeof CLOCKS)[number]

/** Clocks a community sets a target for, per priority, and where it wants per category. */
export const TARGET_CLOCKS = ['response', 'safe', 'investigation', 'update', 'resolution'] as const
export type TargetClock = (typeof TARGET_CLOCKS)[number]

/**
 * Everything somebody can owe on a case by a certain time. `protocol`: one step of the emergency protocol; `plan`: the date the plan promised; `handover`: the word of
 * whoever a case was offered to; `forward`: asking again at an outside office; `call`: telling by telephone what could not
 * be delivered otherwise; `follow-up`: the call-back after the end; the last two are the appeal panel's.
 */
export const DUTIES = [
  ...TARGET_CLOCKS,
  'protocol',
  'plan',
  'handover',
  'forward',
  'call',
  'follow-up',
  'appeal-acknowledgement',
  'appeal-decision',
] as const
export type DutyName = (typeof DUTIES)[number]

/** Why a clock may stand still; the complainant reads it. Never for the first response, safety or the next update. */
export const PAUSE_REASONS = [
  'awaiting-complainant',
  'awaiting-access',
  'awaiting-parts',
  'awaiting-authority',
  'weather',
] as const
export type PauseReason = (typeof PAUSE_REASONS)[number]

/** Who learns that something was missed, one after the other. */
export const ESCALATION_LEVELS = ['manager', 'committee'] as const
export type EscalationLevel = (typeof ESCALATION_LEVELS)[number]

export const VERDICTS = ['confirmed', 'partly', 'not-confirmed', 'not-ours'] as const
export type Verdict = (typeof VERDICTS)[number]

export const CAUSES = [
  'defect',
  'wear',
  'slow-response',
  'no-information',
  'attitude',
  'skill',
  'cost',
  'rule',
  'neighbour',
  'outside',
  'unknown',
] as const
export type Cause = (typeof CAUSES)[number]

/** The questions of an investigation: what, why, where, when, who, how, how much. */
export const FINDING_PROMPTS = ['what', 'why', 'where', 'when', 'who', 'how', 'howMuch'] as const
export type FindingPrompt = (typeof FINDING_PROMPTS)[number]

export const PAYERS = ['property', 'maintenance-fund', 'warranty', 'complainant', 'others', 'none'] as const
export type Payer = (typeof PAYERS)[number]

/** Offices outside the community that a case can be forwarded to. */
export const OFFICES = ['street-office', 'police', 'utility', 'developer', 'other'] as const
export type Office = (typeof OFFICES)[number]

/** How the complainant wants to be told. `receipt`: looks for themselves. */
export const REACHES = ['receipt', 'email', 'push', 'call'] as const
export type Reach = (typeof REACHES)[number]

/** What an appeal is against. */
export const APPEAL_SUBJECTS = ['result', 'verdict', 'refusal'] as const
export type AppealSubject = (typeof APPEAL_SUBJECTS)[number]
export const APPEAL_DECISIONS = ['upheld', 'partly', 'rejected'] as const
export type AppealDecision = (typeof APPEAL_DECISIONS)[number]
/** Fewest panel members who decide. */
export const PANEL_MIN = 3

/** Doors outside, named once the panel has decided. */
export const OUTSIDE_DOORS = ['mediation', 'street-office', 'court'] as const
export type OutsideDoor = (typeof OUTSIDE_DOORS)[number]

/** Days after the end on which somebody asks whether the result holds. */
export const FOLLOW_UP_DAYS = [7, 30] as const
export type FollowUpDay = (typeof FOLLOW_UP_DAYS)[number]
export const FOLLOW_UP_OUTCOMES = ['holds', 'came-back', 'not-reached'] as const
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number]

/** What staff may be on a case. The access rules of the register say who is which in a community. */
export const CASE_ROLES = ['handler', 'manager', 'committee', 'panel'] as const
export type CaseRole = (typeof CASE_ROLES)[number]
