/**
 * The first `width` entries of a bundle, as far as there are any. `isWhole`: all of them are there, and no more where the
 * bundle should hold no more.
 */
export function bundleEntries(
  bundle: Uint8Array,
  width: number,
  isLast: boolean,
): { entries: Uint8Array[]; isWhole: boolean } {
  const entries: Uint8Array[] = []
  let at = 0
  while (entries.length < width) {
    const high = bundle[at]
    const low = bundle[at + 1]
    if (high === undefined || low === undefined) return { entries, isWhole: false }
    const end = at + 2 + high * 256 + low
    if (end > bundle.length) return { entries, isWhole: false }
    entries.push(bundle.subarray(at + 2, end))
    at = end
  }
  return { entries, isWhole: isLast || at === bundle.length }
}
