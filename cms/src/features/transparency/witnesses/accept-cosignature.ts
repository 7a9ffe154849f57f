import { MINUTE } from '@linsheng/domain/time'
import {
  type Checkpoint,
  formatNote,
  type Note,
  openNote,
  parseCheckpoint,
  parseNote,
  parseVerifierKey,
  type VerifiedNote,
  type VerifierKey,
} from '@linsheng/tlog'
import type { Payload } from 'payload'
import { updateTogether } from '../../../database/together.ts'
import type { Refused } from '../../../http/json.ts'
import { nudge } from '../../../jobs/nudge.ts'
import { WITNESSES } from '../collections/witnesses.ts'
import { publicKeysOf } from '../keys/log-keys.ts'
import type { LogFiles } from '../log/folder.ts'
import { readHead } from '../log/heads.ts'
import { hasTree } from '../log/open-edge.ts'
import { LOG_WRITER } from '../name.ts'
import { type StoredWitness, storedWitnesses } from './stored-witnesses.ts'

/** A witness's clock may be ahead by so much. */
const CLOCKS_DIFFER = 5 * MINUTE

export type Accepted = { ok: true; value: { size: number } } | Refused

const malformed: Refused = { ok: false, code: 'invalid-request', errors: [{ pointer: '/note', code: 'malformed' }] }
const unknown: Refused = { ok: false, code: 'invalid-request', errors: [{ pointer: '/note', code: 'not-one-of' }] }
const refuse = (code: 'conflict' | 'unavailable'): Refused => ({ ok: false, code })

/**
 * Keeps the cosignature of a witness the community knows, under a checkpoint of its log, where it is newer than the one
 * kept. The writer of the log publishes it.
 * @param now milliseconds since 1970, by the machine's clock: witnesses know no other
 */
export async function acceptCosignature(
  payload: Payload,
  community: string,
  files: LogFiles,
  { note, now }: { note: string; now: number },
): Promise<Accepted> {
  const [vkeys, known] = await Promise.all([publicKeysOf(payload, community), storedWitnesses(payload, community)])
  const parsed = parseNote(note)
  const opened = openNote(note, keysOf([...vkeys, ...known.map(({ vkey }) => vkey)]))
  const checkpoint = typeof opened === 'object' ? parseCheckpoint(opened.text) : null
  if (typeof opened === 'string' || !parsed || !checkpoint) return malformed
  if (keysOf(vkeys).some(({ name }) => name !== checkpoint.origin)) return malformed
  const cosignature = cosignatureOf(opened, known)
  if (!cosignature) return unknown
  if (cosignature.at > now + CLOCKS_DIFFER) return malformed
  if (!isNewer(cosignature, checkpoint)) return refuse('conflict')
  const fault = await faultOf(payload, community, files, checkpoint)
  if (fault) return refuse(fault)
  const kept = { size: checkpoint.size, at: cosignature.at, note: withoutStrangers(parsed, opened, cosignature.key) }
  await updateTogether(payload, WITNESSES, [cosignature.witness.id], kept)
  nudge(LOG_WRITER)
  return { ok: true, value: { size: checkpoint.size } }
}

const keysOf = (vkeys: readonly string[]): VerifierKey[] => vkeys.flatMap((vkey) => parseVerifierKey(vkey) ?? [])

interface Cosignature {
  witness: StoredWitness
  key: VerifierKey
  /** Milliseconds since 1970. */
  at: number
}

function cosignatureOf({ by }: VerifiedNote, known: readonly StoredWitness[]): Cosignature | null {
  const found = by.find(({ key }) => key.use === 'witness')
  const witness = known.find(({ vkey }) => {
    const key = parseVerifierKey(vkey)
    return key !== null && key.name === found?.key.name && key.id === found.key.id
  })
  return found?.time !== undefined && witness ? { witness, key: found.key, at: found.time * 1000 } : null
}

function isNewer({ witness, at }: Cosignature, { size }: Checkpoint): boolean {
  const before = witness.size ?? -1
  return size > before || (size === before && at > (witness.at ?? 0))
}

/** Whether the checkpoint is none of ours although our key has signed it: that would be two logs under one name. */
async function faultOf(
  payload: Payload,
  community: string,
  files: LogFiles,
  checkpoint: Checkpoint,
): Promise<'conflict' | 'unavailable' | null> {
  const head = await readHead(payload, community)
  const found = head ? await hasTree(files, head.size, checkpoint) : 'other'
  if (found === 'same') return null
  payload.logger.error({ msg: 'a cosigned checkpoint could not be found in the log', community, found })
  return found === 'other' ? 'conflict' : 'unavailable'
}

/** The note with the log's signature and this witness's. */
function withoutStrangers({ text, signatures }: Note, { by }: VerifiedNote, witness: VerifierKey): string {
  const wanted = [...by.flatMap(({ key }) => (key.use === 'log' ? [key] : [])), witness]
  return formatNote({
    text,
    signatures: signatures.filter(({ id, name }) => wanted.some((key) => key.id === id && key.name === name)),
  })
}
