import type { Board } from '@linsheng/domain/statistics'
import type { FigureValue, WrongFigure } from '../report.ts'
import { namedFigures } from './named-figures.ts'

/** The figures in which a published board and the one from the entries differ, and how many there are of either. */
export function compareBoards(published: Board, recomputed: Board): { checked: number; wrong: WrongFigure[] } {
  const claimed = new Map<string, { path: string[]; value: FigureValue }>()
  for (const [path, value] of namedFigures(published)) claimed.set(JSON.stringify(path), { path, value })
  const wrong: WrongFigure[] = []
  let checked = 0
  for (const [path, value] of namedFigures(recomputed)) {
    const key = JSON.stringify(path)
    const claim = claimed.get(key)
    claimed.delete(key)
    checked += 1
    if (claim === undefined || claim.value !== value) {
      wrong.push({ path, published: claim?.value ?? null, recomputed: value })
    }
  }
  for (const { path, value } of claimed.values()) wrong.push({ path, published: value, recomputed: null })
  return { checked: checked + claimed.size, wrong }
}
