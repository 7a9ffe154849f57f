import { FILTERS, type FilterName } from './query.ts'

/** What the figures need of every case, one value per row; times in milliseconds. */
export interface Columns {
  capacity: number
  receivedAt: Float64Array
  /** Infinity: open. */
  endedAt: Float64Array
  /** From receipt to the first end with a result that was accepted; NaN: none yet. */
  solvedAfter: Float64Array
  /** 1: a complaint; other kinds are remembered, because they may become one, and not counted. */
  counted: Uint8Array
  /** 1: opened again within 30 days of that first end. */
  cameBack: Uint8Array
  /** Numbers of interned codes, clock facts and traits. */
  codes: Record<FilterName, Uint16Array>
  response: Uint16Array
  resolution: Uint16Array
  traits: Uint32Array
  /** Number of its category and zone together, from 1; 0: no zone, or a copy of another case. */
  place: Uint32Array
}

const FIRST_CAPACITY = 64

export const emptyColumns = (): Columns => withCapacity(FIRST_CAPACITY)

function withCapacity(capacity: number): Columns {
  return {
    capacity,
    receivedAt: new Float64Array(capacity),
    endedAt: new Float64Array(capacity),
    solvedAfter: new Float64Array(capacity).fill(Number.NaN),
    counted: new Uint8Array(capacity),
    cameBack: new Uint8Array(capacity),
    codes: eachFilter(() => new Uint16Array(capacity)),
    response: new Uint16Array(capacity),
    resolution: new Uint16Array(capacity),
    traits: new Uint32Array(capacity),
    place: new Uint32Array(capacity),
  }
}

/** The same columns with room for half as many rows again. */
export function grown(columns: Columns): Columns {
  const larger = withCapacity(Math.ceil(columns.capacity * 1.5))
  for (const name of ['receivedAt', 'endedAt', 'solvedAfter'] as const) larger[name].set(columns[name])
  for (const name of ['counted', 'cameBack'] as const) larger[name].set(columns[name])
  for (const name of ['response', 'resolution', 'traits', 'place'] as const) larger[name].set(columns[name])
  for (const name of FILTERS) larger.codes[name].set(columns.codes[name])
  return larger
}

/** A record with one value for each filter. */
export function eachFilter<Value>(of: (name: FilterName) => Value): Record<FilterName, Value> {
  return {
    category: of('category'),
    zone: of('zone'),
    channel: of('channel'),
    team: of('team'),
    priority: of('priority'),
    outcome: of('outcome'),
  }
}
