import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { RowProblem } from '@linsheng/contracts/import-ledger'
import type { Payload } from 'payload'
import { now } from '../../../clock.ts'
import { codeOf } from '../../../error-code.ts'
import { holdLease } from '../../../jobs/lease.ts'
import { IMPORTS_SLUG } from '../collections.ts'
import {
  FIRST_REFUSED,
  findImport,
  type ImportRecord,
  ledgerFile,
  refusedFile,
  updateImport,
} from '../import-record.ts'
import { refusedHeader, refusedLine } from '../refused-file.ts'
import { importLedger } from './import-ledger.ts'

/** Milliseconds between two looks whether a killed process has left its work. */
const LOOK_EVERY = 2000

const underWay = new Map<string, Promise<void>>()

/** Whether this process is working on the import now, or is about to. */
export const isUnderWay = ({ id, state }: ImportRecord): boolean =>
  underWay.has(id) && (state === 'checking' || state === 'running')

let stopping = new AbortController()

/** Stops what this process has under way between two rows; its records keep saying `running`, so the next start goes on. */
export async function stopImports(): Promise<void> {
  stopping.abort()
  await Promise.allSettled(underWay.values())
  stopping = new AbortController()
}

/**
 * Tries (`checking`) or imports (`running`) an uploaded ledger in the background, after what this process still has to
 * tidy up of the same ledger; its record tells how far it is. After a crash the record still says `running` and the work
 * is taken up again at the next start.
 */
export function workOnImport(payload: Payload, id: string, state: 'checking' | 'running'): Promise<void> {
  const before = underWay.get(id) ?? Promise.resolve()
  const work = before
    .catch(() => undefined)
    .then(() => tryOrImport(payload, id, state))
    .finally(() => underWay.get(id) === work && underWay.delete(id))
  underWay.set(id, work)
  return work
}

/** Whichever process has the lease does the work; the others wait, in case it is killed, until the record says it is over. */
async function tryOrImport(payload: Payload, id: string, state: 'checking' | 'running'): Promise<void> {
  const { signal } = stopping
  while (!signal.aborted) {
    const record = await findImport(payload, id)
    if (record?.state !== state) return
    const lease = await holdLease(payload, `${IMPORTS_SLUG}/${id}`)
    if (!lease) {
      await pause(LOOK_EVERY, undefined, { signal }).catch(() => undefined)
      continue
    }
    await workAlone(payload, record, signal).finally(() => lease.release())
    return
  }
}

async function workAlone(payload: Payload, record: ImportRecord, signal: AbortSignal): Promise<void> {
  const isTrial = record.state === 'checking'
  try {
    await readThrough(payload, record, isTrial, signal)
    await updateImport(payload, record.id, { state: isTrial ? 'checked' : 'done' })
    if (!isTrial) await rm(ledgerFile(payload, record.id), { force: true })
  } catch (error) {
    if (signal.aborted) return
    payload.logger.error({ msg: 'a ledger import stopped', code: codeOf(error) })
    await updateImport(payload, record.id, { state: 'failed' })
  }
}

async function readThrough(
  payload: Payload,
  record: ImportRecord,
  dryRun: boolean,
  signal: AbortSignal,
): Promise<void> {
  const output = createWriteStream(refusedFile(payload, record.id))
  output.write(refusedHeader(record.header, record.locale))
  const firstRefused: RowProblem[] = []
  const counts = await importLedger({
    payload,
    community: record.community,
    file: ledgerFile(payload, record.id),
    mapping: record.mapping,
    dryRun,
    now: now(),
    locale: record.locale,
    signal,
    onRefused(problem, row) {
      output.write(refusedLine(problem, row.cells, record.locale))
      if (firstRefused.length < FIRST_REFUSED) firstRefused.push(problem)
    },
    onProgress: (soFar) => updateImport(payload, record.id, { counts: soFar, firstRefused }),
  })
  output.end()
  await finished(output)
  await updateImport(payload, record.id, { counts, firstRefused })
}
