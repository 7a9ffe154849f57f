import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type CaseRecord, caseRecordSchema } from '@linsheng/contracts/open-data'
import type { PublicCase } from '@linsheng/domain/complaints'
import { z } from 'zod'
import { replaceFile } from '../statistics/replace-file.ts'
import { complaintsLine } from './csv.ts'
import { readOrNone } from './read-or-none.ts'

/** The cases of one piece, by number. */
export type PieceCases = Map<string, CaseRecord>

/**
 * Most cases of a month of receipt that stay in one piece: a month that has more is split into its days, so that one event
 * costs a few hundred cases however many there are. Small communities have one piece a month and not thousands of files.
 */
const MOST_IN_ONE = 500

/** What decides which piece a case is in. The day is UTC's, which stays the same whatever zone the community moves to. */
export interface Place {
  month: string
  day: string
}
export const placeOf = ({ month, receivedAt }: Pick<PublicCase, 'month' | 'receivedAt'>): Place => ({
  month,
  day: dayOf(receivedAt),
})

/** UTC's day of a moment in milliseconds since 1970. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length)

const recordsSchema = z.array(caseRecordSchema)

/** Between two records of complaints.json; a piece's file is a part of it that can be put behind another as it is. */
export const BETWEEN_RECORDS = ',\n'

const jsonOf = (directory: string, piece: string): string => join(directory, `${piece}.json`)
const csvOf = (directory: string, piece: string): string => join(directory, `${piece}.csv`)

/** The files that the published ones are put together from, one of each kind a piece. */
export const fileOf = { json: jsonOf, csv: csvOf } as const

const PIECE = /^(\d{4}-\d{2}(?:\.\d{4}-\d{2}-\d{2})?)\.json$/
const dayPiece = ({ month, day }: Place): string => `${month}.${day}`
/** A piece's month, and its day where it is one of a day. */
export function partsOf(piece: string): { month: string; day: string | null } {
  const [month = '', day = null] = piece.split('.')
  return { month, day }
}

async function allIn(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch(() => [])
  return names.flatMap((name) => PIECE.exec(name)?.[1] ?? []).sort()
}

/** Pieces that have cases, oldest first. Days of a month that is still there as a whole are half-written and none. */
export async function piecesIn(directory: string): Promise<string[]> {
  const all = await allIn(directory)
  const there = new Set(all)
  return all.filter((piece) => {
    const { month, day } = partsOf(piece)
    return day === null || !there.has(month)
  })
}

/** Tells which piece a case is in, or would come into, as they are divided now. */
export async function pieceFinder(directory: string): Promise<(place: Place) => string> {
  const parts = (await piecesIn(directory)).map(partsOf)
  const split = new Set(parts.flatMap(({ month, day }) => (day === null ? [] : [month])))
  return (place) => (split.has(place.month) ? dayPiece(place) : place.month)
}

/** @throws ZodError where somebody else has written into it */
export const parsePiece = (json: string): CaseRecord[] => recordsSchema.parse(JSON.parse(`[${json}]`))

export async function readPiece(directory: string, piece: string): Promise<PieceCases> {
  const json = await readOrNone(jsonOf(directory, piece))
  return new Map(parsePiece(json ?? '').map((record) => [record.number, record]))
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

/** Writes both files of a piece; none where no case is left in it. A month that has grown too large becomes its days. */
export async function writePiece(directory: string, piece: string, cases: PieceCases): Promise<void> {
  const { month, day } = partsOf(piece)
  if (day === null && cases.size > MOST_IN_ONE) return splitMonth(directory, month, cases)
  if (cases.size === 0) return removePiece(directory, piece)
  const records = inOrder([...cases.values()])
  await replaceFile(jsonOf(directory, piece), records.map((record) => JSON.stringify(record)).join(BETWEEN_RECORDS))
  await replaceFile(csvOf(directory, piece), records.map(complaintsLine).join(''))
}

/** What tells that a piece is there goes last. */
async function removePiece(directory: string, piece: string): Promise<void> {
  for (const file of [csvOf(directory, piece), jsonOf(directory, piece)]) await rm(file, { force: true })
}

/** The month goes once all its days are there. Days that are there before were left by somebody who was interrupted. */
async function splitMonth(directory: string, month: string, cases: PieceCases): Promise<void> {
  for (const left of await allIn(directory)) if (left.startsWith(`${month}.`)) await removePiece(directory, left)
  const byDay = Map.groupBy(cases.values(), ({ receivedAt }) => dayOf(Date.parse(receivedAt)))
  for (const [day, records] of byDay) {
    await writePiece(directory, dayPiece({ month, day }), new Map(records.map((record) => [record.number, record])))
  }
  await removePiece(directory, month)
}
