import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  consistencyRanges,
  inclusionRanges,
  nodesOf,
  proofOf,
  type Range,
  readerOfTiles,
  tilePath,
  tilesForNodes,
} from '@linsheng/tlog'

const PROOFS = 200

/** A proof from the files of a log: reads the tiles it needs, each time anew. */
async function proof(directory: string, ranges: readonly Range[], size: number): Promise<Uint8Array[]> {
  const paths = tilesForNodes(nodesOf(ranges), size).map(tilePath)
  const files = await Promise.all(paths.map((name) => readFile(path.join(directory, name))))
  return proofOf(ranges, readerOfTiles(new Map(paths.map((name, at) => [name, files[at] ?? new Uint8Array()])), size))
}

async function medianOf(directory: string, size: number, rangesOf: (number: number) => Range[]): Promise<number> {
  const times: number[] = []
  for (let at = 0; at < PROOFS; at += 1) {
    const ranges = rangesOf(Math.floor((size * (at * 2 + 1)) / (PROOFS * 2)))
    const started = performance.now()
    await proof(directory, ranges, size)
    times.push(performance.now() - started)
  }
  return times.sort((a, b) => a - b)[PROOFS / 2] ?? Number.NaN
}

/** Milliseconds, the middle one of two hundred proofs spread over the whole log. */
export async function measureProofs(directory: string, size: number) {
  return {
    inclusion: await medianOf(directory, size, (index) => inclusionRanges(index, size)),
    consistency: await medianOf(directory, size, (old) => consistencyRanges(Math.max(1, old), size)),
  }
}
