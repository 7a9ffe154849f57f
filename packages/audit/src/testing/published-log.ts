import { canonicalJson, tileFilePath, type Witnesses } from '@linsheng/contracts/transparency'
import { boardOf, emptyFold, encodeBoard, fold } from '@linsheng/domain/statistics'
import { keyStatement, type LogLine, lineOf, type PublicEntry } from '@linsheng/domain/transparency'
import {
  checkpointText,
  cosignText,
  edgeRoot,
  emptyEdge,
  encodeVerifierKey,
  extend,
  formatNote,
  type SignerKey,
  signerOf,
  signText,
} from '@linsheng/tlog'
import type { Read } from '../index.ts'

/** Files of a community as they would be published, by path. */
export type Files = Map<string, Uint8Array>

const seeded = (byte: number) => new Uint8Array(32).fill(byte)
export const ORIGIN = 'linsheng.example/data/demo/log'
export const logKey = signerOf(ORIGIN, seeded(1))
export const nextKey = signerOf(ORIGIN, seeded(2))
export const witnessKey = signerOf('witness.example', seeded(3), 'witness')

export const RECORD = 'a'.repeat(64)
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
export const lineBytes = (line: LogLine): Uint8Array => bytesOf(canonicalJson(line))
/** The bytes of an entry's line, sealed over nothing in particular. */
export const entryBytes = (entry: PublicEntry): Uint8Array => lineBytes(lineOf(entry, { record: RECORD }))

export interface LogOptions {
  key?: SignerKey
  /** Entries that the board rests on, of those that it knows; all of them unless given. */
  counted?: ReadonlyArray<PublicEntry | 'unknown'>
  asOf?: number
}

/** Everything that is published of a log with these entries: its files, its checkpoint, its key and its board. */
export function publishedLog(
  lines: readonly Uint8Array[],
  { key = logKey, counted = [], asOf = 0 }: LogOptions = {},
): Files {
  const { edge, files } = extend(emptyEdge(), lines)
  const published: Files = new Map(files.map(({ path, bytes }) => [tileFilePath(path), bytes]))
  published.set('log/checkpoint', bytesOf(signedNote(edge.size, edgeRoot(edge), key)))
  published.set('log/vkey', bytesOf(`${encodeVerifierKey(key)}\n`))
  const state = emptyFold()
  for (const entry of counted) fold(state, entry)
  published.set('board.json', bytesOf(JSON.stringify(encodeBoard(boardOf(state, asOf)))))
  return published
}

/** The log of these entries, and a board that rests on all of them. */
export const logOf = (entries: readonly PublicEntry[], options: Omit<LogOptions, 'counted'> = {}): Files =>
  publishedLog(entries.map(entryBytes), { counted: entries, ...options })

export function signedNote(size: number, root: Uint8Array, key: SignerKey): string {
  const text = checkpointText({ origin: key.name, size, root, extensions: [] })
  return formatNote({ text, signatures: [signText(text, key)] })
}

/** Puts a witness beside a log, with the checkpoint of `seen` cosigned. */
export function addWitness(files: Files, seen: Files, size: number, time = 1_800_000_000): void {
  const note = new TextDecoder().decode(seen.get('log/checkpoint'))
  const text = note.slice(0, note.lastIndexOf('\n\n') + 1)
  const [cosignature] = formatNote({ text, signatures: [cosignText(text, witnessKey, time)] })
    .slice(text.length + 1)
    .split('\n')
  const witnesses: Witnesses = [
    {
      name: witnessKey.name,
      vkey: encodeVerifierKey(witnessKey),
      cosigned: { size, at: time * 1000, note: `${note}${cosignature}\n` },
    },
  ]
  files.set('log/witnesses.json', bytesOf(JSON.stringify(witnesses)))
}

/** The fact that a log changes its key, signed by these. */
export function keyEntry(old: SignerKey, next: SignerKey, signers: readonly SignerKey[] = [old, next]): PublicEntry {
  const [oldText, nextText] = [encodeVerifierKey(old), encodeVerifierKey(next)]
  const text = keyStatement(oldText, nextText)
  const note = formatNote({ text, signatures: signers.map((key) => signText(text, key)) })
  const signatures = note
    .slice(text.length + 1)
    .trimEnd()
    .split('\n')
  return { type: 'key', at: 0, old: oldText, new: nextText, signatures }
}

export const readerOf =
  (files: Files): Read =>
  async (path) =>
    files.get(path) ?? null
