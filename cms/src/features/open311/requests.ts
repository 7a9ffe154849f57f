import type { CaseRecord } from '@linsheng/contracts/open-data'
import type { PublicCase } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { COMPLAINTS } from '../complaints/collections/complaints.ts'
import { casesNumbered, casesReceived } from '../open-data/read-cases.ts'
import { type Answer, failure } from './answer.ts'
import { REQUESTS_MAX, type RequestsQuery } from './query.ts'

interface Source {
  payload: Payload
  dataDir: string
  community: { id: string; zone: string }
}

/** Requests that fit a query, newest first (GeoReport v2, GET Service Requests). */
export async function requests(source: Source, query: RequestsQuery): Promise<Answer> {
  const found = query.numbers
    ? await numbered(source, query.numbers)
    : (await casesReceived(source.dataDir, source.community, query)).filter((record) => fits(record, query))
  const { page, pageSize } = query
  return listOf(found.slice((page - 1) * pageSize, page * pageSize))
}

/** One request (GeoReport v2, GET Service Request). */
export async function request(source: Source, number: string): Promise<Answer> {
  const found = await numbered(source, [number])
  return found.length === 0 ? failure(404, 'service_request_id was not found') : listOf(found)
}

const listOf = (records: readonly CaseRecord[]): Answer => ({
  status: 200,
  root: 'service_requests',
  value: { item: 'request', items: records.map(requestOf) },
})

/** The database knows which month a case is in; what is told of it is what the open data tells. */
async function numbered({ payload, dataDir, community }: Source, numbers: string[]): Promise<CaseRecord[]> {
  const { docs } = await payload.db.find<{ number: string; published: PublicCase | null }>({
    collection: COMPLAINTS,
    where: { and: [{ community: { equals: community.id } }, { number: { in: numbers } }] },
    select: { number: true, published: true },
    limit: REQUESTS_MAX,
    pagination: false,
  })
  const months = new Map(
    docs.flatMap(({ number, published }) => (published ? [[number, published.month] as const] : [])),
  )
  return casesNumbered(dataDir, community.id, months)
}

const statusOf = ({ endedAt }: CaseRecord): 'open' | 'closed' => (endedAt === null ? 'open' : 'closed')

const fits = (record: CaseRecord, { codes, statuses }: RequestsQuery): boolean =>
  (codes === null || codes.includes(record.category)) && (statuses === null || statuses.includes(statusOf(record)))

/** Never the words of whoever filed it: `description` is the summary that staff published last. No place, no coordinates. */
function requestOf(record: CaseRecord) {
  const { number, statusName, outcomeName, category, categoryName, zone, zoneName, teamName, summaries } = record
  return {
    service_request_id: number,
    status: statusOf(record),
    status_notes: outcomeName ?? statusName,
    service_name: categoryName,
    service_code: category,
    description: summaries.at(-1)?.text ?? '',
    agency_responsible: teamName ?? '',
    service_notice: '',
    requested_datetime: record.receivedAt,
    updated_datetime: lastChange(record),
    expected_datetime: record.endedAt === null ? (record.planDue ?? record.resolutionDue) : null,
    ...(zone !== null && { address: zoneName ?? zone, address_id: zone }),
  }
}

/** The latest of the moments everybody knows of. */
function lastChange({ receivedAt, respondedAt, resolvedAt, endedAt, summaries }: CaseRecord): string {
  const moments = [receivedAt, respondedAt, resolvedAt, endedAt, ...summaries.map(({ at }) => at)]
  return moments
    .filter((moment) => moment !== null)
    .reduce((latest, moment) => (Date.parse(moment) > Date.parse(latest) ? moment : latest))
}
