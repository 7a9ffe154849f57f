import { type CaseTemplate, staffCommandNameSchema } from '@linsheng/contracts/complaints'
import { inLocale, type Localized } from '@linsheng/contracts/text'
import type { Complaint } from '@linsheng/domain/complaints'
import { formatDateTime, type Locale, t } from '@linsheng/i18n'
import type { Endpoint, Payload, PayloadRequest } from 'payload'
import { localeOfRequest } from '../../locale-of-request.ts'
import { refuse } from '../complaints/endpoints/refuse.ts'
import { findForStaff, type Reader } from '../complaints/operations/find-for-staff.ts'
import type { Register } from '../complaints/register.ts'
import { fillTemplate, type TemplateField } from './fill-template.ts'

/** GET /api/templates/for-case?case=<id>&command=<name> — texts to begin with, filled for that case, in the reader's language. */
export const forCaseEndpoint: Omit<Endpoint, 'root'> = {
  path: '/for-case',
  method: 'get',
  handler: async (req) => {
    const command = staffCommandNameSchema.safeParse(req.searchParams?.get('command'))
    const place = await findForStaff(req, req.searchParams?.get('case'))
    if (!place || !req.user) return refuse('not-found')
    const locale = localeOfRequest(req)
    const values = await valuesOf(req.payload, place, locale)
    const found = command.success ? await templatesFor(req, place.register.id, command.data, locale) : []
    const templates: CaseTemplate[] = found.map(({ id, title, text }) => ({
      id,
      title,
      text: fillTemplate(text, values, (field) => t(locale, `templates.gap.${field}`)),
    }))
    return Response.json({ templates }, { headers: { 'Cache-Control': 'no-store' } })
  },
}

/** Those in use for a step, in their order. A community has dozens at most. */
async function templatesFor(req: PayloadRequest, community: string, command: string, locale: Locale) {
  const { docs } = await req.payload.find({
    collection: 'templates',
    where: { and: [{ community: { equals: community } }, { active: { not_equals: false } }] },
    sort: 'order',
    locale,
    depth: 0,
    pagination: false,
    limit: 0,
  })
  return docs.filter(({ commands }) => commands.some((name) => name === command))
}

interface Place {
  register: Register
  state: Complaint
  reader: Reader
}

/** Who complained is for those who work on the case: the committee and the panel write to nobody by name. */
const worksOnCases = ({ roles }: Reader): boolean => roles.includes('handler') || roles.includes('manager')

/** What the case knows of each blank. `due` is when the result was promised for; who gave no name is a neighbour. */
async function valuesOf(
  payload: Payload,
  { register, state, reader }: Place,
  locale: Locale,
): Promise<Record<TemplateField, string | null>> {
  const name = (code: string | null, names: ReadonlyMap<string, { name: Localized }>) => {
    const found = code === null ? undefined : names.get(code)
    return found ? inLocale(found.name, locale) : null
  }
  const [policy, writer] = await Promise.all([
    register.policy(),
    payload.findByID({ collection: 'users', id: reader.user, depth: 0, disableErrors: true }),
  ])
  return {
    number: state.number,
    category: name(state.category, register.categories),
    place: name(state.zone, register.zones),
    team: name(state.team, register.teams),
    due: formatDateTime(locale, state.promises.resolution, policy.zone),
    name: (worksOnCases(reader) && state.contact?.name) || t(locale, 'templates.neighbour'),
    me: writer?.name ?? null,
  }
}
