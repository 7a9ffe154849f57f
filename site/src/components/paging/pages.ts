/**
 * Page numbers to offer: first, last, the current one and its neighbours, with null where some are left out.
 * `pageNumbers(5, 9)` is `[1, null, 4, 5, 6, null, 9]`.
 */
export function pageNumbers(page: number, pages: number): Array<number | null> {
  const wanted = [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages)
  wanted.sort((a, b) => a - b)
  return wanted.flatMap((n, index) => {
    const before = wanted[index - 1]
    if (before === undefined || n === before + 1) return [n]
    return n === before + 2 ? [before + 1, n] : [null, n]
  })
}

/** Splits a list into pages of `size`; an empty list has one empty page, so that its address exists. */
export function paged<Item>(items: readonly Item[], size: number): Item[][] {
  const pages = Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
  return pages.length > 0 ? pages : [[]]
}
