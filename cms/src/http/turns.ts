import { performance } from 'node:perf_hooks'

/** How many pieces of costly work go on at once, and how many of them may wait: of one key, and of all. */
export interface TurnRule {
  atOnce: number
  /** Under way and waiting together. */
  perKey: number
  waiting: number
}

export interface Turns {
  /**
   * Waits until it is the key's turn.
   * @returns what ends the turn, to be called once, or null where too many wait already
   */
  take(key: string, signal: AbortSignal): Promise<(() => void) | null>
}

interface Waiting {
  key: string
  begin: () => void
}

/**
 * Costly work in turns, first come, first served. After each turn nothing begins for as long as it kept this thread busy, so
 * what is not costly is answered in between, however many wait.
 */
export function createTurns({ atOnce, perKey, waiting }: TurnRule): Turns {
  const queue: Waiting[] = []
  const counts = new Map<string, number>()
  let free = atOnce

  const beginNext = () => {
    while (free > 0 && queue.length > 0) {
      free -= 1
      queue.shift()?.begin()
    }
  }
  const leave = (key: string) => {
    const left = (counts.get(key) ?? 1) - 1
    if (left > 0) counts.set(key, left)
    else counts.delete(key)
  }
  const begun = (key: string) => {
    const before = performance.eventLoopUtilization()
    return () => {
      leave(key)
      setTimeout(() => {
        free += 1
        beginNext()
      }, performance.eventLoopUtilization(before).active)
    }
  }
  return {
    take(key, signal) {
      const own = counts.get(key) ?? 0
      if (own >= perKey || queue.length >= waiting) return Promise.resolve(null)
      counts.set(key, own + 1)
      return new Promise((resolve) => {
        const place: Waiting = { key, begin: () => resolve(begun(key)) }
        const giveUp = () => {
          const at = queue.indexOf(place)
          if (at < 0) return
          queue.splice(at, 1)
          leave(key)
          resolve(null)
        }
        signal.addEventListener('abort', giveUp, { once: true })
        queue.push(place)
        beginNext()
      })
    },
  }
}
