import { HASH_SIZE } from '../merkle/hash.ts'
import { fromBase64, toBase64 } from './base64.ts'

/** What a log says of itself at one size (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Name of the log, the same for ever. */
  origin: string
  size: number
  root: Uint8Array
  /** Further lines, which mean nothing to those who do not know them. */
  extensions: string[]
}

/** The text that is signed. */
export function checkpointText({ origin, size, root, extensions }: Checkpoint): string {
  return `${[origin, String(size), toBase64(root), ...extensions].join('\n')}\n`
}

/** The checkpoint of a signed text; null when malformed. Sizes are written without leading zeros. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const lines = text.split('\n')
  if (lines.pop() !== '') return null
  const [origin, size, encoded, ...extensions] = lines
  const root = fromBase64(encoded ?? '')
  if (!origin || !size || !/^(0|[1-9]\d*)$/.test(size) || root?.length !== HASH_SIZE) return null
  if (!Number.isSafeInteger(Number(size)) || extensions.includes('')) return null
  return { origin, size: Number(size), root, extensions }
}
