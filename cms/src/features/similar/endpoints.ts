import { relatedCasesSchema, suggestionQuerySchema } from '@linsheng/contracts/complaints'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { mayActIn } from '../../access/roles.ts'
import { now } from '../../clock.ts'
import type { PublicApi } from '../../public-api.ts'
import { refuse } from '../complaints/endpoints/refuse.ts'
import { findForStaff } from '../complaints/operations/find-for-staff.ts'
import { registerById } from '../complaints/register.ts'
import { relatedCases } from './related.ts'
import { suggestionsApi } from './site-api.ts'

const staffQuerySchema = suggestionQuerySchema.extend({ community: z.string().max(64) })
const FRESH = { headers: { 'Cache-Control': 'no-store' } }

/** GET /api/complaints/:id/related — for whoever may see the case. */
export const relatedEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/related',
  method: 'get',
  handler: async (req) => {
    const place = await findForStaff(req, req.routeParams?.id)
    if (!place?.reader.roles.some((role) => role !== 'panel')) return refuse('not-found')
    const { state, stream, register } = place
    const text = `${state.description}\n${state.wish ?? ''}`
    const { category, zone } = state
    const related = await relatedCases(req.payload, register, { text, category, zone, except: stream, now: now() })
    return Response.json(relatedCasesSchema.parse(related), FRESH)
  },
}

/** GET /api/complaints/similar?community=&category=&zone=&q= — beside the form, while a caller still speaks. */
export const similarEndpoint: Omit<Endpoint, 'root'> = {
  path: '/similar',
  method: 'get',
  handler: async (req) => {
    const query = staffQuerySchema.safeParse(Object.fromEntries(req.searchParams))
    const may = query.success && mayActIn(req.user, query.data.community, 'handler', 'manager')
    const register = may ? await registerById(req.payload, query.data.community) : null
    if (!query.success || !register || !req.user) return refuse('not-found')
    const { q, category, zone } = query.data
    const related = await relatedCases(req.payload, register, { text: q, category, zone: zone || null, now: now() })
    return Response.json(relatedCasesSchema.parse(related), FRESH)
  },
}

/** GET /api/public/v1/:community/suggestions */
export function mountSuggestions(api: PublicApi): void {
  api.get('/:community/suggestions', async (c) => {
    const query = suggestionQuerySchema.parse(c.req.query())
    const answer = await suggestionsApi(c.get('payload'), c.get('settings')).suggestions({
      community: c.req.param('community'),
      query,
      visitor: c.get('address'),
    })
    return answer ? c.json(answer) : c.json({ usual: null, open: [], solved: [] })
  })
}
