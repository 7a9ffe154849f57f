import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { createCommunity } from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { nothingFolded } from '@linsheng/cms/src/features/statistics/fold-file.ts'
import { type EntryBook, openBook } from '@linsheng/cms/src/features/transparency/entry-book.ts'
import type { KeyedEntry } from '@linsheng/cms/src/features/transparency/entry-row.ts'
import { realDisk } from '@linsheng/cms/src/features/transparency/log/disk.ts'
import { logDirectory, openFolder } from '@linsheng/cms/src/features/transparency/log/folder.ts'
import { openPublisher, type Publisher } from '@linsheng/cms/src/features/transparency/log/publisher.ts'
import { publicCase } from '@linsheng/domain/complaints/testing/public-case'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { atLeast, atMost, type Figure, measured } from '../figure.ts'
import { measureProofs } from './proofs.ts'

const SIZES = [10_000, 100_000, 1_000_000]
const BATCH = 500
const EVENTS = 40
const START = Date.UTC(2024, 0, 1)

interface Place {
  book: EntryBook
  publisher: Publisher
  directory: string
}

async function openPlace({ payload, env }: TestCms): Promise<Place> {
  const { id } = await createCommunity(payload, { slug: 'bench', name: '测试小区' }, { template: false })
  const book = await openBook(payload, id, nothingFolded())
  const folder = await openFolder(env.dataDir, 'bench', realDisk)
  const opened = await openPublisher({ payload, community: id, origin: 'bench.example/data/bench/log', folder })
  if (!opened.ok) throw new Error(opened.fault)
  return { book, publisher: opened.publisher, directory: logDirectory(env.dataDir, 'bench') }
}

/** A case that is filed, with its seals: the longest line there is. */
function filed(index: number): KeyedEntry {
  const number = `${String(index).padStart(7, '0')}`
  const at = START + index * 60_000
  const is = publicCase({ number, receivedAt: at, responseDue: at + 172_800_000, resolutionDue: at + 604_800_000 })
  const events = [{ type: 'filed', description: '三号楼电梯昨晚停了两次，老人下不了楼。' }]
  const record = { number, sequence: 1, at, actor: { kind: 'resident' }, events }
  return { key: `${number}/1/0`, entry: { type: 'filed', at, was: null, is }, record }
}

/** Appends and publishes as the server does: batches of entries, and the log after each. @returns seconds */
async function growTo({ book, publisher }: Place, size: number): Promise<number> {
  const started = performance.now()
  while (book.size < size) {
    const from = book.size
    const entries = Array.from({ length: Math.min(BATCH, size - from) }, (_, at) => filed(from + at))
    if (!(await book.appendTogether(entries))) throw new Error('a batch could not be appended')
    while (await publisher.publish([]));
  }
  if (publisher.size !== size) throw new Error(`${publisher.size} of ${size} entries are published`)
  return (performance.now() - started) / 1000
}

const rounded = (value: number): number => Math.round(value * 100) / 100
const middle = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

/** From an event that is to be appended to the checkpoint that holds it, one after the other. @returns milliseconds */
async function measureEvents({ book, publisher }: Place): Promise<{ all: number[]; publishing: number[] }> {
  const all: number[] = []
  const publishing: number[] = []
  for (let event = 0; event < EVENTS; event += 1) {
    const started = performance.now()
    await book.append(filed(book.size))
    const appended = performance.now()
    await publisher.publish([])
    all.push(performance.now() - started)
    publishing.push(performance.now() - appended)
  }
  return { all, publishing }
}

/** One batch after another at this size. @returns milliseconds of each */
async function measureBatches(place: Place): Promise<number[]> {
  const times: number[] = []
  for (let batch = 0; batch < 10; batch += 1) times.push((await growTo(place, place.book.size + BATCH)) * 1000)
  return times
}

async function bytesBelow(directory: string): Promise<{ plain: number; packed: number; partial: number }> {
  const sums = { plain: 0, packed: 0, partial: 0 }
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const { size } = await stat(path.join(entry.parentPath, entry.name))
    sums[entry.name.endsWith('.gz') ? 'packed' : entry.parentPath.endsWith('.p') ? 'partial' : 'plain'] += size
  }
  return sums
}

/** The log at 10,000, 100,000 and 1,000,000 entries on SQLite, end to end: rows, tiles, head, checkpoint. */
export async function* measureGrowth(): AsyncGenerator<Figure> {
  await using cms = await createTestCms()
  const place = await openPlace(cms)
  await growTo(place, BATCH)
  for (const size of SIZES) {
    const from = place.book.size
    const seconds = await growTo(place, size)
    console.error(`${size} entries`)
    yield atLeast(2000, `entries_per_s_to_${size}`, Math.round((size - from) / seconds), '1/s')
    yield measured(`batch_of_${BATCH}_ms_at_${size}`, rounded(middle(await measureBatches(place))), 'ms')
    const { all, publishing } = await measureEvents(place)
    yield atMost(50, `event_to_checkpoint_ms_at_${size}`, rounded(middle(all)), 'ms')
    yield measured(`event_to_checkpoint_ms_at_${size}_max`, rounded(Math.max(...all)), 'ms')
    yield measured(`of_it_publishing_ms_at_${size}`, rounded(middle(publishing)), 'ms')
    const proofs = await measureProofs(place.directory, place.publisher.size)
    yield atMost(5, `inclusion_proof_ms_at_${size}`, rounded(proofs.inclusion), 'ms')
    yield atMost(5, `consistency_proof_ms_at_${size}`, rounded(proofs.consistency), 'ms')
    const { plain, packed, partial } = await bytesBelow(place.directory)
    yield measured(`disk_bytes_per_entry_at_${size}`, rounded(plain / place.publisher.size), 'B')
    yield measured(`packed_bytes_per_entry_at_${size}`, rounded(packed / place.publisher.size), 'B')
    yield measured(`unfinished_tiles_kb_at_${size}`, rounded(partial / 1000), 'kB')
  }
}
