import type { CaseRecord } from '@linsheng/contracts/open-data'
import { lastWeekOf, type PublicCase } from '@linsheng/domain/complaints'
import { DAY, localDate } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import { COMPLAINTS } from '../complaints/collections/complaints.ts'
import { placeOf } from '../open-data/pieces.ts'
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
  return listOf(found.slice((page - 1) * pageSize, page * pageSize), source.community.zone)
}

/** One request (GeoReport v2, GET Service Request). */
export async function request(source: Source, number: string): Promise<Answer> {
  const found = await numbered(source, [number])
  return found.length === 0 ? failure(404, 'service_request_id was not found') : listOf(found, source.community.zone)
}

const listOf = (records: readonly CaseRecord[], zone: string): Answer => ({
  status: 200,
  root: 'service_requests',
  value: { item: 'request', items: records.map((record) => requestOf(record, zone)) },
})

/** The database knows where a case belongs; what is told of it is what the open data tells. */
async function numbered({ payload, dataDir, community }: Source, numbers: string[]): Promise<CaseRecord[]> {
  const { docs } = await payload.db.find<{ number: string; published: PublicCase | null }>({
    collection: COMPLAINTS,
    where: { and: [{ community: { equals: community.id } }, { number: { in: numbers } }] },
    select: { number: true, published: true },
    limit: REQUESTS_MAX,
    pagination: false,
  })
  const places = new Map(
    docs.flatMap(({ number, published }) => (published ? [[number, placeOf(published)] as const] : [])),
  )
  return casesNumbered(dataDir, community.id, places)
}

const statusOf = ({ endedAt }: CaseRecord): 'open' | 'closed' => (endedAt === null ? 'open' : 'closed')

const fits = (record: CaseRecord, { codes, statuses }: RequestsQuery): boolean =>
  (codes === null || codes.includes(record.category)) && (statuses === null || statuses.includes(statusOf(record)))

/**
 * Never the words of whoever filed it: `description` is the summary that staff published last. No place, no coordinates.
 * Of a case told by its week all times are days, as the standard's date format allows, for nobody knows the hours.
 */
function requestOf(record: CaseRecord, zone: string) {
  const { number, statusName, outcomeName, category, categoryName, zone: place, zoneName, teamName, summaries } = record
  return {
    service_request_id: number,
    status: statusOf(record),
    status_notes: outcomeName ?? statusName,
    service_name: categoryName,
    service_code: category,
    description: summaries.at(-1)?.text ?? '',
    agency_responsible: teamName ?? '',
    service_notice: '',
    requested_datetime: toldAt(record, record.receivedAt),
    updated_datetime: toldAt(record, lastChange(record)),
    expected_datetime: record.endedAt === null ? expectedAt(record, zone) : null,
    ...(place !== null && { address: zoneName ?? place, address_id: place }),
  }
}

/** A moment as the record has it: local, with its offset; of what is told by its week the day alone. */
const toldAt = ({ precision }: CaseRecord, moment: string): string =>
  precision === 'exact' ? moment : moment.slice(0, 'YYYY-MM-DD'.length)

/** When the running promise ends; of a case told by its week the Sunday of the last week it can end in. */
function expectedAt({ precision, planDue, resolutionDue }: CaseRecord, zone: string): string {
  const due = planDue ?? resolutionDue
  return precision === 'exact' ? due : localDate(lastWeekOf(Date.parse(due)) + 6 * DAY, zone)
}

/** The latest of the moments everybody knows of. */
function lastChange({ receivedAt, respondedAt, resolvedAt, endedAt, summaries }: CaseRecord): string {
  const moments = [receivedAt, respondedAt, resolvedAt, endedAt, ...summaries.map(({ at }) => at)]
  return moments
    .filter((moment) => moment !== null)
    .reduce((latest, moment) => (Date.parse(moment) > Date.parse(latest) ? moment : latest))
}
