import { readFile, stat } from 'node:fs/promises'
import type { CaseRecord } from '@linsheng/contracts/open-data'
import { localMonth } from '@linsheng/domain/time'
import { piecesDir, workDir } from './paths.ts'
import { dayOf, fileOf, type Place, parsePiece, partsOf, pieceFinder, piecesIn } from './pieces.ts'

/** Pieces that are kept read: what is asked for over and over are the newest. */
const PIECES_KEPT = 100

const known = new Map<string, { changed: number; records: Promise<CaseRecord[]> }>()

/** The cases of one piece as they were last written, whichever process did. */
async function recordsOf(directory: string, piece: string): Promise<CaseRecord[]> {
  const path = fileOf.json(directory, piece)
  const { mtimeMs: changed } = await stat(path)
  const found = known.get(path)
  known.delete(path)
  const records = found?.changed === changed ? found.records : readFile(path, 'utf8').then(parsePiece)
  records.catch(() => known.delete(path))
  known.set(path, { changed, records })
  for (const oldest of [...known.keys()].slice(0, -PIECES_KEPT)) known.delete(oldest)
  return records
}

const directoryOf = (dataDir: string, community: string): string => piecesDir(workDir(dataDir, community))

/** Cases whose public time of receipt lies between two instants, the first included; newest first, of the same moment by number. */
export async function casesReceived(
  dataDir: string,
  community: { id: string; zone: string },
  { from, until }: { from: number; until: number },
): Promise<CaseRecord[]> {
  const directory = directoryOf(dataDir, community.id)
  const [first, last] = [localMonth(from, community.zone), localMonth(until, community.zone)]
  const [firstDay, lastDay] = [dayOf(from), dayOf(until)]
  const pieces = (await piecesIn(directory)).filter((piece) => {
    const { month, day } = partsOf(piece)
    return first <= month && month <= last && (day === null || (firstDay <= day && day <= lastDay))
  })
  const records = (await Promise.all(pieces.map((piece) => recordsOf(directory, piece)))).flat()
  return records
    .map((record) => ({ record, at: Date.parse(record.receivedAt) }))
    .filter(({ at }) => from <= at && at < until)
    .sort((a, b) => b.at - a.at)
    .map(({ record }) => record)
}

/** Cases by their numbers, each where it belongs; those that are not there are left out. */
export async function casesNumbered(
  dataDir: string,
  community: string,
  places: ReadonlyMap<string, Place>,
): Promise<CaseRecord[]> {
  const directory = directoryOf(dataDir, community)
  const [there, pieceOf] = await Promise.all([piecesIn(directory), pieceFinder(directory)])
  const wanted = new Set([...places.values()].map(pieceOf))
  const found: CaseRecord[] = []
  // One piece after the other: a thousand numbers may lie in as many pieces.
  for (const piece of there.filter((piece) => wanted.has(piece))) {
    for (const record of await recordsOf(directory, piece)) if (places.has(record.number)) found.push(record)
  }
  return found
}
