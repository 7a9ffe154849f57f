import { randomUUID } from 'node:crypto'
import { PHOTO_BYTES_MAX, type TrackAction, type TrackedCase } from '@linsheng/contracts/complaints'
import type { ProblemCode } from '@linsheng/contracts/problem'
import type { Answer, SiteApi } from '@linsheng/contracts/site-api'
import type { Actor } from '@linsheng/domain/complaints'
import { HOUR, MINUTE } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import { now } from '../../clock.ts'
import { createThrottle } from '../../http/throttle.ts'
import { commandOfAction } from './operations/act.ts'
import { arePhotosFree } from './operations/claim-photos.ts'
import { fileComplaint } from './operations/file-complaint.ts'
import { type FoundCase, findByReceipt } from './operations/find-by-receipt.ts'
import { joinCase } from './operations/join-case.ts'
import { runCommand } from './operations/run-command.ts'
import { storePhoto } from './photos/photo-store.ts'
import { isPhoto, sanitiseInTurn } from './photos/sanitise-photo.ts'
import { type Register, registerOf } from './register.ts'
import { publicCase, publicCases } from './views/public-cases.ts'
import { trackedCase } from './views/tracked-case.ts'

export type ComplaintsApi = Pick<SiteApi, 'fileComplaint' | 'addPhoto' | 'track' | 'act' | 'cases' | 'case' | 'join'>

/** Receipts that are none, from one visitor. After that even a right one is refused until the minute is over. */
const MISSES = { most: 20, within: MINUTE }
const PHOTOS = { most: 60, within: MINUTE }
/** Complaints from one visitor: a household files a few in a bad week, a building behind one address some when the lift stops. */
const FILINGS = { most: 60, within: HOUR }
/** "Me too" from one visitor: enough for a family at one table, too few to try doors. */
const JOINS = { most: 10, within: HOUR }

const refused = (code: ProblemCode) => ({ ok: false as const, code })

const apis = new WeakMap<Payload, ComplaintsApi>()

/** The complaint half of what the site and the public endpoints may ask of the CMS; one for both, so they throttle alike. */
export function complaintsApi(payload: Payload): ComplaintsApi {
  const api = apis.get(payload) ?? createApi(payload)
  apis.set(payload, api)
  return api
}

function createApi(payload: Payload): ComplaintsApi {
  const misses = createThrottle(MISSES)
  const photos = createThrottle(PHOTOS)
  const filings = createThrottle(FILINGS)
  const joins = createThrottle(JOINS)

  /** Looks a receipt up, unless its bearer has guessed too often. */
  const open = async (
    slug: string,
    receipt: string,
    visitor: string,
  ): Promise<Answer<FoundCase & { register: Register }>> => {
    const register = await registerOf(payload, slug)
    if (!register) return refused('unknown-community')
    // Counted beforehand, so that guesses sent at once are not all looked up before the first one counts.
    if (!misses.take(visitor)) return refused('too-many-requests')
    const found = await findByReceipt(payload, register.id, receipt)
    if (!found) return refused('unknown-receipt')
    misses.giveBack(visitor)
    return { ok: true, value: { ...found, register } }
  }
  const view = async (found: FoundCase & { register: Register }, now: number): Promise<Answer<TrackedCase>> => ({
    ok: true,
    value: await trackedCase(payload, found.register, found, now),
  })

  return {
    async fileComplaint({ community, request, idempotencyKey, visitor }) {
      const register = await registerOf(payload, community)
      if (!register) return refused('unknown-community')
      if (!filings.take(visitor)) return refused('too-many-requests')
      const filed = await fileComplaint(payload, register, { request, idempotencyKey, now: now() })
      if (!filed.ok) filings.giveBack(visitor)
      return filed
    },
    async addPhoto({ community, photo: { bytes }, visitor }) {
      const register = await registerOf(payload, community)
      if (!register) return refused('unknown-community')
      if (bytes.length > PHOTO_BYTES_MAX) return refused('too-large')
      if (!photos.take(visitor)) return refused('too-many-requests')
      if (!isPhoto(bytes)) return refused('unsupported-media')
      const photo = await sanitiseInTurn(bytes, visitor)
      if (photo === 'no-room') {
        photos.giveBack(visitor)
        return refused('too-many-requests')
      }
      if (!photo) return refused('unreadable-photo')
      const id = randomUUID()
      await storePhoto(payload, register.id, id, photo)
      return { ok: true, value: { id, width: photo.width, height: photo.height, bytes: photo.bytes.length } }
    },
    async track({ community, receipt, visitor }) {
      const found = await open(community, receipt, visitor)
      return found.ok ? view(found.value, now()) : found
    },
    async act({ community, action, visitor }) {
      const found = await open(community, action.receipt, visitor)
      if (!found.ok) return found
      const at = now()
      const done = await takeAction(payload, found.value, action, at)
      if (!done.ok) return done
      const after = await findByReceipt(payload, found.value.register.id, action.receipt)
      return after ? view({ ...after, register: found.value.register }, at) : refused('unknown-receipt')
    },
    async join({ community, number, request, idempotencyKey, visitor }) {
      const register = await registerOf(payload, community)
      if (!register) return refused('unknown-community')
      if (!joins.take(visitor)) return refused('too-many-requests')
      return joinCase(payload, register, { number, request, idempotencyKey, now: now() })
    },
    async cases({ community, query }) {
      const register = await registerOf(payload, community)
      return register && publicCases(payload, register, query, now())
    },
    async case({ community, number }) {
      const register = await registerOf(payload, community)
      return register && publicCase(payload, register, number, now())
    },
  }
}

/** Does what the holder of a receipt asked for; a page that was sent again does nothing more. */
async function takeAction(
  payload: Payload,
  { register, stream, state, household }: FoundCase & { register: Register },
  action: TrackAction,
  at: number,
): Promise<{ ok: true } | { ok: false; code: ProblemCode }> {
  const actor: Actor & { kind: 'complainant' } = { kind: 'complainant', ...(household !== null && { household }) }
  const command = commandOfAction(action, state, actor)
  if (!command.ok) return command
  const photos = action.action === 'note' ? [...new Set(action.photos)] : []
  if (!(await arePhotosFree(payload, register.id, stream, photos))) return refused('unreadable-photo')
  const done = await runCommand(payload, { community: register, stream, command: command.value, actor, now: at })
  return !done.ok && done.code === 'already-said' ? { ok: true } : done
}
