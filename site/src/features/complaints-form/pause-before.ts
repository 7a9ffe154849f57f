/** Seconds to wait before the n-th further try (from 1): 2, 4, 8 … at most 30. */
export const pauseBefore = (attempt: number): number => Math.min(30, 2 ** attempt)
