import { LEDGER_FIELDS, type LedgerField, type LedgerState, type Mapping } from '@linsheng/contracts/import-ledger'
import type { Channel } from '@linsheng/domain/complaints'
import { CHANNEL_WORDS, HEADER_NAMES, normalised, STATE_WORDS } from './headers.ts'
import { provenDateOrder } from './read/dates.ts'
import type { LedgerRow } from './read/rows.ts'

/** A record of the community that a ledger's word may mean: its code and every name it goes by. */
export interface Known {
  code: string
  names: string[]
}
export interface KnownRecords {
  timeZone: string
  categories: Known[]
  zones: Known[]
  teams: Known[]
}

const DATE_FIELDS = ['receivedAt', 'respondedAt', 'closedAt'] as const
const DISTINCT_MAX = 500
const WORD_MAX = 80

/** The distinct values of each column, counted while reading; a column with more than 500 is not a list of codes. */
export class ColumnValues {
  readonly header: string[]
  private readonly columns: Array<Map<string, number>>

  constructor(header: string[]) {
    this.header = header.map((name) => name.trim())
    this.columns = header.map(() => new Map())
  }

  add(row: LedgerRow): void {
    this.columns.forEach((values, index) => {
      const text = (row.cells[index] ?? '').trim()
      if (text && (values.has(text) || values.size < DISTINCT_MAX)) values.set(text, (values.get(text) ?? 0) + 1)
    })
  }

  /** Distinct values of a column, most frequent first; none for a column that is not there. */
  of(name: string): string[] {
    const values = this.columns[this.header.indexOf(name)] ?? new Map<string, number>()
    return [...values].sort((a, b) => b[1] - a[1]).map(([text]) => text)
  }

  /** The words of every column that is a list of words: few enough to be looked through, short enough to be codes. */
  words(): Record<string, string[]> {
    const lists = this.header.map((name) => [name, this.of(name)] as const)
    return Object.fromEntries(
      lists.filter(([, words]) => words.length < DISTINCT_MAX && words.every((word) => word.length <= WORD_MAX)),
    )
  }
}

/** The mapping that headers and values suggest. What cannot be told is left out (or null), for a person to say. */
export function proposeMapping(values: ColumnValues, known: KnownRecords): Mapping {
  const columns = proposeColumns(values.header)
  const dates = DATE_FIELDS.flatMap((field) => columns[field] ?? []).flatMap((name) => values.of(name))
  return {
    version: 1,
    columns,
    dateOrder: provenDateOrder(dates),
    timeZone: known.timeZone,
    ...proposeWords(columns, (name) => values.of(name), known),
  }
}

/** What the words in the chosen columns mean, and which records would have to be made for them. */
export function proposeWords(
  columns: Mapping['columns'],
  wordsOf: (column: string) => string[],
  known: KnownRecords,
): Pick<Mapping, 'values' | 'create'> {
  const words = (field: LedgerField) => wordsOf(columns[field]?.[0] ?? '')
  const category = matchRecords(words('category'), known.categories)
  const zone = matchRecords(words('zone'), known.zones)
  const team = matchRecords(words('team'), known.teams)
  return {
    values: {
      category: category.values,
      zone: zone.values,
      team: team.values,
      channel: matchWords<Channel>(words('channel'), CHANNEL_WORDS),
      status: matchWords<LedgerState>(words('status'), STATE_WORDS),
    },
    create: {
      categories: category.create,
      zones: zone.create.map((record) => ({ ...record, households: 0 })),
      teams: team.create,
    },
  }
}

/** Exact names first for every field, so that a vague match never takes a header another field names exactly. */
function proposeColumns(header: string[]): Mapping['columns'] {
  const free = new Map(header.map((name) => [normalised(name), name]))
  const columns: Mapping['columns'] = {}
  const take = (field: LedgerField, matches: (header: string, word: string) => boolean) => {
    if (columns[field]) return
    for (const word of HEADER_NAMES[field].map(normalised)) {
      const found = [...free.keys()].find((name) => matches(name, word))
      if (found === undefined) continue
      columns[field] = [free.get(found) ?? found]
      free.delete(found)
      return
    }
  }
  for (const field of LEDGER_FIELDS) take(field, (name, word) => name === word)
  for (const field of LEDGER_FIELDS)
    take(field, (name, word) => word.length >= 2 && /\p{Script=Han}/u.test(word) && name.includes(word))
  return columns
}

function matchRecords(texts: string[], known: Known[]) {
  const byName = new Map(
    known.flatMap(({ code, names }) => [code, ...names].map((name) => [normalised(name), code] as const)),
  )
  const values: Record<string, string> = {}
  const create: Array<{ code: string; name: string }> = []
  const taken = new Set(known.map(({ code }) => code))
  for (const text of texts) {
    const name = normalised(text)
    let code = byName.get(name)
    if (code === undefined) {
      code = freshCode(text, taken)
      taken.add(code)
      byName.set(name, code)
      create.push({ code, name: text.slice(0, 120) })
    }
    values[text] = code
  }
  return { values, create }
}

/** A code from the word's Latin letters and digits where it has some, else a running number. */
function freshCode(text: string, taken: Set<string>): string {
  const base =
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 48) || 'ledger'
  for (let number = 1; ; number += 1) {
    const code = number === 1 && base !== 'ledger' ? base : `${base}-${number}`
    if (!taken.has(code)) return code
  }
}

function matchWords<Word extends string>(
  texts: string[],
  words: Partial<Record<Word, string[]>>,
): Record<string, Word> {
  const meanings = new Map<string, Word>()
  for (const [meaning, spellings] of Object.entries(words) as Array<[Word, string[]]>) {
    for (const spelling of [meaning, ...spellings]) meanings.set(normalised(spelling), meaning)
  }
  return Object.fromEntries(
    texts.flatMap((text) => {
      const meaning = meanings.get(normalised(text))
      return meaning === undefined ? [] : [[text, meaning]]
    }),
  )
}
