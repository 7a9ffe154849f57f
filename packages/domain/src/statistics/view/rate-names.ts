/** Figures read off the curves: the share that had its response, or its result, so long after receipt at the latest. */
export const WITHIN = ['answered12h', 'answered24h', 'resolved1d', 'resolved7d', 'resolved30d'] as const
export type Within = (typeof WITHIN)[number]

/**
 * - `reopened`: opened again at least once, of those that have ended at least once.
 * - `repeated`: another complaint of the same category and zone had come in within the 90 days before, of those with a
 *   zone. Merged cases and duplicates are the same matter told twice: neither counted nor looked back at.
 * - `escalatedToManager`, `escalatedToCommittee`: has gone up that far at least since its clocks started, of all.
 * - `disputed`: its result was disputed at least once, of those that were given one. Cases taken over as already closed
 *   (`recorded`) had nobody to ask.
 * - `transferred`: went from one responsible person to another more than once, of all.
 * - `appealed`: of all; `appealsPending` … `appealsRejected`: how the latest appeal stands, of those appealed.
 * - `planKept`: the result came by the date the plan in force promises, of those where it came or the date is past.
 * - `confirmed`, `silent`: the complainant agreed, or said nothing for seven days, of all that ended one of these two ways.
 * - `stillSolved`: neither opened again nor overturned, even in part, by an appeal within 30 days of the first such end, of
 *   those where it is at least 30 days ago.
 * - `foundByStaff`: found by inspection or on a walk-round; `online`: filed online (web, QR code, e-mail, WeChat, Open311);
 *   both of those whose channel is known (an import without one does not tell).
 */
export const RATES = [
  'reopened',
  'repeated',
  'escalatedToManager',
  'escalatedToCommittee',
  'disputed',
  'transferred',
  'appealed',
  'appealsPending',
  'appealsUpheld',
  'appealsPartly',
  'appealsRejected',
  'planKept',
  'confirmed',
  'silent',
  'stillSolved',
  'foundByStaff',
  'online',
] as const
export type Rate = (typeof RATES)[number]
