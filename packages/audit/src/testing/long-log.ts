import { tileFilePath } from '@linsheng/contracts/transparency'
import type { CaseEntryType, PublicCase } from '@linsheng/domain/complaints'
import { publicCase } from '@linsheng/domain/complaints/testing/public-case'
import { boardOf, emptyFold, encodeBoard, fold } from '@linsheng/domain/statistics'
import { DAY, HOUR } from '@linsheng/domain/time'
import type { PublicEntry } from '@linsheng/domain/transparency'
import { edgeRoot, emptyEdge, encodeVerifierKey, extend } from '@linsheng/tlog'
import { bytesOf, entryBytes, type Files, logKey, signedNote } from './published-log.ts'

/** Steps of a case after it was filed, with what each changes and how long after the one before it. */
const STEPS: ReadonlyArray<[type: CaseEntryType, after: number, change: (at: number) => Partial<PublicCase>]> = [
  ['assigned', HOUR, (at) => ({ team: `team-${at % 6}` })],
  ['responded', 5 * HOUR, (respondedAt) => ({ status: 'acknowledged', respondedAt })],
  ['resolved', 3 * DAY, (resolvedAt) => ({ status: 'result-proposed', resolvedAt })],
  ['confirmed', DAY, (endedAt) => ({ status: 'closed', endedAt, outcome: 'confirmed' })],
]
const START = Date.UTC(2021, 11, 1)
const BATCH = 12_800

function* lives(): Generator<PublicEntry> {
  for (let serial = 0; ; serial += 1) {
    const receivedAt = START + serial * 10 * 60_000 + ((serial * 7919) % HOUR)
    const codes = { category: `category-${serial % 12}`, zone: `zone-${serial % 60}`, number: `2026-${serial}` }
    const due = { responseDue: receivedAt + 2 * DAY, resolutionDue: receivedAt + 7 * DAY }
    const month = new Date(receivedAt).toISOString().slice(0, 7)
    let is = publicCase({ ...codes, ...due, receivedAt, month })
    yield { type: 'filed', at: receivedAt, was: null, is }
    let at = receivedAt
    for (const [type, after, change] of STEPS.slice(0, 1 + (serial % 40))) {
      at += after + (serial % 97) * 60_000
      const was = is
      is = { ...was, ...change(at) }
      yield { type, at, was, is }
    }
  }
}

/** The files of a log of `size` entries, cases lived through to their end or not yet, with its board. Made in batches. */
export function longLog(size: number): Files {
  const files: Files = new Map()
  const state = emptyFold()
  let edge = emptyEdge()
  let batch: Uint8Array[] = []
  let asOf = START
  for (const entry of lives().take(size)) {
    fold(state, entry)
    batch.push(entryBytes(entry))
    asOf = Math.max(asOf, entry.at)
    if (batch.length < BATCH && edge.size + batch.length < size) continue
    const step = extend(edge, batch)
    for (const { path, bytes } of step.files) files.set(tileFilePath(path), bytes)
    edge = step.edge
    batch = []
  }
  files.set('log/checkpoint', bytesOf(signedNote(edge.size, edgeRoot(edge), logKey)))
  files.set('log/vkey', bytesOf(`${encodeVerifierKey(logKey)}\n`))
  return files.set('board.json', bytesOf(JSON.stringify(encodeBoard(boardOf(state, asOf)))))
}
