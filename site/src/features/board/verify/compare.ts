import type { Html } from '../live/html.ts'

/** A figure that the page shows otherwise than the log gives it. */
export interface Difference {
  /** What it stands beside: the heading of its part and of its row. */
  where: string
  shown: string
  recomputed: string
}

export interface Comparison {
  /** Figures compared. */
  checked: number
  differences: Difference[]
}

const FIGURES = 'td.num, .figure__value, td.floor-map__cell, td.overdue'

/**
 * Compares what the page shows, place by place, with the same parts written from recomputed figures: every figure, every
 * sentence and every drawing, as the browser itself reads them.
 */
export function compareParts(root: ParentNode, parts: ReadonlyMap<string, Html>): Comparison {
  const differences: Difference[] = []
  let checked = 0
  for (const place of root.querySelectorAll<HTMLElement>('[data-live]')) {
    const fresh = elementOf(parts.get(place.dataset.live ?? '')?.markup ?? '')
    const shown = unfolded(place)
    checked += fresh.querySelectorAll(FIGURES).length
    if (shown.innerHTML.trim() === fresh.innerHTML.trim()) continue
    differences.push(...differencesIn(place, shown, fresh))
  }
  return { checked, differences }
}

function elementOf(markup: string): HTMLElement {
  const element = document.createElement('div')
  element.innerHTML = markup.trim()
  return element
}

/** A copy without what the reader has opened. */
function unfolded(place: HTMLElement): HTMLElement {
  const copy = elementOf(place.innerHTML)
  for (const details of copy.querySelectorAll('details[open]')) details.removeAttribute('open')
  return copy
}

/** The texts that differ, each beside its row; at least one, where only the drawing or the order does. */
function differencesIn(place: HTMLElement, shown: HTMLElement, fresh: HTMLElement): Difference[] {
  const title = headingOf(place)
  const [before, after] = [figuresIn(shown), figuresIn(fresh)]
  const names = new Set([...before.keys(), ...after.keys()])
  const found = [...names].flatMap((name): Difference[] => {
    const [was, is] = [before.get(name) ?? '–', after.get(name) ?? '–']
    return was === is ? [] : [{ where: [title, name].filter(Boolean).join(' · '), shown: was, recomputed: is }]
  })
  const whole = { where: title, shown: textOf(shown), recomputed: textOf(fresh) }
  return found.length > 0 ? found : [whole]
}

const textOf = (element: Element): string => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 120)

const headingOf = (place: HTMLElement): string =>
  textOf(place.closest('section')?.querySelector('h2, h3') ?? place.querySelector('h3') ?? place)

/** Figures by row and column. */
function figuresIn(element: HTMLElement): Map<string, string> {
  const figures = new Map<string, string>()
  for (const [at, figure] of [...element.querySelectorAll<HTMLElement>(FIGURES)].entries()) {
    const row = figure.closest('tr')?.querySelector('th')
    const name = [row ? textOf(row) : '', figure.dataset.label ?? ''].filter(Boolean).join(' · ')
    figures.set(figures.has(name) || name === '' ? `${name} ${at + 1}`.trim() : name, textOf(figure))
  }
  return figures
}
