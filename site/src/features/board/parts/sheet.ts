import type { BoardView } from '@linsheng/domain/statistics'
import { formatWeekday } from '@linsheng/i18n/format'
import { type BoardContext, labelOf, type Words } from '../live/context.ts'
import { count } from './cells.ts'
import type { Part } from './part.ts'
import { singleLargest } from './single-largest.ts'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]

/** Check sheet: which kind of complaint comes on which day of the week, the most frequent kind first. */
export function sheetPart({ sheet }: BoardView, context: BoardContext, words: Words): Part {
  const { locale } = context
  const rows = sheet.rows.map(({ code, counts }) => ({ code, counts, all: counts.reduce((sum, n) => sum + n, 0) }))
  const nameOf = (code: string) => labelOf(context, words, 'category', code)
  const cells = rows.flatMap(({ code, counts }) => counts.map((n, at) => ({ code, weekday: at + 1, n })))
  const top = singleLargest(cells, ({ n }) => n)
  return {
    name: 'sheet',
    finding:
      top === null
        ? ''
        : words.board('sheet.finding', {
            name: nameOf(top.code),
            day: formatWeekday(locale, top.weekday),
            count: top.n,
          }),
    head: words.board('category'),
    columns: WEEKDAYS.map((weekday) => ({ code: `d${weekday}`, label: formatWeekday(locale, weekday) })),
    rows: rows
      .toSorted((a, b) => b.all - a.all)
      .map(({ code, counts }) => ({ code, label: nameOf(code), cells: counts.map((n) => count(locale, n)) })),
  }
}
