import { z } from 'zod'

/** One measured figure; `npm run bench` prints it as a line of JSON with the benchmark's name in front. */
export const figureSchema = z.strictObject({
  metric: z.string(),
  value: z.number(),
  unit: z.string(),
  /** What was to be reached, such as `<= 50`; null when the figure is only for information. */
  target: z.string().nullable(),
  ok: z.boolean(),
})

export type Figure = z.infer<typeof figureSchema>

/**
 * What a file `tests/bench/NAME.bench.ts` exports. Progress goes to stderr; stdout belongs to the figures.
 * `needsBuild` asks for the built admin and site.
 */
export interface Benchmark {
  name: string
  needsBuild?: boolean
  run(): AsyncIterable<Figure> | Promise<Figure[]>
}

export function atMost(limit: number, metric: string, value: number, unit: string): Figure {
  return { metric, value, unit, target: `<= ${limit}`, ok: value <= limit }
}

export function atLeast(limit: number, metric: string, value: number, unit: string): Figure {
  return { metric, value, unit, target: `>= ${limit}`, ok: value >= limit }
}

/** A figure without a target. */
export function measured(metric: string, value: number, unit: string): Figure {
  return { metric, value, unit, target: null, ok: true }
}
