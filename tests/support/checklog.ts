import { runGo } from './go.ts'

/**
 * Has Go's packages check a log in a directory (`vkey`, `checkpoint`, `tile/…`).
 * @param earlier sizes that the log once had
 */
export function checkWithGo(directory: string, earlier: readonly number[] = []): Promise<unknown> {
  return runGo('checklog', [directory, ...earlier.map(String)])
}
