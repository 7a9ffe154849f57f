/** `base` to the power of `exponent` modulo `modulus`. Its time depends on the exponent: for public ones only. */
export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, square] = [1n, base % modulus]
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}

/** The inverse of `value` modulo `modulus` by Euclid's extended algorithm; null when they have a common divisor. */
export function inverse(value: bigint, modulus: bigint): bigint | null {
  let [before, now] = [modulus, value % modulus]
  let [factorBefore, factorNow] = [0n, 1n]
  while (now !== 0n) {
    const quotient = before / now
    ;[before, now] = [now, before - quotient * now]
    ;[factorBefore, factorNow] = [factorNow, factorBefore - quotient * factorNow]
  }
  if (before !== 1n) return null
  return factorBefore < 0n ? factorBefore + modulus : factorBefore
}
