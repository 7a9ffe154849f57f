import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaseRecord } from '@linsheng/contracts/open-data'
import { localMonth } from '@linsheng/domain/time'
import { monthsIn, parseMonth, pieceOf } from './months.ts'
import { workDir } from './paths.ts'

/** Months that are kept read: what is asked for over and over are the newest. */
const MONTHS_KEPT = 12

const known = new Map<string, { changed: number; records: Promise<CaseRecord[]> }>()

/** The cases of one month as they were last written, whichever process did. */
async function recordsOf(directory: string, month: string): Promise<CaseRecord[]> {
  const path = pieceOf.json(directory, month)
  const { mtimeMs: changed } = await stat(path)
  const found = known.get(path)
  known.delete(path)
  const records = found?.changed === changed ? found.records : readFile(path, 'utf8').then(parseMonth)
  records.catch(() => known.delete(path))
  known.set(path, { changed, records })
  for (const oldest of [...known.keys()].slice(0, -MONTHS_KEPT)) known.delete(oldest)
  return records
}

const directoryOf = (dataDir: string, community: string): string => join(workDir(dataDir, community), 'months')

/** Cases whose public time of receipt lies between two instants, the first included; newest first, of the same moment by number. */
export async function casesReceived(
  dataDir: string,
  community: { id: string; zone: string },
  { from, until }: { from: number; until: number },
): Promise<CaseRecord[]> {
  const directory = directoryOf(dataDir, community.id)
  const [first, last] = [localMonth(from, community.zone), localMonth(until, community.zone)]
  const months = (await monthsIn(directory)).filter((month) => first <= month && month <= last)
  const records = (await Promise.all(months.map((month) => recordsOf(directory, month)))).flat()
  return records
    .map((record) => ({ record, at: Date.parse(record.receivedAt) }))
    .filter(({ at }) => from <= at && at < until)
    .sort((a, b) => b.at - a.at)
    .map(({ record }) => record)
}

/** Cases by their numbers, of those months; those that are not there are left out. */
export async function casesNumbered(
  dataDir: string,
  community: string,
  monthOf: ReadonlyMap<string, string>,
): Promise<CaseRecord[]> {
  const directory = directoryOf(dataDir, community)
  const there = new Set(await monthsIn(directory))
  const months = [...new Set(monthOf.values())].filter((month) => there.has(month))
  const found: CaseRecord[] = []
  // One month after the other: a thousand numbers may lie in as many months.
  for (const month of months) {
    for (const record of await recordsOf(directory, month)) if (monthOf.has(record.number)) found.push(record)
  }
  return found
}
