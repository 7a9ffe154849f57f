import { createHash } from 'node:crypto'
import type { ImportCounts, Mapping, RowProblem } from '@linsheng/contracts/import-ledger'
import { REQUIRED_LEDGER_FIELDS } from '@linsheng/contracts/import-ledger'
import { type Locale, t } from '@linsheng/i18n'
import type { Payload } from 'payload'
import { nudge } from '../../../jobs/nudge.ts'
import { loadDisclosureRules, loadPolicy } from '../../communities/rules-cache.ts'
import { DISPATCHER } from '../../complaints/dispatcher/name.ts'
import type { StoredCommit } from '../../complaints/operations/stored-commit.ts'
import { type LedgerCase, rowParser } from '../parse-row.ts'
import { ColumnValues, proposeMapping } from '../propose-mapping.ts'
import { type LedgerRow, readRows, UnreadableLedger } from '../read/rows.ts'
import { createRecords } from './create-records.ts'
import { knownRecords } from './known-records.ts'
import { historiesOf, type LedgerTarget, type Stored, storeRow, streamOf, tryRow } from './store-plan.ts'

export interface ImportInput {
  payload: Payload
  /** Id of the community. */
  community: string
  /** Path of the CSV or XLSX file. */
  file: string
  mapping: Mapping
  /** Only say what would happen. */
  dryRun: boolean
  now: number
  /** Language of the words that stand for what the ledger leaves out. */
  locale: Locale
  /** Stops between two rows; what was written stays, and a later run goes on from there. */
  signal?: AbortSignal
  /** Called for each refused row, in order. */
  onRefused(problem: RowProblem, row: LedgerRow): Promise<void> | void
  /** Called after each batch. */
  onProgress(counts: ImportCounts): Promise<void> | void
}

/** Rows whose histories are read together. */
const BATCH = 200
/** Rows written at once: the database syncs several writes to disk together. */
const AT_ONCE = 20

export interface Proposal {
  header: string[]
  mapping: Mapping
  /** The distinct words of each column that is a list of words. */
  words: Record<string, string[]>
}

/** What the columns and words of a file suggest, with its header; reads the file once. @throws UnreadableLedger */
export async function proposeFor(payload: Payload, community: string, file: string): Promise<Proposal> {
  let values: ColumnValues | null = null
  for await (const row of readRows(file)) {
    if (values) values.add(row)
    else values = new ColumnValues(row.cells)
  }
  if (!values) throw new UnreadableLedger('empty')
  const mapping = proposeMapping(values, await knownRecords(payload, community))
  return { header: values.header, mapping, words: values.words() }
}

/** What a person still has to say before rows can be read; empty when nothing. */
export function missingInMapping(mapping: Mapping): Array<(typeof REQUIRED_LEDGER_FIELDS)[number] | 'dateOrder'> {
  const fields = REQUIRED_LEDGER_FIELDS.filter((field) => !mapping.columns[field])
  return mapping.dateOrder === null ? [...fields, 'dateOrder'] : [...fields]
}

/**
 * Reads a ledger into the register, batch by batch. A bad row is refused and the rest goes on; a row already there adds
 * nothing. Interrupted, it can be run again. @throws UnreadableLedger for the file as a whole
 */
export async function importLedger(input: ImportInput): Promise<ImportCounts> {
  const { payload, community, mapping } = input
  if (!input.dryRun) await createRecords(payload, community, mapping)
  const target: LedgerTarget = {
    payload,
    community,
    policy: await loadPolicy(payload, community),
    rules: await loadDisclosureRules(payload, community),
    words: wordsIn(input.locale),
  }
  const run = new Run(input, target)
  let parse: ReturnType<typeof rowParser> | null = null
  for await (const row of readRows(input.file)) {
    if (!parse) parse = rowParser(row.cells, mapping, input.now)
    else await run.take(row, parse(row))
  }
  if (!parse) throw new UnreadableLedger('empty')
  await run.finishBatch()
  return run.counts
}

const wordsIn = (locale: Locale) => ({
  responded: t(locale, 'import.words-responded'),
  found: t(locale, 'import.words-found'),
  done: t(locale, 'import.words-done'),
  withdrawn: t(locale, 'import.words-withdrawn'),
})

interface Waiting {
  row: LedgerRow
  value: LedgerCase
  stream: string
}

/** One pass over a file: what waits for its batch, what was counted, which keys were seen. */
class Run {
  readonly counts: ImportCounts = { rows: 0, added: 0, updated: 0, unchanged: 0, refused: 0, byProblem: {} }
  private batch: Waiting[] = []
  /** Digest of the contents each ledger key had, to tell a repeated row from a contradicting one. */
  private readonly keys = new Map<string, string>()
  private readonly repeats = new Map<string, number>()
  private readonly input: ImportInput
  private readonly target: LedgerTarget

  constructor(input: ImportInput, target: LedgerTarget) {
    this.input = input
    this.target = target
  }

  async take(row: LedgerRow, parsed: ReturnType<ReturnType<typeof rowParser>>): Promise<void> {
    this.input.signal?.throwIfAborted()
    this.counts.rows += 1
    if (!parsed.ok) return this.refuse(parsed.problem, row)
    const contents = digest(row.cells.join('\u0000'))
    const key = parsed.value.source === null ? this.keyByContents(contents) : `key\n${parsed.value.source}`
    const before = this.keys.get(key)
    if (before !== undefined) {
      if (before !== contents)
        return this.refuse({ row: row.row, code: 'duplicate-key', value: parsed.value.source ?? '' }, row)
      this.counts.unchanged += 1
      return
    }
    this.keys.set(key, contents)
    this.batch.push({ row, value: parsed.value, stream: streamOf(this.target, key) })
    if (this.batch.length >= BATCH) await this.finishBatch()
  }

  /** Without a key of its own a row is known by its contents; equal rows are told apart by their order. */
  private keyByContents(contents: string): string {
    const repeat = (this.repeats.get(contents) ?? 0) + 1
    this.repeats.set(contents, repeat)
    return `row\n${contents}\n${repeat}`
  }

  async finishBatch(): Promise<void> {
    const batch = this.batch
    this.batch = []
    const histories = await historiesOf(
      this.target,
      batch.map(({ stream }) => stream),
    )
    for (let start = 0; start < batch.length; start += AT_ONCE) {
      const some = batch.slice(start, start + AT_ONCE)
      const outcomes = await Promise.all(
        some.map(async (waiting) => ({
          row: waiting.row,
          stored: await this.store(waiting, histories.get(waiting.stream) ?? []),
        })),
      )
      for (const { stored, row } of outcomes) await this.count(stored, row)
    }
    if (!this.input.dryRun) nudge(DISPATCHER)
    await this.input.onProgress(this.counts)
  }

  private async store({ stream, value }: Waiting, history: StoredCommit[]): Promise<Stored> {
    return this.input.dryRun ? tryRow(this.target, value, history) : storeRow(this.target, stream, value, history)
  }

  private async count(stored: Stored, row: LedgerRow): Promise<void> {
    if (stored === 'contradicts-earlier-import') await this.refuse({ row: row.row, code: stored }, row)
    else this.counts[stored] += 1
  }

  private async refuse(problem: RowProblem, row: LedgerRow): Promise<void> {
    this.counts.refused += 1
    this.counts.byProblem[problem.code] = (this.counts.byProblem[problem.code] ?? 0) + 1
    await this.input.onRefused(problem, row)
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)
