/** At most `most` events of a key within `within` milliseconds. Kept in this process's memory, for `keys` keys at most. */
export interface ThrottleRule {
  most: number
  within: number
  keys?: number
}

export interface Throttle {
  /** Whether the key may still act; counts this time if so. @param amount how much it takes, in what `most` counts */
  take(key: string, amount?: number): boolean
  /** Takes back one count: what was taken turned out to be harmless. */
  giveBack(key: string): void
  /** Forgets what a key has done. */
  forget(key: string): void
}

/**
 * Counts in fixed windows that begin with a key's first event. When more keys come than fit, the oldest are forgotten,
 * so memory stays bounded under a flood.
 */
export function createThrottle({ most, within, keys = 100_000 }: ThrottleRule, now: () => number = Date.now): Throttle {
  const windows = new Map<string, { count: number; until: number }>()
  return {
    take(key, amount = 1) {
      const known = windows.get(key)
      if (known && known.until > now()) {
        known.count += amount
        return known.count <= most
      }
      windows.delete(key)
      const oldest = windows.size >= keys ? windows.keys().next().value : undefined
      if (oldest !== undefined) windows.delete(oldest)
      windows.set(key, { count: amount, until: now() + within })
      return amount <= most
    },
    giveBack(key) {
      const known = windows.get(key)
      if (known && known.until > now() && known.count > 0) known.count -= 1
    },
    forget: (key) => void windows.delete(key),
  }
}
