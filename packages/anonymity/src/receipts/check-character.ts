/**
 * The check value of a receipt: the weighted sum over GF(32) (polynomial x^5 + x^2 + 1) of all values, check included,
 * is zero; the value at position i, counted from the check, has weight a^i with a = x. The 17 weights are distinct and
 * not zero, so every single wrong character and every exchange of two different characters, adjacent or not, is found.
 */
const POLYNOMIAL = 0b100101
const FIELD = 0b100000

const double = (value: number): number => (value << 1) ^ ((value << 1) & FIELD ? POLYNOMIAL : 0)

/** Check value (0-31) of data values (0-31). By Horner's rule: the sum of value times weight, the last value weighing a. */
export function checkValue(data: readonly number[]): number {
  return data.reduce((sum, value) => double(sum ^ value), 0)
}
