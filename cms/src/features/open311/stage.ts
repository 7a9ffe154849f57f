import type { Payload } from 'payload'
import { now } from '../../clock.ts'
import type { Env } from '../../env.ts'
import { codeOf } from '../../error-code.ts'
import type { Stage } from '../../server/route.ts'
import { registerOf } from '../complaints/register.ts'
import { communityContent } from '../publishing/export/community-cache.ts'
import { type Answer, FORMATS, failure, send } from './answer.ts'
import { discovery } from './discovery.ts'
import { readQuery } from './query.ts'
import { request, requests } from './requests.ts'
import { serviceDefinition, services } from './services.ts'

const OURS = /^\/open311\/v2(\/|$)/
/** What is asked for, of which one, in which format. */
const ROUTE = /^\/open311\/v2\/(discovery|services|requests)(?:\/([^/]+))?\.(json|xml)$/

const READS: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD'])

/**
 * The reading side of Open311 GeoReport v2 (http://wiki.open311.org/GeoReport_v2): a community is a jurisdiction, a
 * category a service, a case a request. The format is the address's ending. `page` and `page_size` are our addition.
 */
export function open311Stage(payload: Payload, env: Env): Stage {
  return async (req, res, path) => {
    if (!OURS.test(path)) return false
    const params = new URL(req.url ?? '/', 'http://localhost').searchParams
    const format = FORMATS.find((known) => path.endsWith(`.${known}`)) ?? 'json'
    const answer = READS.has(req.method)
      ? await answerOf(payload, env, path, params).catch((error: unknown) => {
          payload.logger.error({ msg: 'an Open311 request failed', code: codeOf(error) })
          return failure(503, 'the service cannot answer now')
        })
      : failure(405, 'only reading is possible here; file on the community’s own page')
    send(res, format, answer, req.method !== 'HEAD')
    return true
  }
}

async function answerOf(payload: Payload, env: Env, path: string, params: URLSearchParams): Promise<Answer> {
  const [, what, encoded] = ROUTE.exec(path) ?? []
  if (what === undefined) return failure(404, 'no such resource; addresses end in .json or .xml')
  if (what === 'discovery') return encoded === undefined ? discovery(env.siteUrl) : failure(404, 'no such resource')
  const jurisdiction = params.get('jurisdiction_id') ?? (await onlyCommunity(payload))
  if (jurisdiction === null) return failure(400, 'jurisdiction_id was not provided')
  const [register, content] = await Promise.all([
    registerOf(payload, jurisdiction),
    communityContent(payload, jurisdiction),
  ])
  if (!register || !content) return failure(404, 'jurisdiction_id was not found')
  const one = encoded === undefined ? null : decoded(encoded)
  if (what === 'services') return one === null ? services(content) : serviceDefinition(content, one)
  const source = { payload, dataDir: env.dataDir, community: { id: register.id, zone: content.timeZone } }
  if (one !== null) return request(source, one)
  const query = readQuery(params, content.timeZone, now())
  return query.ok ? requests(source, query.value) : failure(400, query.description)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Where there is one community only, it goes without saying which is meant. */
async function onlyCommunity(payload: Payload): Promise<string | null> {
  const { docs } = await payload.db.find<{ slug: string }>({
    collection: 'communities',
    select: { slug: true },
    limit: 2,
    pagination: false,
  })
  return docs.length === 1 ? (docs[0]?.slug ?? null) : null
}
