import { CHANNELS } from '@linsheng/domain/complaints'
import { z } from 'zod'
import { codeSchema } from '../text/index.ts'

/** Bytes of the largest ledger that is taken in. */
export const LEDGER_BYTES_MAX = 40 * 1024 * 1024

/** What a ledger's columns can mean. `receivedAt`, `category` and `description` must be found; the rest may be missing. */
export const LEDGER_FIELDS = [
  'source',
  'receivedAt',
  'respondedAt',
  'closedAt',
  'status',
  'category',
  'zone',
  'description',
  'result',
  'channel',
  'team',
  'name',
  'phone',
] as const
export type LedgerField = (typeof LEDGER_FIELDS)[number]
export const REQUIRED_LEDGER_FIELDS = [
  'receivedAt',
  'category',
  'description',
] as const satisfies readonly LedgerField[]

/** In which order a date written with numbers is to be read. `ymd` covers ISO, 2023/2/28 and 2023年2月28日. */
export const DATE_ORDERS = ['ymd', 'mdy', 'dmy'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

export const LEDGER_STATES = ['open', 'closed', 'withdrawn'] as const
export type LedgerState = (typeof LEDGER_STATES)[number]

const valueMap = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value)
const newRecord = z.object({ code: codeSchema, name: z.string().min(1).max(120) })
/** `households` 0: not known, so cases there are published without a place. */
const newZone = newRecord.extend({ households: z.int().min(0).default(0) })

/**
 * How one ledger is read: which column means what, how its dates are written, and which of its words are which of our
 * codes. Proposed from the headers and sample values, corrected by a person, kept per community.
 */
export const mappingSchema = z.object({
  version: z.literal(1),
  /** Header names by meaning; several columns are joined with a line break (description, result). */
  columns: z.partialRecord(z.enum(LEDGER_FIELDS), z.array(z.string()).min(1).max(8)),
  /** null: the samples do not tell day from month; a person must choose. */
  dateOrder: z.enum(DATE_ORDERS).nullable(),
  /** IANA time zone the ledger's times are written in. */
  timeZone: z.string(),
  values: z.object({
    category: valueMap(codeSchema),
    zone: valueMap(codeSchema),
    team: valueMap(codeSchema),
    channel: valueMap(z.enum(CHANNELS)),
    status: valueMap(z.enum(LEDGER_STATES)),
  }),
  /** Records that do not exist yet and are made before the first row is read. */
  create: z.object({ categories: z.array(newRecord), zones: z.array(newZone), teams: z.array(newRecord) }),
})
export type Mapping = z.infer<typeof mappingSchema>

/** Why a row was refused; i18n has a sentence for each. */
export const ROW_PROBLEMS = [
  'wrong-column-count',
  'broken-encoding',
  'missing',
  'bad-date',
  'no-such-local-time',
  'received-in-future',
  'closed-before-received',
  'responded-before-received',
  'closed-before-responded',
  'closed-without-date',
  'open-with-closing-date',
  'unmapped-value',
  'too-long',
  'duplicate-key',
  'contradicts-earlier-import',
] as const
export type RowProblemCode = (typeof ROW_PROBLEMS)[number]

export const rowProblemSchema = z.object({
  /** Line of the spreadsheet, the header being 1. */
  row: z.int(),
  code: z.enum(ROW_PROBLEMS),
  /** Header of the cell that is at fault, where it is one. */
  column: z.string().optional(),
  value: z.string().optional(),
})
export type RowProblem = z.infer<typeof rowProblemSchema>

export const importCountsSchema = z.object({
  rows: z.int(),
  /** Rows whose case is new. */
  added: z.int(),
  /** Rows already there that now tell more (an open case since closed). */
  updated: z.int(),
  /** Rows already there, nothing new. */
  unchanged: z.int(),
  refused: z.int(),
  byProblem: z.partialRecord(z.enum(ROW_PROBLEMS), z.int()),
})
export type ImportCounts = z.infer<typeof importCountsSchema>
