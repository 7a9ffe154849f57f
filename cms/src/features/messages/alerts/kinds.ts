/** What somebody is told inside the admin; each has its words in the catalog, under `alert.`. */
export const ALERT_KINDS = [
  'assigned',
  'handover-offered',
  'handover-offered.team',
  'handover-accepted',
  'handover-declined',
  'escalated',
  'escalated.step',
  'escalated.by-hand',
  'wrote',
  'plan-answered',
  'disputed',
  'reopened',
  'withdrawn',
  'appealed',
  'panel-seated',
  'votes-split',
  'call-owed',
  'order-issued',
] as const
export type AlertKind = (typeof ALERT_KINDS)[number]
