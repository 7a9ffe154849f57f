import { DESCRIPTION_MAX } from '@linsheng/contracts/complaints'
import type { LedgerField, LedgerState, Mapping, RowProblem, RowProblemCode } from '@linsheng/contracts/import-ledger'
import type { Channel } from '@linsheng/domain/complaints'
import { ledgerTime } from './read/dates.ts'
import type { LedgerRow } from './read/rows.ts'

/** What one row says, every value checked; times are instants. */
export interface LedgerCase {
  row: number
  /** The ledger's own key for this row, where it has one. */
  source: string | null
  receivedAt: number
  respondedAt: number | null
  closedAt: number | null
  state: LedgerState
  category: string
  zone: string | null
  description: string
  result: string | null
  channel: Channel
  team: string | null
  name: string | null
  phone: string | null
}

export type ParsedRow = { ok: true; value: LedgerCase } | { ok: false; problem: RowProblem }

const RESULT_MAX = 4000
const NAME_MAX = 60

class RowFault extends Error {
  readonly problem: Omit<RowProblem, 'row'>
  constructor(code: RowProblemCode, column?: string, value?: string) {
    super(code)
    this.problem = {
      code,
      ...(column === undefined ? {} : { column }),
      ...(value === undefined ? {} : { value: value.slice(0, 200) }),
    }
  }
}

/** Reads rows of one ledger by one mapping. A row that does not fit is refused with the cell at fault, never mended. */
export function rowParser(header: string[], mapping: Mapping, now: number): (row: LedgerRow) => ParsedRow {
  const positions = new Map(header.map((name, index) => [name.trim(), index]))
  return (row) => {
    try {
      return { ok: true, value: parse(row, { header, mapping, positions, now }) }
    } catch (error) {
      if (error instanceof RowFault) return { ok: false, problem: { row: row.row, ...error.problem } }
      throw error
    }
  }
}

interface Reading {
  header: string[]
  mapping: Mapping
  positions: Map<string, number>
  now: number
}

function parse(row: LedgerRow, reading: Reading): LedgerCase {
  if (row.cells.length > reading.header.length) throw new RowFault('wrong-column-count')
  if (row.broken) throw new RowFault('broken-encoding')
  const cell = (field: LedgerField) => textOf(row, reading, field)
  const times = timesOf(reading, cell)
  const { values } = reading.mapping
  return {
    row: row.row,
    source: bounded(reading, 'source', cell('source'), 200),
    ...times,
    category: mapped(reading, 'category', values.category, required(reading, 'category', cell('category'))),
    zone: mappedOrNone(reading, 'zone', values.zone, cell('zone')),
    description: required(
      reading,
      'description',
      bounded(reading, 'description', cell('description'), DESCRIPTION_MAX),
    ),
    result: bounded(reading, 'result', cell('result'), RESULT_MAX),
    channel: mappedOrNone(reading, 'channel', values.channel, cell('channel')) ?? 'import',
    team: mappedOrNone(reading, 'team', values.team, cell('team')),
    name: bounded(reading, 'name', cell('name'), NAME_MAX),
    phone: bounded(reading, 'phone', cell('phone'), NAME_MAX),
  }
}

const columnOf = (reading: Reading, field: LedgerField) => reading.mapping.columns[field]?.[0]

function textOf(row: LedgerRow, reading: Reading, field: LedgerField): string | null {
  const names = reading.mapping.columns[field] ?? []
  const texts = names.map((name) => row.cells[reading.positions.get(name) ?? -1]?.trim() ?? '').filter(Boolean)
  return texts.length > 0 ? texts.join('\n') : null
}

function required(reading: Reading, field: LedgerField, text: string | null): string {
  if (text === null) throw new RowFault('missing', columnOf(reading, field))
  return text
}

function bounded(reading: Reading, field: LedgerField, text: string | null, max: number): string | null {
  if (text !== null && text.length > max) throw new RowFault('too-long', columnOf(reading, field))
  return text
}

/** What the ledger's word means by the mapping; a word without a meaning is a fault, never a guess. */
function mapped<Value>(reading: Reading, field: LedgerField, meanings: Record<string, Value>, text: string): Value {
  const value = Object.hasOwn(meanings, text) ? meanings[text] : undefined
  if (value === undefined) throw new RowFault('unmapped-value', columnOf(reading, field), text)
  return value
}
const mappedOrNone = <Value>(
  reading: Reading,
  field: LedgerField,
  meanings: Record<string, Value>,
  text: string | null,
) => (text === null ? null : mapped(reading, field, meanings, text))

function timesOf(reading: Reading, cell: (field: LedgerField) => string | null) {
  const receivedAt = timeOf(reading, 'receivedAt', required(reading, 'receivedAt', cell('receivedAt')))
  const respondedText = cell('respondedAt')
  const closedText = cell('closedAt')
  const respondedAt = respondedText === null ? null : timeOf(reading, 'respondedAt', respondedText)
  const closedAt = closedText === null ? null : timeOf(reading, 'closedAt', closedText)
  const fault = (code: RowProblemCode, field: LedgerField) =>
    new RowFault(code, columnOf(reading, field), cell(field) ?? undefined)
  if (receivedAt > reading.now) throw fault('received-in-future', 'receivedAt')
  if (respondedAt !== null && respondedAt < receivedAt) throw fault('responded-before-received', 'respondedAt')
  if (closedAt !== null && closedAt < receivedAt) throw fault('closed-before-received', 'closedAt')
  if (closedAt !== null && closedAt > reading.now) throw fault('received-in-future', 'closedAt')
  if (closedAt !== null && respondedAt !== null && closedAt < respondedAt)
    throw fault('closed-before-responded', 'closedAt')
  const statusText = cell('status')
  const state: LedgerState =
    statusText === null
      ? closedAt === null
        ? 'open'
        : 'closed'
      : mapped(reading, 'status', reading.mapping.values.status, statusText)
  if (state !== 'open' && closedAt === null) throw fault('closed-without-date', 'status')
  if (state === 'open' && closedAt !== null) throw fault('open-with-closing-date', 'status')
  return { receivedAt, respondedAt, closedAt, state }
}

function timeOf(reading: Reading, field: LedgerField, text: string): number {
  if (reading.mapping.dateOrder === null) throw new RowFault('bad-date', columnOf(reading, field), text)
  const time = ledgerTime(text, reading.mapping.dateOrder, reading.mapping.timeZone)
  if (!time.ok) throw new RowFault(time.code, columnOf(reading, field), text)
  return time.at
}
