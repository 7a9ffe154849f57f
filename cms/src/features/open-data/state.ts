import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseJson } from '@linsheng/contracts/transparency'
import { CASE_ENTRY_TYPES } from '@linsheng/domain/complaints'
import type { WeekCell, Weeks } from '@linsheng/domain/statistics'
import { z } from 'zod'
import { replaceFile } from '../statistics/replace-file.ts'
import { readOrNone } from './read-or-none.ts'

/** Work of another version is thrown away: the log says it all again. */
const VERSION = 2

const cellSchema = z.object({
  filed: z.int(),
  resolved: z.int(),
  inTime: z.int(),
  late: z.int(),
  caughtUp: z.int(),
}) satisfies z.ZodType<WeekCell>

/** A step of a case as feeds tell it: codes and a time, nothing else. */
export const stepSchema = z.object({
  /** Of its entry in the log. */
  index: z.int(),
  at: z.int(),
  type: z.enum(CASE_ENTRY_TYPES),
  number: z.string(),
  category: z.string(),
  precision: z.enum(['exact', 'week']),
})
export type Step = z.infer<typeof stepSchema>

const fileSchema = z.object({
  version: z.literal(VERSION),
  size: z.int().min(0),
  lastKey: z.string().nullable(),
  naming: z.string(),
  steps: z.array(stepSchema),
  weeks: z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), cellSchema]))])),
})

/** How far the log has been followed, and what cannot be read from the pieces. */
export interface OpenDataState {
  /** Entries taken in; the index of the next one. */
  size: number
  lastKey: string | null
  /** What codes were called when the pieces were written. */
  naming: string
  /** The newest steps, newest first. */
  steps: Step[]
  weeks: Weeks
}

const fileOf = (directory: string): string => join(directory, 'state.json')

export const nothingTaken = (): OpenDataState => ({ size: 0, lastKey: null, naming: '', steps: [], weeks: new Map() })

/** What was kept last; null where there is nothing, or nothing that can be read. */
export async function readState(directory: string): Promise<OpenDataState | null> {
  const json = await readOrNone(fileOf(directory))
  if (json === null) return null
  const file = fileSchema.safeParse(parseJson(json))
  if (!file.success) return null
  const { version: _, weeks, ...state } = file.data
  return { ...state, weeks: new Map(weeks.map(([week, cells]) => [week, new Map(cells)])) }
}

/** Written after the pieces: an interruption in between does a piece twice, with the same result. */
export async function writeState(directory: string, { weeks, ...state }: OpenDataState): Promise<void> {
  const lists = [...weeks].map(([week, cells]) => [week, [...cells]])
  await replaceFile(fileOf(directory), JSON.stringify({ version: VERSION, ...state, weeks: lists }))
}

/** Begins anew, as after the database was replaced. */
export const forgetWork = (directory: string): Promise<void> => rm(directory, { recursive: true, force: true })
