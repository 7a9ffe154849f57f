import { publicCase } from '@linsheng/domain/complaints/testing/public-case'
import type { PublicEntry } from '@linsheng/domain/transparency'
import { leafHash } from '@linsheng/tlog'
import { bundleEntries } from '../log/bundle-entries.ts'
import type { Files } from './published-log.ts'

/** So many cases just filed, one entry each. */
export function entriesUpTo(size: number): PublicEntry[] {
  return Array.from({ length: size }, (_, at) => ({
    type: 'filed',
    at,
    was: null,
    is: publicCase({ number: `2026-${at}`, receivedAt: at, category: ['lift', 'noise', 'water'][at % 3] ?? 'lift' }),
  }))
}

/** Bytes with one of them changed. */
export function flipped(bytes: Uint8Array | undefined, at: number, by = 1): Uint8Array {
  const copy = Uint8Array.from(bytes ?? [])
  copy[at] = (copy[at] ?? 0) ^ by
  return copy
}

/** The files with the last digit of an entry's bytes changed, and its hash in the lowest tile too where `tiles`. */
export function doctored(files: Files, { index, tiles }: { index: number; tiles: boolean }): Files {
  const copy: Files = new Map(files)
  const group = String(Math.floor(index / 256)).padStart(3, '0')
  const nameOf = (level: string) => [...copy.keys()].find((path) => path.startsWith(`log/tile/${level}/${group}`)) ?? ''
  const bundlePath = nameOf('entries')
  const bundle = Uint8Array.from(copy.get(bundlePath) ?? [])
  const entry = bundleEntries(bundle, 256, true).entries[index % 256] ?? new Uint8Array()
  const digit = new TextDecoder().decode(entry).search(/(?<="at":\d*)\d/)
  entry[digit] = (entry[digit] ?? 0) ^ 1
  copy.set(bundlePath, bundle)
  if (!tiles) return copy
  const hashes = Uint8Array.from(copy.get(nameOf('0')) ?? [])
  hashes.set(leafHash(entry), (index % 256) * 32)
  return copy.set(nameOf('0'), hashes)
}
