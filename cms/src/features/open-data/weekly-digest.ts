import { WEEKS_LISTED, type WeeklyDigest } from '@linsheng/contracts/open-data'
import { figuresOfWeek, type WeekFigures, type Weeks, weeksWithCases } from '@linsheng/domain/statistics'
import { localWeek, type Week, weekAfter, weekBounds } from '@linsheng/domain/time'
import { readBoard } from '../statistics/board-file.ts'
import { workDir } from './paths.ts'
import { readState } from './state.ts'

interface Asked {
  dataDir: string
  community: { id: string; slug: string; zone: string }
  /** Null: the last one that is over, or the running one where there is no other. */
  week: Week | null
  /** In milliseconds since 1970. */
  at: number
}

/** A week beside the one before, from what is published; null where there is no such week in the register. */
export async function weeklyDigest({ dataDir, community, week, at }: Asked): Promise<WeeklyDigest | null> {
  const { zone } = community
  const weeks = (await readState(workDir(dataDir, community.id)))?.weeks
  const first = weeks && weeksWithCases(weeks)[0]
  if (!weeks || first === undefined) return null
  const running = localWeek(at, zone)
  const last = weekAfter(running, -1)
  const chosen = week ?? (last < first ? running : last)
  if (weekBounds(chosen, zone) === null || chosen < first || chosen > running) return null
  const overdueNow = (await readBoard(dataDir, community.slug))?.total.overdue
  const figures = (of: Week): WeekFigures => {
    const counted = figuresOfWeek(weeks, of)
    return of === running ? { ...counted, overdue: overdueNow ?? counted.overdue } : counted
  }
  return {
    week: chosen,
    running: chosen === running,
    now: figures(chosen),
    before: figures(weekAfter(chosen, -1)),
    byCategory: byCategory(weeks, chosen),
    weeks: newestWeeks(first, running).map((week) => ({ week, figures: figures(week) })),
  }
}

function byCategory(weeks: Weeks, week: Week): WeeklyDigest['byCategory'] {
  const before = weekAfter(week, -1)
  const codes = new Set([week, before].flatMap((of) => [...(weeks.get(of)?.keys() ?? [])]))
  return [...codes]
    .map((category) => ({
      category,
      now: figuresOfWeek(weeks, week, category),
      before: figuresOfWeek(weeks, before, category),
    }))
    .filter(({ now, before }) => now.filed + now.resolved + before.filed + before.resolved > 0)
    .sort((a, b) => b.now.filed - a.now.filed || (a.category < b.category ? -1 : 1))
}

function newestWeeks(first: Week, running: Week): Week[] {
  return Array.from({ length: WEEKS_LISTED }, (_, back) => weekAfter(running, -back)).filter((week) => week >= first)
}
