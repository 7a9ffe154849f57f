/** The one that is larger than every other; null where several are equally large, or none is above zero: then no one is "most". */
export function singleLargest<Item>(items: readonly Item[], sizeOf: (item: Item) => number): Item | null {
  const most = Math.max(0, ...items.map(sizeOf))
  const [largest, other] = items.filter((item) => sizeOf(item) === most)
  return most > 0 && largest !== undefined && other === undefined ? largest : null
}
