import type { Instant } from './instant.ts'

/** Half-open: from `from` up to, not including, `to`. */
export interface Span {
  from: Instant
  to: Instant
}

/** The same time as spans in order that neither touch nor overlap; empty and inverted ones are nothing. */
export function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const { from, to } of spans.filter((span) => span.to > span.from).toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else result.push({ from, to })
  }
  return result
}

/** What is left of a span without the holes in it; `holes` as `merged` gives them. */
export function without(span: Span, holes: readonly Span[]): Span[] {
  const left: Span[] = []
  let from = span.from
  for (const hole of holes) {
    if (hole.to <= from) continue
    if (hole.from >= span.to) break
    if (hole.from > from) left.push({ from, to: hole.from })
    from = hole.to
  }
  if (from < span.to) left.push({ from, to: span.to })
  return left
}
