import type { LogLine, PublicEntry } from '@linsheng/domain/transparency'
import { SHA256_TREE, sameBytes, type TreeHash, tilePath, toBase64 } from '@linsheng/tlog'
import type { Fault } from './faults.ts'
import { Recount } from './figures/recount.ts'
import { consistencyFaults, judgeConsistency, type Roots } from './log/consistency.ts'
import { Lines } from './log/lines.ts'
import { faultInBundle, locateFault, tornTile, withheldBundle } from './log/locate.ts'
import { judgeSignature } from './log/signature.ts'
import type { Read } from './log/source.ts'
import { cosignedSizes, judgeWitnesses } from './log/witnesses.ts'
import { type Published, readPublished } from './published.ts'
import type { AuditReport, FiguresReport, SeenCheckpoint } from './report.ts'
import { type Walk, walk } from './walk.ts'

export interface AuditOptions {
  read: Read
  /** The checkpoint of this log that the reader saw last, if any. */
  known?: SeenCheckpoint | undefined
  /** The verifier key that the reader trusts from before, if any. */
  pinned?: string | undefined
  /** Check the published tiles of hashes, too: inclusion proofs are made from them. */
  tiles?: boolean
  /** Another implementation of the tree's hashes. */
  hash?: TreeHash
  /** Called for each fact in order, known types only, before it is known whether the log is sound. */
  onEntry?: (entry: PublicEntry, index: number, line: LogLine) => void
  onProgress?: (progress: { done: number; size: number }) => void
  /** Waits a second or so: the log is published some seconds after the board that rests on it. */
  pause?: () => Promise<void>
  signal?: AbortSignal
}

/**
 * Verifies a community's log and recomputes its board from the entries. All that does not agree is in the report; it
 * rejects only where `read` does, or when it is aborted.
 */
export async function audit(options: AuditOptions): Promise<AuditReport> {
  const published = await readPublished(options.read, options.pause)
  const { signed } = published
  if (signed === null) return nothingToCheck(published)
  const lines = new Lines()
  const recount = published.board && new Recount(published.board)
  const walked = await walkLog(options, published, signed.checkpoint.size, lines, recount)
  const { checkpoint } = signed
  const root = rootOf(walked, checkpoint.root)
  const roots: Roots = { at: walked.roots, root }
  const log = judgeLog(options, published, signed, lines, roots)
  const misfit = await misfitOf(options, checkpoint.size, walked, root, log.agreed)
  const lineFaults = lines.faults.filter(({ index }) => root === 'agrees' || index < firstOf(misfit))
  const figures = recount?.judge(checkpoint.size, root === 'agrees') ?? { figures: NO_FIGURES, faults: [] }
  return {
    ...log.report,
    root,
    entries: { read: walked.tree.size, unknown: lines.unknown },
    figures: figures.figures,
    faults: [...published.faults, ...log.faults, ...misfit, ...lineFaults, ...figures.faults],
  }
}

const NO_FIGURES: FiguresReport = {
  state: 'unchecked',
  asOf: null,
  entries: null,
  behind: null,
  checked: 0,
  count: 0,
  wrong: [],
}

function nothingToCheck({ faults, board }: Published): AuditReport {
  const about = board && { asOf: board.board.asOf, entries: board.board.entries }
  return {
    checkpoint: null,
    signature: { state: 'unchecked', key: null, rotations: 0 },
    root: 'unchecked',
    consistency: 'unchecked',
    knownSize: null,
    witnesses: [],
    entries: { read: 0, unknown: 0 },
    figures: { ...NO_FIGURES, ...about },
    faults,
  }
}

function walkLog(
  { read, hash, tiles, known, signal, onEntry, onProgress }: AuditOptions,
  { witnesses }: Published,
  size: number,
  lines: Lines,
  recount: Recount | null,
): Promise<Walk> {
  return walk(size, {
    read,
    hash: hash ?? SHA256_TREE,
    tiles: tiles ?? false,
    sizes: new Set([...(known ? [known.size] : []), ...cosignedSizes(witnesses)]),
    signal,
    onEntry: (bytes, index) => {
      const told = lines.read(bytes, index)
      const isKnown = told !== null && told !== 'unknown'
      recount?.take(isKnown ? told.entry : told)
      if (isKnown) onEntry?.(told.entry, index, told.line)
    },
    onProgress: (done) => onProgress?.({ done, size }),
  })
}

function rootOf({ broken, tree }: Walk, root: Uint8Array): AuditReport['root'] {
  if (broken !== null) return 'unchecked'
  return sameBytes(tree.root(), root) ? 'agrees' : 'differs'
}

/** Who signed, and whether everybody was shown the same. */
function judgeLog(
  { known, pinned }: AuditOptions,
  { key, witnesses }: Published,
  { note, checkpoint }: NonNullable<Published['signed']>,
  { chain }: Lines,
  roots: Roots,
) {
  const { signature, faults } = judgeSignature({ note, checkpoint, published: key, pinned, chain })
  const consistency = known ? judgeConsistency(known, checkpoint, roots) : ('first' as const)
  const logKeys = [key, ...chain.keys].filter((each) => each !== null)
  const judged = judgeWitnesses(witnesses, logKeys, checkpoint, roots)
  const agreed = judged.reports.flatMap(({ state, size }) => (state === 'agrees' ? [size ?? 0] : []))
  if (known && consistency === 'agrees') agreed.push(known.size)
  const { origin, size, root } = checkpoint
  return {
    report: {
      checkpoint: { origin, size, root: toBase64(root) },
      signature,
      consistency,
      knownSize: known?.size ?? null,
      witnesses: judged.reports,
    },
    faults: [...faults, ...consistencyFaults(consistency, known?.size ?? 0, null), ...judged.faults],
    /** So many entries at the beginning are as somebody saw them before. */
    agreed: Math.max(0, ...agreed.filter((agreedSize) => agreedSize < size)),
  }
}

/** What of the entries and tiles does not fit the checkpoint. */
async function misfitOf(
  { read, tiles }: AuditOptions,
  size: number,
  { broken, alteredTiles }: Walk,
  root: AuditReport['root'],
  agreed: number,
): Promise<Fault[]> {
  if (broken !== null) return [(await faultInBundle(read, broken)) ?? withheldBundle(broken)]
  if (root === 'differs') return [await locateFault(read, size, agreed)]
  if (!tiles) return []
  const torn = alteredTiles.length > 0 ? null : await tornTile(read, size)
  const paths = torn ? [tilePath(torn.upper)] : alteredTiles
  return paths.map((path): Fault => ({ code: 'altered-tile', path }))
}

/** First entry that is not what the checkpoint stands for: what follows it cannot be judged. */
function firstOf(misfit: readonly Fault[]): number {
  return Math.min(...misfit.map((fault) => ('from' in fault ? fault.from : Number.POSITIVE_INFINITY)))
}
