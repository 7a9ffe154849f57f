/** A figure and the 95 % interval around it. */
export interface Estimate {
  value: number
  low: number
  high: number
}

/** 97.5th percentile of the standard normal distribution. */
const Z = 1.959963984540054

/**
 * Share with its Wilson score interval (Wilson 1927; recommended over the normal one by Brown, Cai, DasGupta 2001).
 * `of` must be above zero.
 */
export function shareEstimate(hits: number, of: number): Estimate {
  const value = hits / of
  const squared = Z * Z
  const centre = (hits + squared / 2) / (of + squared)
  const reach = (Z / (of + squared)) * Math.sqrt((hits * (of - hits)) / of + squared / 4)
  return {
    value,
    low: Math.min(value, Math.max(0, centre - reach)),
    high: Math.max(value, Math.min(1, centre + reach)),
  }
}

/** 97.5th percentile of Student's t, by Abramowitz and Stegun 26.7.5: within 0.01 from four degrees of freedom on. */
export function studentT(degrees: number): number {
  const terms = [
    (Z ** 3 + Z) / 4,
    (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96,
    (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384,
    (79 * Z ** 9 + 776 * Z ** 7 + 1482 * Z ** 5 - 1920 * Z ** 3 - 945 * Z) / 92160,
  ]
  return terms.reduce((sum, term, at) => sum + term / degrees ** (at + 1), Z)
}

/**
 * Mean of whole numbers with its Student t interval, kept within the lowest and the highest possible number. Where all
 * answers are alike the interval is that of one answer a step away: agreement among few is no certainty. Null below two
 * answers.
 *
 * @param counts how often each of `lowest`, `lowest + 1`, … was answered
 */
export function meanEstimate(counts: readonly number[], lowest: number): Estimate | null {
  const n = counts.reduce((sum, count) => sum + count, 0)
  if (n < 2) return null
  const total = counts.reduce((sum, count, at) => sum + count * at, 0)
  const squares = counts.reduce((sum, count, at) => sum + count * (at - total / n) ** 2, 0)
  const deviation = Math.sqrt(Math.max(squares, 1 - 1 / n) / (n - 1))
  const reach = (studentT(n - 1) * deviation) / Math.sqrt(n)
  const value = lowest + total / n
  return { value, low: Math.max(lowest, value - reach), high: Math.min(lowest + counts.length - 1, value + reach) }
}

/** The estimate on another scale: `from` becomes 0, `to` becomes 100. */
export const toHundred = ({ value, low, high }: Estimate, from: number, to: number): Estimate => ({
  value: ((value - from) / (to - from)) * 100,
  low: ((low - from) / (to - from)) * 100,
  high: ((high - from) / (to - from)) * 100,
})

export interface Weighted {
  estimate: Estimate
  /** Above zero. */
  weight: number
}

/**
 * Weighted mean of estimates from the same households. How their answers hang together is not published, so each end is
 * the weighted mean of the ends: never narrower than the interval of perfectly correlated answers, the widest there is.
 * Null without any.
 */
export function weightedMean(parts: readonly Weighted[]): Estimate | null {
  const sum = parts.reduce((total, { weight }) => total + weight, 0)
  if (sum === 0) return null
  const mean = (end: keyof Estimate) =>
    parts.reduce((total, { estimate, weight }) => total + estimate[end] * weight, 0) / sum
  return { value: mean('value'), low: mean('low'), high: mean('high') }
}

/**
 * Difference `now - before` by the square-and-add method (Newcombe 1998, method 10, for Wilson's intervals; Zou and
 * Donner 2008 for any). It takes the two for independent; that mostly the same households answer makes it wider than
 * needed, never narrower.
 */
export function differenceEstimate(before: Estimate, now: Estimate): Estimate {
  const value = now.value - before.value
  return {
    value,
    low: value - Math.hypot(now.value - now.low, before.high - before.value),
    high: value + Math.hypot(now.high - now.value, before.value - before.low),
  }
}
