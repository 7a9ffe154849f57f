import {
  APPEAL_DECISIONS,
  CAUSES,
  CHANNELS,
  ESCALATION_LEVELS,
  KINDS,
  OUTCOMES,
  PAUSE_REASONS,
  PRIORITIES,
  STATUSES,
  VERDICTS,
} from '@linsheng/domain/complaints'
import { type Locale, t } from '@linsheng/i18n'
import type { ColumnName } from './columns.ts'

const PRECISIONS = ['exact', 'week'] as const

type Say = (locale: Locale) => string
const saying = <Value extends string>(
  values: readonly Value[],
  say: (locale: Locale, value: Value) => string,
): Array<[string, Say]> => values.map((value) => [value, (locale) => say(locale, value)])

const LABELS: Partial<Record<ColumnName, ReadonlyMap<string, Say>>> = {
  kind: new Map(saying(KINDS, (locale, kind) => t(locale, `complaints.kind.${kind}`))),
  status: new Map(saying(STATUSES, (locale, status) => t(locale, `complaints.status.${status}`))),
  channel: new Map(saying(CHANNELS, (locale, channel) => t(locale, `complaints.channel.${channel}`))),
  priority: new Map(saying(PRIORITIES, (locale, priority) => t(locale, `complaints.priority.${priority}`))),
  precision: new Map(saying(PRECISIONS, (locale, precision) => t(locale, `columns.precision.${precision}`))),
  outcome: new Map(saying(OUTCOMES, (locale, outcome) => t(locale, `complaints.outcome.${outcome}`))),
  pausedFor: new Map(saying(PAUSE_REASONS, (locale, reason) => t(locale, `casework.pause.${reason}`))),
  escalated: new Map(saying(ESCALATION_LEVELS, (locale, level) => t(locale, `casework.level.${level}`))),
  verdict: new Map(saying(VERDICTS, (locale, verdict) => t(locale, `casework.verdict.${verdict}`))),
  cause: new Map(saying(CAUSES, (locale, cause) => t(locale, `casework.cause.${cause}`))),
  appeal: new Map([
    ...saying(APPEAL_DECISIONS, (locale, decision) => t(locale, `casework.decision.${decision}`)),
    ...saying(['pending'], (locale) => t(locale, 'columns.appeal.pending')),
  ]),
}

/** What a value of a closed list is called; the value itself in other columns. */
export const valueLabel = (locale: Locale, column: ColumnName, value: string): string =>
  LABELS[column]?.get(value)?.(locale) ?? value
