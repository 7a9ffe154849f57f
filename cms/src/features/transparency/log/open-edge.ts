import {
  type Checkpoint,
  type Edge,
  EMPTY_ROOT,
  edgeFrom,
  edgeRoot,
  edgeTiles,
  emptyEdge,
  extend,
  nodesOf,
  parseCheckpoint,
  parseNote,
  readerOfTiles,
  sameBytes,
  type TileFile,
  tilePath,
  tilesForNodes,
  treeRoot,
} from '@linsheng/tlog'
import type { Payload } from 'payload'
import type { LogFiles, LogFolder } from './folder.ts'
import { withPacked } from './packed.ts'
import { bytesOf, linesFrom } from './rows.ts'

/** A size the log once had, and its root then. */
export type Tree = Pick<Checkpoint, 'size' | 'root'>

/**
 * Why a log must not go on: to do so would tell another story than the one already told. `ahead`: more has been published
 * than the database holds. `rewritten`: what was published is not what the database says.
 */
export type LogFault = 'ahead' | 'rewritten'
export type Opened = { ok: true; edge: Edge } | { ok: false; fault: LogFault }

export const EMPTY_TREE: Tree = { size: 0, root: EMPTY_ROOT }

/** The tree of the checkpoint that readers see; null when there is none. Its signature is not looked at: it was told. */
export async function publishedTree(folder: LogFiles): Promise<Tree | null> {
  const bytes = await folder.read('checkpoint')
  const note = bytes && parseNote(new TextDecoder().decode(bytes))
  return note && parseCheckpoint(note.text)
}

/**
 * The right edge of the log to go on from: the tree that was published last. Read from its files; where they are missing or
 * other ones, written again from the rows. Refused where what readers see does not fit what the database says.
 * @param head what is stored as published, `EMPTY_TREE` when nothing is
 */
export async function openEdge(payload: Payload, community: string, folder: LogFolder, head: Tree): Promise<Opened> {
  const published = (await publishedTree(folder)) ?? EMPTY_TREE
  const isWhole = (await hasTree(folder, head.size, published)) !== 'missing'
  const read = isWhole ? await readEdge(folder, head) : null
  const edge = read ?? (await writeAgain(payload, community, folder, head))
  if (published.size > head.size && edge && fits(edge, head)) {
    // The checkpoint is put in place after the head is stored: only a database older than its files has it otherwise.
    return told(await writeAgain(payload, community, folder, published, edge), published)
  }
  const opened = told(edge, head)
  const isSame = opened.ok && (await hasTree(folder, head.size, published)) === 'same'
  return opened.ok && !isSame ? { ok: false, fault: 'rewritten' } : opened
}

const fits = (edge: Edge, { root }: Tree): boolean => sameBytes(edgeRoot(edge), root)

function told(edge: Edge | null, tree: Tree): Opened {
  if (!edge) return { ok: false, fault: 'ahead' }
  return fits(edge, tree) ? { ok: true, edge } : { ok: false, fault: 'rewritten' }
}

/** Null where a file is missing, or they are those of another tree. */
async function readEdge(folder: LogFiles, { size, root }: Tree): Promise<Edge | null> {
  const files = new Map<string, Uint8Array>()
  for (const tile of edgeTiles(size)) {
    const bytes = await folder.read(tilePath(tile))
    if (!bytes) return null
    files.set(tilePath(tile), bytes)
  }
  try {
    const edge = edgeFrom(size, (tile) => files.get(tilePath(tile)) ?? new Uint8Array())
    return sameBytes(edgeRoot(edge), root) ? edge : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/**
 * Writes the files of a tree from the rows, from an edge on. None is touched before the rows have turned out to be those of
 * the tree. @returns the edge of so many rows, whether it is the tree's or not; null when there are not so many
 */
async function writeAgain(
  payload: Payload,
  community: string,
  folder: LogFolder,
  tree: Tree,
  from: Edge = emptyEdge(),
): Promise<Edge | null> {
  const edge = await growTo(payload, community, tree.size, from, async () => undefined)
  if (!edge || !fits(edge, tree)) return edge
  return growTo(payload, community, tree.size, from, async (files) => folder.write(await withPacked(files)))
}

/** The edge of a tree of so many rows. Null when there are not so many. */
async function growTo(
  payload: Payload,
  community: string,
  size: number,
  from: Edge,
  write: (files: TileFile[]) => Promise<void>,
): Promise<Edge | null> {
  let edge = from
  while (edge.size < size) {
    const rows = await linesFrom(payload, community, edge.size)
    if (rows.length === 0) return null
    const grown = extend(edge, rows.slice(0, size - edge.size).map(bytesOf))
    await write(grown.files)
    edge = grown.edge
  }
  return edge
}

/** Whether a smaller tree is the beginning of the one of `size` entries, by their files. */
export async function hasTree(folder: LogFiles, size: number, old: Tree): Promise<'same' | 'other' | 'missing'> {
  if (old.size > size) return 'other'
  const tiles = new Map<string, Uint8Array>()
  for (const tile of tilesForNodes(nodesOf([{ from: 0, to: old.size }]), size)) {
    const bytes = await folder.read(tilePath(tile))
    if (!bytes) return 'missing'
    tiles.set(tilePath(tile), bytes)
  }
  try {
    return sameBytes(treeRoot(old.size, readerOfTiles(tiles, size)), old.root) ? 'same' : 'other'
  } catch (error) {
    if (error instanceof RangeError) return 'missing'
    throw error
  }
}
