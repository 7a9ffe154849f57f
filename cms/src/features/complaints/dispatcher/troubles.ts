const FIRST_PAUSE = 1000
const LONGEST_PAUSE = 60_000

/** Cases whose commits could not be followed, each tried again after a pause that doubles up to a minute. */
export class Troubles {
  readonly #cases = new Map<string, { pause: number; retryAt: number }>()

  get count(): number {
    return this.#cases.size
  }

  /** Cases to leave alone for now. */
  waiting(now: number): string[] {
    return [...this.#cases].filter(([, { retryAt }]) => retryAt > now).map(([stream]) => stream)
  }

  failed(stream: string, now: number): void {
    const before = this.#cases.get(stream)
    const pause = before ? Math.min(before.pause * 2, LONGEST_PAUSE) : FIRST_PAUSE
    this.#cases.set(stream, { pause, retryAt: now + pause })
  }

  solved(stream: string): void {
    this.#cases.delete(stream)
  }
}
