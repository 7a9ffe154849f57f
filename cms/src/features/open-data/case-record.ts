import { type CaseRecord, type PublishedText, valueLabel } from '@linsheng/contracts/open-data'
import type { PublicCase } from '@linsheng/domain/complaints'
import { DEFAULT_LOCALE } from '@linsheng/i18n'
import type { NamedCode, Register } from '../complaints/register.ts'

/** What codes are called, and where the community's clock is. */
export interface Naming {
  categories: Register['categories']
  zones: Register['zones']
  teams: Register['teams']
  /** IANA time zone. */
  zone: string
}

/** ISO 8601 with milliseconds and the zone's offset. */
export const localMoment = (at: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', fractionalSecondDigits: 3 })

const nameOf = (names: ReadonlyMap<string, NamedCode>, code: string): string =>
  names.get(code)?.name[DEFAULT_LOCALE] ?? code
const nameOrNull = (names: ReadonlyMap<string, NamedCode>, code: string | null): string | null =>
  code === null ? null : nameOf(names, code)

/** A case as open data has it. */
export function caseRecord(facts: PublicCase, summaries: PublishedText[], naming: Naming): CaseRecord {
  const at = (instant: number) => localMoment(instant, naming.zone)
  const atOrNull = (instant: number | null) => (instant === null ? null : at(instant))
  const { number, kind, status, category, zone, channel, team, priority, precision, month, outcome } = facts
  const { households, pausedFor, escalated, verdict, cause, disputes, reopenings, transfers } = facts
  return {
    number,
    ...{ kind, kindName: '', status, statusName: '', category, categoryName: '', zone, zoneName: null },
    ...{ channel, channelName: '', team, teamName: null, priority, priorityName: '', precision },
    receivedAt: at(facts.receivedAt),
    month,
    respondedAt: atOrNull(facts.respondedAt),
    resolvedAt: atOrNull(facts.resolvedAt),
    endedAt: atOrNull(facts.endedAt),
    ...{ outcome, outcomeName: null },
    responseDue: at(facts.responseDue),
    resolutionDue: at(facts.resolutionDue),
    planDue: atOrNull(facts.planDue),
    ...{ households, pausedFor, pausedUntil: atOrNull(facts.pausedUntil), escalated, verdict, cause },
    ...{ disputes, reopenings, transfers, appeal: facts.appeal, mergedInto: facts.mergedInto },
    summaries,
    ...namesOf(facts, naming),
  }
}

type Names = Pick<CaseRecord, Extract<keyof CaseRecord, `${string}Name`>>

/** What the codes of a case are called now. */
export function namesOf(codes: Pick<CaseRecord, CodeColumn>, { categories, zones, teams }: Naming): Names {
  const say = (column: 'kind' | 'status' | 'channel' | 'priority' | 'outcome', value: string) =>
    valueLabel(DEFAULT_LOCALE, column, value)
  return {
    kindName: say('kind', codes.kind),
    statusName: say('status', codes.status),
    categoryName: nameOf(categories, codes.category),
    zoneName: nameOrNull(zones, codes.zone),
    channelName: say('channel', codes.channel),
    teamName: nameOrNull(teams, codes.team),
    priorityName: say('priority', codes.priority),
    outcomeName: codes.outcome === null ? null : say('outcome', codes.outcome),
  }
}
type CodeColumn = 'kind' | 'status' | 'category' | 'zone' | 'channel' | 'team' | 'priority' | 'outcome'
