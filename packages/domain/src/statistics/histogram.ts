/**
 * Durations of one clock in one group, counted by bucket: how many ended with the event (a response, a result) and how
 * many ended without it. Only buckets in use are kept, in ascending order; arrays are longer than `size` to grow into.
 */
export interface Histogram {
  size: number
  /** Durations in all buckets together. */
  total: number
  buckets: Uint16Array
  events: Uint32Array
  censored: Uint32Array
}

const FIRST_CAPACITY = 4

/** @param capacity how many buckets there is room for before it has to grow */
export function emptyHistogram(capacity: number = FIRST_CAPACITY): Histogram {
  return {
    size: 0,
    total: 0,
    buckets: new Uint16Array(capacity),
    events: new Uint32Array(capacity),
    censored: new Uint32Array(capacity),
  }
}

/** Adds `by` durations (negative: takes them out again) to a bucket. Mutates the histogram. */
export function count(histogram: Histogram, bucket: number, event: boolean, by: number): void {
  const at = indexOf(histogram, bucket)
  const counts = event ? histogram.events : histogram.censored
  const now = (counts[at] ?? 0) + by
  if (now < 0) throw new RangeError('a duration was taken out that was never counted: the entries are not a chain')
  counts[at] = now
  histogram.total += by
}

/** Calls `visit` for each bucket that holds something, ascending. */
export function eachBucket(
  histogram: Histogram,
  visit: (bucket: number, events: number, censored: number) => void,
): void {
  for (let i = 0; i < histogram.size; i++) {
    const events = histogram.events[i] ?? 0
    const censored = histogram.censored[i] ?? 0
    if (events + censored > 0) visit(histogram.buckets[i] ?? 0, events, censored)
  }
}

/** Adds everything in `from` to `into`. */
export function merge(into: Histogram, from: Histogram): void {
  if (into.size === 0) {
    const { size, total, buckets, events, censored } = from
    Object.assign(into, { size, total, buckets: buckets.slice(), events: events.slice(), censored: censored.slice() })
    return
  }
  eachBucket(from, (bucket, events, censored) => {
    if (events > 0) count(into, bucket, true, events)
    if (censored > 0) count(into, bucket, false, censored)
  })
}

/**
 * Where a bucket's counts are, making room for it where there is none yet. Who counts in ascending order never searches.
 */
function indexOf(histogram: Histogram, bucket: number): number {
  const last = histogram.buckets[histogram.size - 1] ?? -1
  if (last === bucket) return histogram.size - 1
  let low = last < bucket ? histogram.size : 0
  let high = histogram.size
  while (low < high) {
    const middle = (low + high) >> 1
    if ((histogram.buckets[middle] ?? 0) < bucket) low = middle + 1
    else high = middle
  }
  if (low === histogram.size || histogram.buckets[low] !== bucket) insertAt(histogram, low, bucket)
  return low
}

function insertAt(histogram: Histogram, at: number, bucket: number): void {
  if (histogram.size === histogram.buckets.length) grow(histogram)
  const { buckets, events, censored, size } = histogram
  if (at < size) for (const counts of [buckets, events, censored]) counts.copyWithin(at + 1, at, size)
  buckets[at] = bucket
  events[at] = 0
  censored[at] = 0
  histogram.size++
}

function grow(histogram: Histogram): void {
  const larger = emptyHistogram(Math.ceil(histogram.buckets.length * 1.5) + 1)
  larger.buckets.set(histogram.buckets)
  larger.events.set(histogram.events)
  larger.censored.set(histogram.censored)
  histogram.buckets = larger.buckets
  histogram.events = larger.events
  histogram.censored = larger.censored
}
