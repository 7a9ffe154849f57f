import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type CaseRecord, caseRecordSchema } from '@linsheng/contracts/open-data'
import { z } from 'zod'
import { replaceFile } from '../statistics/replace-file.ts'
import { complaintsLine } from './csv.ts'
import { readOrNone } from './read-or-none.ts'

/** The cases of one month of receipt, by number. */
export type MonthCases = Map<string, CaseRecord>

const recordsSchema = z.array(caseRecordSchema)

/** Between two records of complaints.json; a month's file is a piece of it that can be put behind another as it is. */
export const BETWEEN_RECORDS = ',\n'

const jsonOf = (directory: string, month: string): string => join(directory, `${month}.json`)
const csvOf = (directory: string, month: string): string => join(directory, `${month}.csv`)

/** The pieces that the published files are put together from, one of each kind a month, so that one event costs one month. */
export const pieceOf = { json: jsonOf, csv: csvOf } as const

/** Months that have cases, oldest first. */
export async function monthsIn(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch(() => [])
  return names.flatMap((name) => /^(\d{4}-\d{2})\.json$/.exec(name)?.[1] ?? []).sort()
}

/** @throws ZodError where somebody else has written into it */
export const parseMonth = (json: string): CaseRecord[] => recordsSchema.parse(JSON.parse(`[${json}]`))

export async function readMonth(directory: string, month: string): Promise<MonthCases> {
  const json = await readOrNone(jsonOf(directory, month))
  return new Map(parseMonth(json ?? '').map((record) => [record.number, record]))
}

/**
 * By the time of receipt as it is told; of the same moment by number, which of cases told by their week says nothing. The
 * order in which they came into the log would.
 */
const inOrder = (records: CaseRecord[]): CaseRecord[] =>
  records
    .map((record) => ({ record, at: Date.parse(record.receivedAt) }))
    .sort((a, b) => a.at - b.at || (a.record.number < b.record.number ? -1 : 1))
    .map(({ record }) => record)

/** Writes both pieces of a month; none where no case is left in it. */
export async function writeMonth(directory: string, month: string, cases: MonthCases): Promise<void> {
  const files = [jsonOf(directory, month), csvOf(directory, month)] as const
  if (cases.size === 0) {
    for (const file of files) await rm(file, { force: true })
    return
  }
  const records = inOrder([...cases.values()])
  await replaceFile(files[0], records.map((record) => JSON.stringify(record)).join(BETWEEN_RECORDS))
  await replaceFile(files[1], records.map(complaintsLine).join(''))
}
