import type { Payload } from 'payload'
import { now } from '../../clock.ts'
import { codeOf } from '../../error-code.ts'
import { type Register, registerById } from '../complaints/register.ts'
import type { EntryBook } from '../transparency/entry-book.ts'
import { publishRules } from '../transparency/rules/publish-rules.ts'
import { writeBoard } from './board-file.ts'
import { writeFold } from './fold-file.ts'
import { resumeBook } from './resume-book.ts'

export interface KeeperOptions {
  dataDir: string
  /** Milliseconds within which a change is on the board. */
  flushEvery?: number
  /** Milliseconds after which every board is computed again: what is overdue grows without any event. */
  refreshEvery?: number
}

/**
 * Keeps every community's figures in memory and its board.json up to date. One process at a time does this. A community
 * whose files cannot be written holds up no other.
 */
export interface BoardKeeper {
  /** The entries of a community, opened on first use. What is appended to it is on the board within `flushEvery`. */
  book(community: Register): Promise<EntryBook>
  /** Writes what has changed. */
  flush(): Promise<void>
  /** Writes boards and the state to resume from; after it nothing is written any more. */
  stop(): Promise<void>
}

interface Kept {
  community: Register
  book: EntryBook
  /** Entries the published board rests on; null: compute it again whatever it rests on. */
  published: number | null
  saved: number
}

/** The larger the boards, the rarer they are written: never more than a tenth of the time, but every three seconds. */
const PAUSE_FACTOR = 9
const LONGEST_PAUSE = 3000

/** Entries after which the state to resume from is saved again. */
const SAVE_AFTER = 5000

export async function keepBoards(payload: Payload, options: KeeperOptions): Promise<BoardKeeper> {
  const { dataDir, flushEvery = 500, refreshEvery = 60_000 } = options
  const kept = new Map<string, Promise<Kept>>()
  let stopped = false

  const keep = (community: Register): Promise<Kept> => {
    const opened = kept.get(community.id) ?? open(payload, dataDir, community)
    opened.catch(() => kept.delete(community.id))
    kept.set(community.id, opened)
    return opened
  }
  const report = (error: unknown) => payload.logger.error({ msg: 'a board could not be written', code: codeOf(error) })
  const flush = async () => {
    for (const opened of [...kept.values()]) await opened.then((board) => publish(dataDir, board)).catch(report)
  }
  const freshen = async (community: Register) => {
    const opened = await keep(community)
    await publishRules(payload, dataDir, community, opened.book)
    await opened.book.catchUp()
    opened.published = null
  }
  const refresh = async () => {
    for (const community of await allCommunities(payload)) {
      if (stopped) return
      await freshen(community).catch(report)
    }
    await flush()
  }
  const inTurn = (work: () => Promise<void>) => {
    let running = Promise.resolve()
    return () => {
      running = running.then(work).catch(report)
      return running
    }
  }
  await refresh()
  const [flushing, refreshing] = [inTurn(flush), inTurn(refresh)]
  let flushTimer = setTimeout(flushAgain, flushEvery)
  async function flushAgain() {
    const started = performance.now()
    await flushing()
    const pause = Math.min((performance.now() - started) * PAUSE_FACTOR, LONGEST_PAUSE)
    if (!stopped) flushTimer = setTimeout(flushAgain, Math.max(pause, flushEvery))
  }
  const refreshTimer = setInterval(refreshing, refreshEvery)

  return {
    book: async (community) => (await keep(community)).book,
    flush,
    async stop() {
      stopped = true
      clearTimeout(flushTimer)
      clearInterval(refreshTimer)
      await refreshing()
      await flushing()
      for (const opened of [...kept.values()]) await opened.then((board) => save(dataDir, board)).catch(report)
    },
  }
}

async function open(payload: Payload, dataDir: string, community: Register): Promise<Kept> {
  const resumed = await resumeBook(payload, dataDir, community.id)
  await publishRules(payload, dataDir, community, resumed.book)
  return { community, published: null, ...resumed }
}

async function publish(dataDir: string, kept: Kept): Promise<void> {
  if (kept.published === kept.book.size) return
  const size = kept.book.size
  await writeBoard(dataDir, kept.community.slug, kept.book.fold, now())
  kept.published = size
  if (size - kept.saved >= SAVE_AFTER) await save(dataDir, kept)
}

async function save(dataDir: string, kept: Kept): Promise<void> {
  if (kept.saved === kept.book.size) return
  kept.saved = kept.book.size
  await writeFold(dataDir, kept.community.id, kept.book)
}

async function allCommunities(payload: Payload): Promise<Register[]> {
  const { docs } = await payload.find({ collection: 'communities', depth: 0, pagination: false, limit: 0 })
  const registers = await Promise.all(docs.map(({ id }) => registerById(payload, String(id))))
  return registers.filter((register) => register !== null)
}
