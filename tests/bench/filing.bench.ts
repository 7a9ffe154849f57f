import { atLeast, type Figure, measured } from './figure.ts'
import type { Contestant, Words } from './filing/contestant.ts'
import { type LoadResult, putUnderLoad } from './filing/load.ts'
import { startOurs } from './filing/ours.ts'
import { startStock } from './filing/stock.ts'

export const name = 'filing'
export const needsBuild = true

const CONNECTIONS = 10
/** Both take turns, so that whatever else the machine does meets both. */
const ROUNDS = 5
const WARM_UP = 1500
const DURATION = 4000
const TIMES_STOCK = 5

const words: Words = { description: '三号楼电梯昨晚停了两次，老人下不了楼。', danger: 'no', impact: 'building' }

const rounded = (value: number): number => Math.round(value * 100) / 100
const median = (values: number[]): number =>
  rounded(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0)

/**
 * Filing over HTTP at 10 connections, on SQLite that waits for the disk, next to a stock Payload app that does the same.
 * Stock is Next's own server (`next start`) with Payload's REST route, one collection and no hook. Ours does more for each
 * request (receipt, case number, promise dates, events) and after it (public entry, board, case for the staff). Stock's
 * turn comes only when all that is done, so that nobody's turn carries work of the other's.
 */
export async function run(): Promise<Figure[]> {
  const stock = await startStock()
  const ours = await startOurs()
  const results = { stock: [] as LoadResult[], ours: [] as LoadResult[] }
  const behind: number[] = []
  let filed = 0
  const load = (side: Contestant, base: number) =>
    putUnderLoad({
      url: side.url,
      connections: CONNECTIONS,
      duration: DURATION,
      warmUp: WARM_UP,
      next: (n) => side.next(base + n, words),
    })
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      results.stock.push(await load(stock, 0))
      const result = await load(ours, filed)
      results.ours.push(result)
      filed += result.answered
      const stopped = performance.now()
      await ours.boardCounts(filed)
      behind.push((performance.now() - stopped) / 1000)
      console.error(`round ${round + 1}: stock ${results.stock.at(-1)?.perSecond}/s, ours ${result.perSecond}/s`)
    }
    return figures(results, Math.max(...behind))
  } finally {
    await Promise.all([stock.stop(), ours.stop()])
  }
}

/** Medians of the rounds; the ratio is taken round by round. */
function figures({ stock, ours }: { stock: LoadResult[]; ours: LoadResult[] }, behind: number): Figure[] {
  const ratios = ours.map(({ perSecond }, round) => perSecond / (stock[round]?.perSecond ?? Number.POSITIVE_INFINITY))
  return [
    measured('stock_creates_per_s', median(stock.map(({ perSecond }) => perSecond)), '1/s'),
    measured('filings_per_s', median(ours.map(({ perSecond }) => perSecond)), '1/s'),
    atLeast(TIMES_STOCK, 'times_stock', median(ratios), 'x'),
    measured('stock_p99', median(stock.map(({ p99 }) => p99)), 'ms'),
    measured('filing_p99', median(ours.map(({ p99 }) => p99)), 'ms'),
    measured('board_complete_after_load', rounded(behind), 's'),
  ]
}
