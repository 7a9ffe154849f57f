import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { mayActIn } from '../../../access/roles.ts'
import { now } from '../../../clock.ts'
import { codeOf } from '../../../error-code.ts'
import { localeOfRequest } from '../../../locale-of-request.ts'
import { refuse } from '../../complaints/endpoints/refuse.ts'
import { type Register, registerById } from '../../complaints/register.ts'
import { namesOf } from '../../complaints/views/people.ts'
import { readFilter } from '../queue/filter.ts'
import { countRows, whereOf } from '../queue/find-work.ts'
import { workContext } from '../queue/work-context.ts'
import { workTexts } from '../texts.ts'
import { exportColumns } from './columns.ts'
import { csvFile } from './csv.ts'
import { exportRows } from './export-rows.ts'
import { xlsxFile } from './xlsx.ts'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
const querySchema = z.object({ community: z.string().max(64), format: z.enum(['csv', 'xlsx']) })
type Format = z.infer<typeof querySchema>['format']

/**
 * GET /api/complaints/export?community=&format=csv|xlsx&… — the list that the same filter shows on the screen, as a
 * stream. For those who see such lists: handlers and managers, and without contacts the committee.
 */
export const exportEndpoint: Omit<Endpoint, 'root'> = {
  path: '/export',
  method: 'get',
  handler: async (req) => {
    const query = querySchema.safeParse(Object.fromEntries(req.searchParams))
    if (!req.user || !query.success) return refuse('not-found')
    const { community, format } = query.data
    if (!mayActIn(req.user, community, 'handler', 'manager', 'committee')) return refuse('not-found')
    const register = await registerById(req.payload, community)
    return register ? exported(req, register, format) : refuse('unknown-community')
  },
}

async function exported(req: PayloadRequest, register: Register, format: Format): Promise<Response> {
  const { payload, user, searchParams } = req
  const locale = localeOfRequest(req)
  const contacts = mayActIn(user, register.id, 'handler', 'manager')
  const context = await workContext(payload, register, String(user?.id), now())
  const where = await whereOf(payload, readFilter(Object.fromEntries(searchParams), 'all'), context)
  const [total, people, { zone }] = await Promise.all([
    countRows(payload, where),
    staffNames(req, register.id),
    register.policy(),
  ])
  const columns = exportColumns({ register, reader: { locale, zone }, people, contacts })
  const pages = exportRows(payload, where, contacts)
  const file = format === 'csv' ? csvFile(columns, pages) : xlsxFile(workTexts(locale)('export.sheet'), columns, pages)
  const day = Temporal.Instant.fromEpochMilliseconds(context.now).toZonedDateTimeISO(zone).toPlainDate()
  return new Response(
    streamOf(file, (error) => payload.logger.error({ msg: 'an export broke off', code: codeOf(error) })),
    {
      headers: {
        'Content-Type': TYPES[format],
        'Content-Disposition': `attachment; filename="${register.slug}-${day}.${format}"`,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        'X-Total-Rows': `${total}`,
      },
    },
  )
}

/** Colleagues by id, those included who have left the work on cases. */
async function staffNames({ payload }: PayloadRequest, community: string): Promise<Map<string, string>> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { 'communities.community': { equals: community } },
    select: {},
    depth: 0,
    pagination: false,
    limit: 0,
  })
  return namesOf(
    payload,
    docs.map(({ id }) => String(id)),
  )
}

/** Read only as fast as the reader takes it; a reader who leaves ends the reading. */
function streamOf(file: AsyncGenerator<Uint8Array>, onError: (error: unknown) => void): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await file.next()
        if (done) controller.close()
        else controller.enqueue(value)
      } catch (error) {
        onError(error)
        controller.error(error)
      }
    },
    async cancel() {
      await file.return(undefined)
    },
  })
}
