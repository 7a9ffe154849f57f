import {
  CHANNELS,
  DUTIES,
  ESCALATION_LEVELS,
  IMPACTS,
  KINDS,
  OUTCOMES,
  PRIORITIES,
  STATUSES,
} from '@linsheng/domain/complaints'
import { z } from 'zod'
import { caseworkTexts, type Reader } from '../../complaints/admin/texts.ts'
import type { NamedCode, Register } from '../../complaints/register.ts'
import { nameOf } from '../queue/lists.ts'
import { workTexts } from '../texts.ts'

const absent = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null)
const instant = absent(z.number())

/** A case as it is taken away. */
export const exportRowSchema = z.object({
  number: z.string(),
  kind: z.enum(KINDS),
  status: z.enum(STATUSES),
  outcome: absent(z.enum(OUTCOMES)),
  priority: z.enum(PRIORITIES),
  category: z.string(),
  zone: absent(z.string()),
  channel: z.enum(CHANNELS),
  impact: absent(z.enum(IMPACTS)),
  danger: absent(z.boolean()),
  team: absent(z.string()),
  person: absent(z.string()),
  description: z.string(),
  wish: absent(z.string()),
  contact: absent(
    z.object({ name: z.string().optional(), phone: z.string().optional(), email: z.string().optional() }),
  ),
  dutyName: absent(z.enum(DUTIES)),
  ...{ dutyDue: instant, receivedAt: z.number(), recordedAt: instant, respondedAt: instant, resolvedAt: instant },
  endedAt: instant,
  ...{ households: instant, transfers: instant },
  escalated: absent(z.enum(ESCALATION_LEVELS)),
})
export type ExportRow = z.output<typeof exportRowSchema>

export interface ExportContext {
  register: Register
  reader: Reader
  people: ReadonlyMap<string, string>
  /** Whether names, telephones and addresses go with it. */
  contacts: boolean
}

export interface Column {
  head: string
  value(row: ExportRow): string
}

/** `2026-11-23 14:30` in the community's zone: sorted as text it is sorted by time, in every spreadsheet. */
function localTime(at: number | null, zone: string): string {
  if (at === null) return ''
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime()
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ')
}

const counted = (value: number | null): string => (value === null ? '' : String(value))

/** The columns of a list in the reader's language. */
export function exportColumns({ register, reader, people, contacts }: ExportContext): Column[] {
  const [text, word] = [workTexts(reader.locale), caseworkTexts(reader.locale)]
  const named = (names: ReadonlyMap<string, NamedCode>, code: string | null): string =>
    code === null ? '' : nameOf(names, code, reader)
  const at = (read: (row: ExportRow) => number | null) => (row: ExportRow) => localTime(read(row), reader.zone)
  const column = (head: string, value: Column['value']): Column => ({ head, value })
  return [
    column(word('field.number'), ({ number }) => number),
    column(word('field.kind'), ({ kind }) => word(`kind.${kind}`)),
    column(word('field.status'), ({ status }) => word(`status.${status}`)),
    column(word('field.outcome'), ({ outcome }) => (outcome ? word(`outcome.${outcome}`) : '')),
    column(word('field.priority'), ({ priority }) => word(`priority.${priority}`)),
    column(word('field.category'), ({ category }) => named(register.categories, category)),
    column(word('field.zone'), ({ zone }) => named(register.zones, zone)),
    column(word('field.channel'), ({ channel }) => word(`channel.${channel}`)),
    column(word('field.impact'), ({ impact }) => (impact ? word(`impact.${impact}`) : '')),
    column(word('field.danger'), ({ danger }) => (danger ? text('export.yes') : '')),
    column(word('field.team'), ({ team }) => named(register.teams, team)),
    column(word('field.person'), ({ person }) => (person ? (people.get(person) ?? person) : '')),
    column(word('field.description'), ({ description }) => description),
    column(word('field.wish'), ({ wish }) => wish ?? ''),
    ...(contacts
      ? [
          column(text('export.name'), ({ contact }) => contact?.name ?? ''),
          column(text('file.phone'), ({ contact }) => contact?.phone ?? ''),
          column(text('file.email'), ({ contact }) => contact?.email ?? ''),
        ]
      : []),
    column(text('export.duty'), ({ dutyName }) => (dutyName ? word(`duty.${dutyName}`) : '')),
    column(
      word('field.due'),
      at(({ dutyDue }) => dutyDue),
    ),
    column(
      word('field.receivedAt'),
      at(({ receivedAt }) => receivedAt),
    ),
    column(
      text('export.recorded'),
      at(({ recordedAt }) => recordedAt),
    ),
    column(
      word('field.respondedAt'),
      at(({ respondedAt }) => respondedAt),
    ),
    column(
      word('field.resolvedAt'),
      at(({ resolvedAt }) => resolvedAt),
    ),
    column(
      word('field.endedAt'),
      at(({ endedAt }) => endedAt),
    ),
    column(text('export.households'), ({ households }) => counted(households)),
    column(text('export.transfers'), ({ transfers }) => counted(transfers)),
    column(text('export.escalated'), ({ escalated }) => (escalated ? word(`level.${escalated}`) : '')),
  ]
}
