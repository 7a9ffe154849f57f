import { EventEmitter } from 'node:events'

const nudges = new EventEmitter()
nudges.setMaxListeners(0)

/** Wakes this process's loop of that name at once instead of at its next look. */
export function nudge(loop: string): void {
  nudges.emit(loop)
}

/** A place to sleep that remembers a nudge which came while nobody slept. */
export function sleeper(loop: string) {
  let nudged = false
  let wake = () => {}
  const onNudge = () => {
    nudged = true
    wake()
  }
  nudges.on(loop, onNudge)
  return {
    /** Sleeps for some milliseconds, or until nudged; not at all when nudged since the last sleep. */
    async sleep(milliseconds: number): Promise<void> {
      if (!nudged) {
        const { promise, resolve } = Promise.withResolvers<void>()
        const timer = setTimeout(resolve, milliseconds)
        wake = resolve
        await promise
        clearTimeout(timer)
      }
      nudged = false
    },
    close: () => nudges.off(loop, onNudge),
  }
}
