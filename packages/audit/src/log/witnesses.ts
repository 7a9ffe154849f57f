import type { Witnesses } from '@linsheng/contracts/transparency'
import {
  type Checkpoint,
  openNote,
  parseCheckpoint,
  parseNote,
  parseVerifierKey,
  toBase64,
  type VerifierKey,
} from '@linsheng/tlog'
import type { Fault } from '../faults.ts'
import type { SeenCheckpoint, WitnessReport } from '../report.ts'
import { consistencyFaults, judgeConsistency, type Roots } from './consistency.ts'

/** Sizes of the checkpoints that witnesses are said to have cosigned. */
export function cosignedSizes(witnesses: Witnesses): number[] {
  return witnesses.flatMap(({ cosigned }) => {
    const seen = cosigned && seenIn(cosigned.note)
    return seen ? [seen.size] : []
  })
}

function seenIn(note: string): SeenCheckpoint | null {
  const parsed = parseNote(note)
  const checkpoint = parsed && parseCheckpoint(parsed.text)
  return checkpoint && { size: checkpoint.size, root: toBase64(checkpoint.root) }
}

/**
 * What each witness vouches for. Its note has to be cosigned by it and signed by one of the log's keys: then it is
 * evidence, also against the log.
 */
export function judgeWitnesses(
  witnesses: Witnesses,
  logKeys: readonly VerifierKey[],
  checkpoint: Checkpoint,
  roots: Roots,
): { reports: WitnessReport[]; faults: Fault[] } {
  const reports = witnesses.map((witness) => judgeWitness(witness, logKeys, checkpoint, roots))
  const faults = reports.flatMap(({ name, state, size }): Fault[] =>
    state === 'bad' ? [{ code: 'bad-cosignature', witness: name }] : consistencyFaults(state, size ?? 0, name),
  )
  return { reports, faults }
}

function judgeWitness(
  { name, vkey, cosigned }: Witnesses[number],
  logKeys: readonly VerifierKey[],
  checkpoint: Checkpoint,
  roots: Roots,
): WitnessReport {
  const key = parseVerifierKey(vkey)
  const bad: WitnessReport = { name, state: 'bad', size: cosigned?.size ?? null, time: null }
  if (key?.use !== 'witness' || key.name !== name) return bad
  if (cosigned === null) return { name, state: 'none', size: null, time: null }
  const seen = seenIn(cosigned.note)
  const opened = openNote(cosigned.note, [...logKeys, key])
  const own = typeof opened === 'string' ? undefined : opened.by.find((by) => by.key === key)
  if (seen === null || own?.time === undefined || seen.size !== cosigned.size) return bad
  return { name, state: judgeConsistency(seen, checkpoint, roots), size: seen.size, time: own.time }
}
