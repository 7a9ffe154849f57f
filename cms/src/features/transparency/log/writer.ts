import type { Payload } from 'payload'
import { codeOf } from '../../../error-code.ts'
import type { LeaseOptions } from '../../../jobs/lease.ts'
import { startWatch, type Watch, type Watching } from '../../../jobs/watch.ts'
import { makeWay } from '../../complaints/dispatcher/pace.ts'
import { originOf } from '../keys/log-keys.ts'
import { LOG_WRITER } from '../name.ts'
import { type StoredWitness, storedWitnesses, witnessesOf } from '../witnesses/stored-witnesses.ts'
import { type Disk, realDisk } from './disk.ts'
import { openFolder } from './folder.ts'
import { openPublisher, type Publisher } from './publisher.ts'

export interface WriterOptions {
  dataDir: string
  /** Its host is part of a new log's name. */
  siteUrl: string
  /** Milliseconds between two looks for what other processes have appended. */
  every?: number
  lease?: LeaseOptions
  disk?: Disk
}

/** Milliseconds after which a log that cannot be written is tried again. */
const TRY_AGAIN = 30_000

/** What is wrong with logs, by community: a fault's name or an error's code. */
type Troubles = Map<string, { what: string; until: number }>
const troubles = new WeakMap<Payload, Troubles>()

/** Whether every log of which this process is the writer could be written; false while one is refused or fails. */
export const isPublishingLogs = (payload: Payload): boolean => (troubles.get(payload)?.size ?? 0) === 0

interface Community {
  id: string
  slug: string
}

/** Publishes every community's log. One process does it at a time, under a lease; whoever appends nudges it. */
export function startLogWriter(payload: Payload, options: WriterOptions): Watch {
  const { every = 1000, lease } = options
  const logs = new Logs(payload, options)
  return startWatch(payload, LOG_WRITER, {
    every,
    ...(lease && { lease }),
    begin: async () => logs.close(),
    look: (watching) => logs.look(watching),
    end: async () => logs.close(),
  })
}

/** The logs that this process writes, opened as they are needed. */
class Logs {
  readonly #payload: Payload
  readonly #options: WriterOptions
  readonly #publishers = new Map<string, Publisher>()
  readonly #stuck: Troubles = new Map()

  constructor(payload: Payload, options: WriterOptions) {
    this.#payload = payload
    this.#options = options
    troubles.set(payload, this.#stuck)
  }

  /** Another process may write them now. */
  close(): void {
    this.#publishers.clear()
    this.#stuck.clear()
  }

  /** Publishes what there is, a batch of each log in turn. */
  async look({ held, stopping }: Watching): Promise<void> {
    const witnesses = Map.groupBy(await storedWitnesses(this.#payload), ({ community }) => community)
    let unfinished = await communitiesOf(this.#payload)
    this.#forgetOthers(unfinished)
    while (unfinished.length > 0) {
      const more: Community[] = []
      for (const community of unfinished) {
        if (stopping() || !held()) return
        if (await this.#advance(community, witnesses.get(community.id) ?? [])) more.push(community)
        await makeWay()
      }
      unfinished = more
    }
  }

  /** A batch of one log. @returns whether there may be more */
  async #advance(community: Community, witnesses: StoredWitness[]): Promise<boolean> {
    if ((this.#stuck.get(community.id)?.until ?? 0) > Date.now()) return false
    try {
      const publisher = await this.#open(community)
      if (!publisher) return false
      const isMore = await publisher.publish(witnessesOf(witnesses))
      this.#stuck.delete(community.id)
      return isMore
    } catch (error) {
      this.#fail(community, codeOf(error))
      return false
    }
  }

  async #open(community: Community): Promise<Publisher | null> {
    const { id, slug } = community
    const known = this.#publishers.get(id)
    if (known) return known
    const { dataDir, siteUrl, disk = realDisk } = this.#options
    const folder = await openFolder(dataDir, slug, disk)
    const source = { payload: this.#payload, community: id, origin: originOf(siteUrl, slug), folder }
    const opened = await openPublisher(source)
    if (opened.ok) this.#publishers.set(id, opened.publisher)
    else this.#fail(community, opened.fault)
    return opened.ok ? opened.publisher : null
  }

  /** What was done of it and what was not is read from the disk at the next attempt. */
  #fail({ id, slug }: Community, reason: string): void {
    this.#publishers.delete(id)
    this.#stuck.set(id, { what: reason, until: Date.now() + TRY_AGAIN })
    this.#payload.logger.error({ msg: 'a log is not published', community: slug, reason })
  }

  /** Communities that are gone leave nothing behind. */
  #forgetOthers(communities: readonly Community[]): void {
    const there = new Set(communities.map(({ id }) => id))
    for (const known of [this.#publishers, this.#stuck])
      for (const id of known.keys()) if (!there.has(id)) known.delete(id)
  }
}

async function communitiesOf(payload: Payload): Promise<Community[]> {
  const { docs } = await payload.db.find<Community>({
    collection: 'communities',
    select: { slug: true },
    limit: 0,
    pagination: false,
  })
  return docs.map(({ id, slug }) => ({ id: String(id), slug }))
}
