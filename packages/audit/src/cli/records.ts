import { readFile } from 'node:fs/promises'
import { type OpenedSeal, openedSealsSchema } from '@linsheng/contracts/transparency'
import type { LogLine } from '@linsheng/domain/transparency'
import { checkSeal, type SealState } from '../seals.ts'

/** Whether a record that was shown is the one sealed in the log. */
export interface RecordReport {
  index: number
  state: SealState
}

/** @throws ZodError or SyntaxError where the file holds something else */
export const readSeals = async (file: string): Promise<OpenedSeal[]> =>
  openedSealsSchema.parse(JSON.parse(await readFile(file, 'utf8')))

/** Keeps the lines that opened seals are about, as they come by. */
export class SealedLines {
  readonly #seals: readonly OpenedSeal[]
  readonly #wanted: ReadonlySet<number>
  readonly #lines = new Map<number, LogLine>()

  constructor(seals: readonly OpenedSeal[]) {
    this.#seals = seals
    this.#wanted = new Set(seals.map(({ index }) => index))
  }

  take(index: number, line: LogLine): void {
    if (this.#wanted.has(index)) this.#lines.set(index, line)
  }

  reports(): RecordReport[] {
    return this.#seals.map((seal) => ({ index: seal.index, state: checkSeal(seal, this.#lines.get(seal.index)) }))
  }
}
