/** Longest entry in bytes: its length has two bytes. One that is longer is refused before it gets an index. */
export const ENTRY_BYTES_MAX = 65_535

/** An entry as a bundle holds it: length in bytes (big-endian, two bytes), then the entry. @throws RangeError when too long */
export function prefixed(entry: Uint8Array): Uint8Array {
  if (entry.length > ENTRY_BYTES_MAX) throw new RangeError('an entry has at most 65,535 bytes')
  const bytes = new Uint8Array(entry.length + 2)
  new DataView(bytes.buffer).setUint16(0, entry.length)
  bytes.set(entry, 2)
  return bytes
}

/** The entries of a bundle in order. @throws RangeError when it is cut off or has a different number of entries */
export function entriesOfBundle(bundle: Uint8Array, width: number): Uint8Array[] {
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.byteLength)
  const entries: Uint8Array[] = []
  let at = 0
  while (at < bundle.length) {
    if (at + 2 > bundle.length) throw new RangeError('a bundle is cut off')
    const end = at + 2 + view.getUint16(at)
    if (end > bundle.length) throw new RangeError('a bundle is cut off')
    entries.push(bundle.subarray(at + 2, end))
    at = end
  }
  if (entries.length !== width) throw new RangeError(`a bundle of ${width} entries holds ${entries.length}`)
  return entries
}
