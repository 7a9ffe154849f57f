import type { CollectionBeforeOperationHook } from 'payload'

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

/** Keeps a REST request from reading whole tables: `limit=0`, `limit=100000` and `pagination=false` mean 100 at most. */
export const capLimits: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (req.payloadAPI !== 'REST' || !READS.has(operation)) return args
  const asked: Record<string, unknown> = { ...args }
  const limit = asked.limit === undefined && asked.pagination !== false ? {} : { limit: capped(Number(asked.limit)) }
  return { ...args, ...limit, ...(asked.joins === undefined ? {} : { joins: cappedJoins(asked.joins) }) }
}
