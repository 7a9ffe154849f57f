import type { Payload } from 'payload'
import { codeOf } from '../../../error-code.ts'
import type { LeaseOptions } from '../../../jobs/lease.ts'
import { startWatch, type Watch, type Watching } from '../../../jobs/watch.ts'
import { makeWay } from '../../complaints/dispatcher/pace.ts'
import { originOf } from '../keys/log-keys.ts'
import { LOG_WRITER } from '../name.ts'
import { storedWitnesses, witnessesOf } from '../witnesses/stored-witnesses.ts'
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
  const { dataDir, siteUrl, every = 1000, lease, disk = realDisk } = options
  const publishers = new Map<string, Publisher>()
  const stuck: Troubles = new Map()
  troubles.set(payload, stuck)

  const open = async ({ id, slug }: Community): Promise<Publisher | null> => {
    const known = publishers.get(id)
    if (known) return known
    const folder = await openFolder(dataDir, slug, disk)
    const opened = await openPublisher({ payload, community: id, origin: originOf(siteUrl, slug), folder })
    if (!opened.ok) {
      fail({ id, slug }, opened.fault)
      return null
    }
    publishers.set(id, opened.publisher)
    return opened.publisher
  }
  const fail = ({ id, slug }: Community, what: string) => {
    publishers.delete(id)
    stuck.set(id, { what, until: Date.now() + TRY_AGAIN })
    payload.logger.error({ msg: 'a log is not published', community: slug, reason: what })
  }
  /** A batch of one log. After an error it is opened anew: what was done and what was not is read from the disk. */
  const advance = async (community: Community, witnesses: ReturnType<typeof witnessesOf>): Promise<boolean> => {
    if ((stuck.get(community.id)?.until ?? 0) > Date.now()) return false
    try {
      const publisher = await open(community)
      if (!publisher) return false
      const isMore = await publisher.publish()
      await publisher.showWitnesses(witnesses)
      stuck.delete(community.id)
      return isMore
    } catch (error) {
      fail(community, codeOf(error))
      return false
    }
  }
  const look = async ({ held, stopping }: Watching): Promise<void> => {
    const witnesses = Map.groupBy(await storedWitnesses(payload), ({ community }) => community)
    let unfinished = await communitiesOf(payload)
    forgetOthers(publishers, stuck, unfinished)
    while (unfinished.length > 0) {
      const more: Community[] = []
      for (const community of unfinished) {
        if (stopping() || !held()) return
        if (await advance(community, witnessesOf(witnesses.get(community.id) ?? []))) more.push(community)
        await makeWay()
      }
      unfinished = more
    }
  }
  return startWatch(payload, LOG_WRITER, {
    every,
    ...(lease && { lease }),
    begin: async () => publishers.clear(),
    look,
    end: async () => {
      publishers.clear()
      stuck.clear()
    },
  })
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

/** Communities that are gone leave nothing behind. */
function forgetOthers(publishers: Map<string, Publisher>, stuck: Troubles, communities: readonly Community[]): void {
  const there = new Set(communities.map(({ id }) => id))
  for (const known of [publishers, stuck]) for (const id of known.keys()) if (!there.has(id)) known.delete(id)
}
