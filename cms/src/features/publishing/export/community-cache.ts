import type { CommunityContent } from '@linsheng/contracts/content'
import type { Payload } from 'payload'
import { exportCommunities } from './community-content.ts'

/** Other processes may change a community too: nothing is believed for longer than this, in milliseconds. */
const BELIEVED_FOR = 30_000

interface Believed {
  until: number
  content: Promise<CommunityContent | null>
}

const known = new WeakMap<Payload, Map<string, Believed>>()

/** A community's public content by its slug, as the site's on-demand pages need it; null when there is none. */
export function communityContent(payload: Payload, slug: string): Promise<CommunityContent | null> {
  const cache = known.get(payload) ?? new Map<string, Believed>()
  known.set(payload, cache)
  const believed = cache.get(slug)
  if (believed !== undefined && believed.until > Date.now()) return believed.content
  const content = exportCommunities(payload, slug).then(([found]) => found?.content ?? null)
  cache.set(slug, { until: Date.now() + BELIEVED_FOR, content })
  // An unknown slug is anybody's guess, and a failure is none: neither is kept.
  content.then(
    (found) => found === null && cache.delete(slug),
    () => cache.delete(slug),
  )
  return content
}

/** After a change in this process. */
export function forgetCommunityContent(payload: Payload): void {
  known.delete(payload)
}
