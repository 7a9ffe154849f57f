import { boardQueryOf } from '@linsheng/contracts/board'
import { LOCALES } from '@linsheng/i18n/locales'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { fixtureBoardPage, fixtureCases } from '../../../../fixtures/cases.ts'
import { fixtureContent } from '../../../../fixtures/content.ts'
import { boardContext } from '../board-context.ts'
import { partOf } from '../parts/index.ts'
import { PART_NAMES } from '../parts/part.ts'
import { tableCsv } from '../parts/table-csv.ts'
import { wordsOf } from './context.ts'
import { liveParts } from './live-parts.ts'

// Dates are told without their year in that year.
beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-30T12:00:00+08:00') }))
afterAll(() => void vi.useRealTimers())

const asOf = Date.UTC(2026, 10, 23)
const community = fixtureContent({ communities: 1, notices: 0, meetings: 0 }, asOf).communities[0]
if (!community) throw new Error('no community')
const cases = fixtureCases(community, 300, asOf)
const viewOf = (search: string, of = cases) =>
  fixtureBoardPage(of, community, boardQueryOf(new URLSearchParams(search)), asOf).view
const context = boardContext(community, 'zh-Hans')
const words = wordsOf('zh-Hans')

describe('the parts of the board', () => {
  it.each(LOCALES)('say something about everything, in %s too', (locale) => {
    const parts = liveParts(viewOf('compare=previous&from=2026-01-01'), boardContext(community, locale))
    for (const name of PART_NAMES) expect(parts.get(`${name}.body`)?.markup, name).toMatch(/<table|<p/)
    for (const [name, { markup }] of parts) expect(markup, name).not.toMatch(/undefined|NaN|\{\w+\}/)
  })

  it('say that there is nothing where nothing is', () => {
    const parts = liveParts(viewOf('', []), context)
    for (const name of ['overdue', 'paused', 'causes'])
      expect(parts.get(`${name}.body`)?.markup).not.toContain('<table')
  })

  it('tell of an overdue case that is told by its week no day and no hour', () => {
    const due = Date.parse('2026-11-17T00:00:00+08:00')
    const told = { number: '2026-0481937', category: 'noise', zone: null, clock: 'response' as const, due }
    const view = viewOf('')
    const overdueIn = (precision: 'exact' | 'week') =>
      partOf('overdue', { ...view, overdue: { ...view.overdue, cases: [{ ...told, precision }] } }, context, words)
    const [, week, late] = overdueIn('week').rows[0]?.cells ?? []
    expect(week).toMatchObject({ value: '11月9日 起的那一周', text: '11月9日 起的那一周' })
    expect(late).toMatchObject({ value: 7 * 24 * 60, text: '7天' })
    expect(overdueIn('week').finding).toContain('7天')
    expect(overdueIn('exact').rows[0]?.cells[1]?.text).toContain('00:00')
  })

  it('name no largest where several are equally large', () => {
    const view = viewOf('')
    const [row] = view.sheet.rows
    if (!row) throw new Error('no category')
    const findingOf = (counts: number[]) =>
      partOf('sheet', { ...view, sheet: { ...view.sheet, rows: [{ ...row, counts }] } }, context, words).finding
    expect(findingOf([1, 7, 0, 7, 7, 0, 0])).toBe('')
    expect(findingOf([1, 7, 0, 8, 7, 0, 0])).toContain('8 件')
  })

  it('escape the names of codes', () => {
    const named = { ...context, labels: { ...context.labels, category: { lift: '<script>alert(1)</script>' } } }
    const everything = [...liveParts(viewOf(''), named).values()].map(({ markup }) => markup).join('')
    expect(everything).toContain('&lt;script&gt;')
    expect(everything).not.toContain('<script>')
  })

  it('have a row for every code, and downloads the same rows and the bare numbers', () => {
    const view = viewOf('')
    const part = partOf('categories', view, context, words)
    expect(part.rows.map(({ code }) => code).sort()).toEqual(view.by.category.map(({ code }) => code).sort())
    const lines = tableCsv(part).trim().split('\r\n')
    expect(lines).toHaveLength(part.rows.length + 1)
    expect(lines[0]).toContain('filed,share,open')
    const lift = view.by.category.find(({ code }) => code === 'lift')
    expect(lines.find((line) => line.startsWith('lift,'))).toContain(`,${lift?.figures.filed},`)
  })

  it('are no formulas in a spreadsheet, whatever a place is called', () => {
    const [code = ''] = community.zones.map((zone) => zone.code)
    const labels = { ...context.labels, zone: { [code]: '=HYPERLINK("http://x")', b2: '+1', b3: '@x', b4: 'a,"b"' } }
    const csv = tableCsv(partOf('places', viewOf(''), { ...context, labels }, words))
    expect(csv).not.toMatch(/(^|[,\n"])[=+@]/m)
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`)
  })

  it('fold what a telephone would scroll through, and lose no row', () => {
    const markup = liveParts(viewOf(''), context).get('categories.body')?.markup ?? ''
    const [open = '', folded = ''] = markup.split('<details')
    const rows = (of: string) => of.match(/<th scope="row"/g)?.length ?? 0
    expect(rows(open)).toBe(4)
    expect(rows(open) + rows(folded)).toBe(viewOf('').by.category.length)
  })

  it('leave out a row that counts no case, only ratings without a common code', () => {
    const view = viewOf('')
    const [row] = view.by.category
    if (!row) throw new Error('no category')
    const several = { ...row, code: '*', own: 0, figures: { ...row.figures, filed: 0 } }
    const shown = partOf('categories', { ...view, by: { ...view.by, category: [several, row] } }, context, words)
    expect(shown.rows.map(({ code }) => code)).toEqual([row.code])
  })

  it('say in words what has changed since the time compared with', () => {
    const view = viewOf('from=2026-06-01&compare=previous')
    const before = { ...view.figures, filed: view.figures.filed - 3, responseMedian: 90 }
    const compared = {
      ...view,
      figures: { ...view.figures, responseMedian: 60 },
      comparison: { from: '2026-01-01', to: '2026-05-31', figures: before },
    }
    const parts = liveParts(compared, boardContext(community, 'en'))
    expect(parts.get('selected')?.markup).toContain('now there are 3 more')
    expect(parts.get('headline.response')?.markup).toContain('30 min less than in the time compared with (1 h 30 min)')
    expect(parts.get('series.finding')?.markup).toMatch(/the last whole month, .*the month before/)
  })

  it('draw the published deadlines that run round the clock, and none in working hours', () => {
    const lines = (of: typeof context) =>
      partOf('resolution', viewOf(''), of, words).chart?.markup.match(/class="drop"/g)?.length ?? 0
    const windows = {
      type: 'windows' as const,
      windows: [],
      chinaHolidays: true,
      knownUntil: null,
      holidays: [],
      workdays: [],
    }
    const office = boardContext({ ...community, calendar: windows, roundTheClock: ['critical'] }, 'zh-Hans')
    expect([lines(boardContext({ ...community, calendar: { type: 'always' } }, 'zh-Hans')), lines(office)]).toEqual([
      3, 1,
    ])
  })

  it('draw the same numbers as the table', () => {
    const part = partOf('series', viewOf('from=2026-06-01'), context, words)
    const shown = [...(part.chart?.markup ?? '').matchAll(/label-now[^>]*>([^<]+)</g)].map(([, text]) => text)
    const inTable = new Set(part.rows.map(({ cells }) => cells[0]?.text))
    expect(shown.length).toBeGreaterThan(3)
    for (const value of shown) expect(inTable).toContain(value)
  })
})
