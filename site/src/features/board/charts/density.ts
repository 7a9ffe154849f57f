/** Five shades of ink: 0 for nothing, then by fifths of the most there is anywhere. */
export const densityOf = (value: number, most: number): number =>
  value <= 0 ? 0 : Math.min(5, Math.max(1, Math.ceil((5 * value) / most)))
