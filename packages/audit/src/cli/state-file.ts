import { randomUUID } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import type { SeenCheckpoint } from '../report.ts'

/** What is remembered of each log, by the place it was read from: the checkpoint seen last and the key that signed it. */
const stateSchema = z.record(z.string(), z.strictObject({ size: z.int().min(0), root: z.string(), vkey: z.string() }))
export type State = z.infer<typeof stateSchema>
export type Seen = SeenCheckpoint & { vkey: string }

/** @throws ZodError or SyntaxError where the file holds something else; a file that is not there is an empty state */
export async function readState(file: string): Promise<State> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
  return stateSchema.parse(JSON.parse(text))
}

/** Replaces the file as a whole, so that it is never half written. */
export async function writeState(file: string, state: State): Promise<void> {
  const partial = `${file}.${randomUUID()}.partial`
  await writeFile(partial, `${JSON.stringify(state, null, 2)}\n`)
  await rename(partial, file)
}
