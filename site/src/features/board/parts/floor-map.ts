import type { BoardView, Row } from '@linsheng/domain/statistics'
import { formatNumber } from '@linsheng/i18n/format'
import { densityOf } from '../charts/density.ts'
import { type BoardContext, labelOf, type Place, type Words } from '../live/context.ts'
import { type Html, html } from '../live/html.ts'

interface Column {
  building: Place
  /** From the ground up. */
  floors: Place[]
}

/** How a cell is drawn: what it says besides its number, and how far it reaches. */
interface Drawn {
  label: string
  rows?: number
  columns?: number
}

/**
 * The compound in section, as a table: buildings side by side with their floors, what is shared below the ground. Undefined
 * where there are not two buildings to stand side by side.
 */
export function floorMap({ by }: BoardView, context: BoardContext, words: Words): Html | undefined {
  const rows = new Map(by.zone.map((row) => [row.code, row]))
  const atTop = context.places.filter(({ parent }) => parent === null)
  const columns = atTop
    .filter(({ kind }) => kind === 'building')
    .map((building): Column => ({ building, floors: floorsOf(building, context.places, rows) }))
  if (columns.length < 2) return undefined
  const shared = atTop.filter(({ kind }) => kind === 'shared')
  const drawn = [...shared, ...columns.flatMap(({ building, floors }) => (floors.length > 0 ? floors : [building]))]
  const most = Math.max(0, ...drawn.map(({ code }) => rows.get(code)?.figures.filed ?? 0))
  const height = Math.max(1, ...columns.map(({ floors }) => floors.length))
  const nameOf = ({ code }: Place) => labelOf(context, words, 'zone', code)
  const cell = (place: Place, how: Omit<Drawn, 'label'> & { named?: boolean }) =>
    cellHtml(rows.get(place.code), most, { ...how, label: how.named ? nameOf(place) : '' }, context, words)
  return html`<table class="floor-map"><caption class="visually-hidden">${words.board('map.caption')}</caption>
<tbody>${levelsDown(height).map(
    (level) =>
      html`<tr>${columns.flatMap(({ building, floors }) => {
        const floor = floors[level]
        if (floor) return [cell(floor, { named: true })]
        if (floors.length > 0) return [html`<td class="sky"></td>`]
        return level === height - 1 ? [cell(building, { rows: height })] : []
      })}</tr>`,
  )}</tbody>
<tbody><tr class="floor-map__ground">${columns.map(({ building }) => html`<th scope="col">${nameOf(building)}</th>`)}</tr>${shared.map(
    (place) => html`<tr class="floor-map__public">${cell(place, { named: true, columns: columns.length })}</tr>`,
  )}</tbody></table>`
}

/** All floors of a building of which some are told separately, so that equal floors lie side by side; else none. */
function floorsOf(building: Place, places: readonly Place[], rows: ReadonlyMap<string, Row>): Place[] {
  const floors = places.filter(({ parent, kind }) => parent === building.code && kind === 'floor')
  return floors.some(({ code }) => rows.has(code)) ? floors : []
}

const levelsDown = (height: number): number[] => Array.from({ length: height }, (_, at) => height - 1 - at)

function cellHtml(
  row: Row | undefined,
  most: number,
  { label, rows = 1, columns = 1 }: Drawn,
  { locale }: BoardContext,
  words: Words,
): Html {
  const { filed, overdue } = row?.figures ?? { filed: 0, overdue: 0 }
  const late = overdue > 0
  return html`<td class="floor-map__cell${late && ' floor-map__overdue'}" data-density="${densityOf(filed, most)}" rowspan="${rows}" colspan="${columns}">${
    label !== '' && html`<span class="floor-map__name">${label}</span> `
  }<b>${formatNumber(locale, filed)}</b>${
    late && html`<span class="visually-hidden">${words.board('map.overdue', { count: overdue })}</span>`
  }</td>`
}
