import type { BoardView } from '@linsheng/domain/statistics'
import type { BoardContext, Words } from '../live/context.ts'
import { causesPart } from './causes.ts'
import { controlPart } from './control.ts'
import { groupPart } from './groups.ts'
import { heatPart } from './heat.ts'
import { overduePart, pausedPart, stockPart } from './overdue.ts'
import type { Part, PartName } from './part.ts'
import { ratesPart, satisfactionPart } from './satisfaction.ts'
import { seriesPart } from './series.ts'
import { sheetPart } from './sheet.ts'
import { speedPart, withinPart } from './speed.ts'
import { spreadPart } from './spread.ts'

type Maker = (view: BoardView, context: BoardContext, words: Words) => Part

const MAKERS: Record<PartName, Maker> = {
  overdue: overduePart,
  paused: pausedPart,
  stock: stockPart,
  series: seriesPart,
  heat: heatPart,
  places: (view, context, words) => groupPart(view, 'zone', context, words),
  categories: (view, context, words) => groupPart(view, 'category', context, words),
  causes: causesPart,
  sheet: sheetPart,
  control: controlPart,
  within: withinPart,
  response: (view, context, words) => speedPart(view, 'response', context, words),
  resolution: (view, context, words) => speedPart(view, 'resolution', context, words),
  spread: spreadPart,
  satisfaction: satisfactionPart,
  rates: ratesPart,
  channel: (view, context, words) => groupPart(view, 'channel', context, words),
  team: (view, context, words) => groupPart(view, 'team', context, words),
  priority: (view, context, words) => groupPart(view, 'priority', context, words),
  outcome: (view, context, words) => groupPart(view, 'outcome', context, words),
}

/** One part of the board, in the reader's language. */
export const partOf = (name: PartName, view: BoardView, context: BoardContext, words: Words): Part =>
  MAKERS[name](view, context, words)
