import { type Board, type Figures, PAIRS } from '@linsheng/domain/statistics'
import type { FigureValue } from '../report.ts'

/** Every figure of a board with the names that lead to it. */
export function* namedFigures(board: Board): Generator<[path: string[], value: FigureValue]> {
  yield* figuresUnder(['total'], board.total)
  for (const [dimension, groups] of Object.entries(board.by)) {
    for (const [code, figures] of Object.entries(groups)) yield* figuresUnder(['by', dimension, code], figures)
  }
  for (const { name } of PAIRS) {
    for (const [row, columns] of Object.entries(board.pairs[name] ?? {})) {
      for (const [column, figures] of Object.entries(columns)) {
        yield* figuresUnder(['pairs', name, row, column], figures)
      }
    }
  }
  for (const { number, ...facts } of board.overdueCases) {
    for (const [name, value] of Object.entries(facts)) yield [['overdue', number, name], value]
  }
}

function* figuresUnder(path: readonly string[], figures: Figures): Generator<[path: string[], value: FigureValue]> {
  for (const [name, value] of Object.entries(figures)) {
    if (value === null || typeof value === 'number') {
      yield [[...path, name], value]
    } else {
      yield [[...path, name, 'hits'], value.hits]
      yield [[...path, name, 'of'], value.of]
    }
  }
}
