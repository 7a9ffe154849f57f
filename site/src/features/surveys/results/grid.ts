import type { DimensionGap } from '@linsheng/domain/surveys'

export interface Grid {
  /** Where the four fields meet, and each dimension, 0 to 1: `x` how it is, `y` how it should be. */
  cross: { x: number; y: number }
  points: Array<{ dimension: string; x: number; y: number }>
}

/** Room left around the outermost points, as a share of the span between them. */
const MARGIN = 0.25

/** The importance-performance grid of two or more dimensions; its cross is at their means. */
export function gridOf(dimensions: readonly DimensionGap[]): Grid | null {
  if (dimensions.length < 2) return null
  const x = axisOver(dimensions.map(({ perceived }) => perceived))
  const y = axisOver(dimensions.map(({ expected }) => expected))
  return {
    cross: { x: x.mean, y: y.mean },
    points: dimensions.map(({ dimension, perceived, expected }) => ({
      dimension,
      x: x.on(perceived),
      y: y.on(expected),
    })),
  }
}

function axisOver(values: readonly number[]) {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const span = (high - low || 1) * (1 + 2 * MARGIN)
  const from = (low + high) / 2 - span / 2
  const on = (value: number) => (value - from) / span
  return { on, mean: on(values.reduce((sum, value) => sum + value, 0) / values.length) }
}
