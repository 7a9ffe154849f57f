import { setTimeout as wait } from 'node:timers/promises'
import { type Locale, t } from '@linsheng/i18n'
import { localeOfTerminal } from '@linsheng/i18n/locale-of-terminal'
import { audit } from '../audit.ts'
import type { Read } from '../log/source.ts'
import { nodeTreeHash } from '../node/node-tree-hash.ts'
import { type AuditReport, isLogSound } from '../report.ts'
import { type Arguments, readArguments } from './arguments.ts'
import { Misuse } from './misuse.ts'
import { type Place, placeOf } from './place.ts'
import { type RecordReport, readSeals, SealedLines } from './records.ts'
import { reportText } from './report-text.ts'
import { readState, type State, writeState } from './state-file.ts'

/** `misuse`: also where nothing could be read, for then nothing was verified. */
const EXIT = { agrees: 0, differs: 1, misuse: 2 } as const
/** Milliseconds between two looks at a log that is a moment behind its board. */
const PAUSE = 1_000
const PROGRESS_EVERY = 100_000

export interface Terminal {
  env: Readonly<Record<string, string | undefined>>
  out(text: string): void
  err(text: string): void
}

/** `npm run verify`: checks a log and its board from outside. @returns the exit code: 0 all agrees, 1 something does not, 2 misuse */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const locale = localeOfTerminal(terminal.env)
  try {
    const given = readArguments(args, locale)
    const place = await placeOf(given.where, given.community)
    const { report, records } = await verify(given, place, locale, terminal)
    terminal.out(
      given.json
        ? JSON.stringify({ place: place.name, ...report, records }, null, 2)
        : reportText(locale, report, records),
    )
    const agrees = report.faults.length === 0 && records.every(({ state }) => state === 'fits')
    return agrees ? EXIT.agrees : EXIT.differs
  } catch (error) {
    if (!(error instanceof Misuse)) throw error
    terminal.err(error.message)
    return EXIT.misuse
  }
}

interface Verified {
  report: AuditReport
  records: RecordReport[]
}

async function verify(given: Arguments, place: Place, locale: Locale, terminal: Terminal): Promise<Verified> {
  const state = await parsed(given.state, locale, readState, {})
  const sealed = new SealedLines(await parsed(given.records, locale, readSeals, []))
  const seen = Object.hasOwn(state, place.name) ? state[place.name] : undefined
  const report = await audit({
    read: readOf(place, locale),
    ...(seen && { known: { size: seen.size, root: seen.root }, pinned: seen.vkey }),
    tiles: true,
    hash: nodeTreeHash(),
    onEntry: (_entry, index, line) => sealed.take(index, line),
    onProgress: progress(locale, terminal),
    pause: () => wait(PAUSE),
  })
  if (report.faults.some(({ code }) => code === 'no-checkpoint') && seen === undefined) {
    throw new Misuse(t(locale, 'verify.cli-no-log', { place: place.name }))
  }
  if (given.state !== undefined) await remember(given.state, state, place, report)
  return { report, records: sealed.reports() }
}

/** A file that the user named. @throws Misuse where it cannot be understood */
async function parsed<Value>(
  file: string | undefined,
  locale: Locale,
  read: (file: string) => Promise<Value>,
  otherwise: Value,
): Promise<Value> {
  if (file === undefined) return otherwise
  try {
    return await read(file)
  } catch (error) {
    throw new Misuse(t(locale, 'verify.cli-bad-file', { file, reason: reasonOf(error) }))
  }
}

/** @throws Misuse where the place cannot be read: that is no fault of the log */
const readOf =
  ({ name: place, read }: Place, locale: Locale): Read =>
  (path) =>
    read(path).catch((error: unknown) => {
      throw new Misuse(t(locale, 'verify.cli-unreachable', { place, reason: reasonOf(error) }))
    })

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message.replaceAll('\n', ' ') : String(error)

function progress(locale: Locale, { err }: Terminal) {
  let next = PROGRESS_EVERY
  return ({ done, size }: { done: number; size: number }) => {
    if (done < next) return
    err(t(locale, 'verify.cli-progress', { done, size }))
    next += PROGRESS_EVERY
  }
}

/** Only a sound log is remembered: what was seen before stays what later ones are compared with. */
async function remember(file: string, state: State, { name }: Place, report: AuditReport): Promise<void> {
  const { checkpoint, signature } = report
  if (!isLogSound(report) || checkpoint === null || signature.key === null) return
  const seen = { size: checkpoint.size, root: checkpoint.root, vkey: signature.key }
  await writeState(file, { ...state, [name]: seen })
}
