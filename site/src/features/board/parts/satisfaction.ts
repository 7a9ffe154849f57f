import { type BoardView, RATES } from '@linsheng/domain/statistics'
import { formatNumber, formatPercent } from '@linsheng/i18n/format'
import type { BoardContext, Words } from '../live/context.ts'
import { count, interval, share } from './cells.ts'
import type { Part } from './part.ts'

const ONE_DIGIT = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
const ASKED = ['satisfied', 'speed', 'result', 'attitude'] as const

/** What people say who were asked: the overall verdict and the three questions, each with what it may really be. */
export function satisfactionPart({ satisfaction }: BoardView, { locale }: BoardContext, words: Words): Part {
  const { satisfied, responded } = satisfaction
  return {
    name: 'satisfaction',
    finding: satisfied
      ? words.board('satisfaction.finding', {
          percent: formatPercent(locale, satisfied.hits / satisfied.of),
          of: satisfied.of,
        })
      : words.figures('satisfied.few'),
    head: words.board('satisfaction.question'),
    columns: [
      { code: 'share', label: words.board('satisfaction.share') },
      { code: 'interval', label: words.board('satisfaction.interval') },
      { code: 'n', label: words.board('satisfaction.counted') },
    ],
    rows: [
      ...ASKED.map((name) => ({
        code: name,
        label: words.board(`satisfaction.${name}`),
        cells: [
          share(locale, satisfaction[name]),
          interval(locale, satisfaction[name]),
          count(locale, satisfaction[name]?.of ?? 0),
        ],
      })),
      {
        code: 'responded',
        label: words.board('satisfaction.responded'),
        cells: [share(locale, responded), interval(locale, null), count(locale, responded?.of ?? 0)],
      },
    ],
  }
}

/** How often it came back, went up, was disputed, appealed: each of how many. */
export function ratesPart({ rates, perHouseholds }: BoardView, { locale }: BoardContext, words: Words): Part {
  return {
    name: 'rates',
    finding: '',
    head: words.board('rates.head'),
    columns: [
      { code: 'share', label: words.board('column.share') },
      { code: 'cases', label: words.board('cases') },
      { code: 'of', label: words.board('rates.of') },
    ],
    rows: [
      ...RATES.map((name) => ({
        code: name,
        label: words.board(`rate.${name}`),
        note: words.board(`rate.${name}.means`),
        cells: [share(locale, rates[name]), count(locale, rates[name].hits), count(locale, rates[name].of)],
      })),
      ...(perHouseholds === null
        ? []
        : [
            {
              code: 'per_100_households',
              label: words.board('rates.households'),
              cells: [
                {
                  value: (100 * perHouseholds.hits) / perHouseholds.of,
                  text: formatNumber(locale, (100 * perHouseholds.hits) / perHouseholds.of, ONE_DIGIT),
                },
                count(locale, perHouseholds.hits),
                count(locale, perHouseholds.of),
              ],
            },
          ]),
    ],
  }
}
