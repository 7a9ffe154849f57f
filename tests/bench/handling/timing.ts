/** Milliseconds that each of `runs` took, one after the other; those of the warm-up are not told. */
export async function timed(runs: number, warmUp: number, work: (run: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  for (let run = 0; run < runs + warmUp; run++) {
    const started = performance.now()
    await work(run)
    if (run >= warmUp) taken.push(performance.now() - started)
  }
  return taken.sort((a, b) => a - b)
}

/** The value that this share of all does not pass. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

export const rounded = (value: number): number => Math.round(value * 10) / 10
