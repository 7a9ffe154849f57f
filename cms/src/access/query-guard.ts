import { type CollectionBeforeOperationHook, QueryError, type SanitizedCollectionConfig } from 'payload'

/** Most documents that one request through REST may ask for. */
const MOST_PER_REQUEST = 100

const READS: ReadonlySet<string> = new Set([
  'read',
  'readDistinct',
  'findVersions',
  'count',
  'countVersions',
  'update',
  'delete',
])

const capped = (limit: unknown): number =>
  typeof limit === 'number' && limit >= 1 && limit <= MOST_PER_REQUEST ? limit : MOST_PER_REQUEST

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The joins a request names, each with its limit capped; ones it does not name keep their own default of ten. */
function cappedJoins(joins: unknown): unknown {
  if (!isRecord(joins)) return joins
  return Object.fromEntries(
    Object.entries(joins).map(([name, join]) => [
      name,
      isRecord(join) && 'limit' in join ? { ...join, limit: capped(Number(join.limit)) } : join,
    ]),
  )
}

const LISTS: ReadonlySet<string> = new Set(['in', 'not_in', 'all'])
/** No field of ours is a place on a map; a database asked for one all the same fails. */
const ON_MAPS: ReadonlySet<string> = new Set(['near', 'within', 'intersects'])

const isScalar = (value: unknown): boolean => !Array.isArray(value) && !isRecord(value)

const isOrdinary = (operator: string, value: unknown): boolean =>
  !ON_MAPS.has(operator) &&
  (isScalar(value) || (LISTS.has(operator) && Array.isArray(value) && value.every((item) => isScalar(item))))

/** Paths of conditions whose operators or values no database understands: lists in lists, a list where one value belongs. */
function strangeConditions(where: unknown): string[] {
  if (Array.isArray(where)) return where.flatMap(strangeConditions)
  if (!isRecord(where)) return []
  return Object.entries(where).flatMap(([path, condition]) => {
    if (path === 'and' || path === 'or') return strangeConditions(condition)
    if (!isRecord(condition)) return []
    return Object.entries(condition).every(([operator, value]) => isOrdinary(operator, value)) ? [] : [path]
  })
}

/** Sorting by a field behind a relation, which may be one that nobody reads: the order would tell of it. */
function sortsThroughRelation(sort: unknown, { flattenedFields }: SanitizedCollectionConfig): string[] {
  const paths = (Array.isArray(sort) ? sort : [sort]).flatMap((path) =>
    typeof path === 'string' ? path.split(',') : [],
  )
  return paths.filter((path) => {
    const [first, ...rest] = path.replace(/^-/, '').split('.')
    const field = flattenedFields.find(({ name }) => name === first)
    return rest.length > 0 && (field?.type === 'relationship' || field?.type === 'upload')
  })
}

/** Beyond it the place of a page's first document is no number that a database counts to. */
const LAST_PAGE = 1_000_000

/**
 * Keeps a REST request from reading whole tables: `limit=0`, `limit=100000` and `pagination=false` mean 100 at most.
 * @throws QueryError for conditions that no database understands, for pages beyond any list, and for sorting through a relation
 */
export const capLimits: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (req.payloadAPI !== 'REST' || !READS.has(operation)) return args
  const asked: Record<string, unknown> = { ...args }
  const wrong = [...strangeConditions(asked.where), ...sortsThroughRelation(asked.sort, collection)]
  if (Math.abs(Number(asked.page)) > LAST_PAGE) wrong.push('page')
  if (wrong.length > 0) throw new QueryError(wrong.map((path) => ({ path })))
  const limit = asked.limit === undefined && asked.pagination !== false ? {} : { limit: capped(Number(asked.limit)) }
  return { ...args, ...limit, ...(asked.joins === undefined ? {} : { joins: cappedJoins(asked.joins) }) }
}
