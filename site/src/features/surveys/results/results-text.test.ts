import type { PublishedSurvey } from '@linsheng/contracts/surveys'
import { questionnaireOfTemplate } from '@linsheng/contracts/surveys'
import {
  findingsOf,
  imaginedResponses,
  type Questionnaire,
  questionsOf,
  resultsOf,
  SURVEY_TEMPLATES,
} from '@linsheng/domain/surveys'
import { LOCALES } from '@linsheng/i18n'
import { describe, expect, it } from 'vitest'
import { everyType } from '../../../../fixtures/surveys.ts'
import { blocksOf, type ResultBlock } from './blocks.ts'
import { changesBetween, helpedBy } from './changes.ts'
import { bandNames } from './choice-tables.ts'
import { resultsCsv } from './csv.ts'
import { expectedAgainstReal } from './expected.ts'
import { gridOf } from './grid.ts'
import { groupRows } from './group-rows.ts'

const HOUSEHOLDS = 200

function published(questionnaire: Questionnaire, n: number, seed = 4): PublishedSurvey {
  const results = resultsOf(questionnaire, imaginedResponses(questionnaire, n, seed), HOUSEHOLDS)
  const findings = findingsOf(results).map((finding) => ({ ...finding, followUp: null }))
  return { questionnaire, wave: 1, opensAt: 0, closesAt: 1, targetPercent: 40, results, findings, texts: {} }
}

const ALL = [...SURVEY_TEMPLATES.map((name) => questionnaireOfTemplate(name)), everyType()]
const blocksIn = ({ questionnaire, results }: PublishedSurvey): ResultBlock[] =>
  results.total === null ? [] : blocksOf(questionsOf(questionnaire), results.total, {}, 'zh-Hans')

describe('results as they are shown', () => {
  it.each(ALL)('have a cell for every column, and drawings within their scale', (questionnaire) => {
    const blocks = blocksIn(published(questionnaire, 60))
    expect(blocks.length).toBeGreaterThan(0)
    for (const { table, counts } of blocks) {
      for (const each of [table, counts])
        for (const { cells, plot } of each?.rows ?? []) {
          expect(cells).toHaveLength(each?.columns.length ?? -1)
          const places = plot === null ? [] : 'bar' in plot ? [plot.bar] : [plot.dot.low, plot.dot.at, plot.dot.high]
          for (const place of places) expect(place >= 0 && place <= 1).toBe(true)
        }
    }
  })

  it('say so where too few answered a question, and show nothing of it', () => {
    const questionnaire = everyType()
    const { results } = published(questionnaire, 60)
    if (results.total === null) throw new Error('no results')
    const questions = { ...results.total.questions, overall: null }
    const asked = questionsOf(questionnaire).filter(({ code }) => code === 'overall')
    expect(blocksOf(asked, { questions }, {}, 'en')).toEqual([
      expect.objectContaining({ table: null, counts: null, finding: expect.stringContaining('Fewer than five') }),
    ])
  })

  it('put pairs that follow each other into one table', () => {
    const questionnaire = questionnaireOfTemplate('servqual')
    const first = questionnaire.sections[0]?.questions ?? []
    const { total } = published(questionnaire, 60).results
    const blocks = total ? blocksOf(first, total, {}, 'en') : []
    expect(blocks).toHaveLength(1)
    expect(blocks[0]?.table?.rows).toHaveLength(first.length)
  })

  it('name every band of a number', () => {
    const unit = { 'zh-Hans': '小时' }
    expect(bandNames({ cuts: [2, 12], unit }, 'zh-Hans')).toEqual(['不到 2 小时', '2 到不足 12 小时', '12 小时以上'])
    expect(bandNames({ cuts: [2], unit: null }, 'en')).toEqual(['under 2', '2 or more'])
  })

  it('are shown by group in as many columns as there are groups', () => {
    const { questionnaire, results } = published(questionnaireOfTemplate('yearly'), 150)
    const cells = results.groups?.cells ?? []
    expect(cells.length).toBeGreaterThan(1)
    const rows = groupRows(questionnaire, cells, 'zh-Hans')
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows) expect(row.cells).toHaveLength(cells.length)
  })
})

describe('two waves', () => {
  const [before, now] = [3, 9].map((seed) => published(questionnaireOfTemplate('yearly'), 90, seed))
  if (!before || !now) throw new Error('two waves')

  it.each(LOCALES)('are compared by rate, index and every section (%s)', (locale) => {
    const { rows, incomparable } = changesBetween(before, now, locale)
    expect(incomparable).toBe(0)
    expect(rows).toHaveLength(2 + (now.results.total?.sections.length ?? 0))
    for (const { label, difference } of rows) expect(`${label}${difference}`).not.toMatch(/[{}]|survey-/)
  })

  it('say what became of every finding of the one before', () => {
    const helped = helpedBy(before, now, 'zh-Hans')
    expect(helped).toHaveLength(before.findings.length)
    expect(helped.every(({ change }) => change !== null)).toBe(true)
    expect(helpedBy(before, published(questionnaireOfTemplate('servqual'), 90), 'zh-Hans')[0]?.change).toBeNull()
  })
})

it('the grid has its cross at the means and all dimensions inside', () => {
  const { total } = published(questionnaireOfTemplate('servqual'), 60).results
  const grid = gridOf(total?.servqual?.dimensions ?? [])
  const mean = (of: 'x' | 'y') => (grid?.points ?? []).reduce((sum, point) => sum + point[of] / 5, 0)
  expect(grid?.points).toHaveLength(5)
  expect(grid?.cross.x).toBeCloseTo(mean('x'))
  expect(grid?.cross.y).toBeCloseTo(mean('y'))
  expect(grid?.points.every(({ x, y }) => x > 0 && x < 1 && y > 0 && y < 1)).toBe(true)
  expect(gridOf([])).toBeNull()
})

it('the expected answering time stands beside the real one, at each step that was asked', () => {
  const survey = published(questionnaireOfTemplate('yearly'), 90)
  const answering = {
    from: 0,
    to: 1,
    n: 40,
    responseMedian: 5,
    resolutionMedian: null,
    answeredWithin: [{ hours: 2, share: 0.25 }],
  }
  const table = expectedAgainstReal(survey, answering, 'en')
  expect(table?.rows.map(({ label }) => label)).toEqual([2, 12, 24, 48, 72].map((hours) => `${hours} hours`))
  expect(table?.rows[0]?.cells[1]).toBe('25%')
  expect(table?.rows[1]).toMatchObject({ cells: [expect.stringContaining('%'), '–'], plot: null })
  expect(expectedAgainstReal(published(everyType(), 90), answering, 'en')).toBeNull()
})

describe('the file of all figures', () => {
  it.each(ALL)('has as many cells in each line as in its head', (questionnaire) => {
    const lines = resultsCsv(published(questionnaire, 60), 'en').trim().split('\r\n')
    expect(lines[0]).toBe('group,code,text,part,figure,n,value,low,high')
    expect(lines[1]).toBe(',,,,responses,,60,,')
    expect(lines.length).toBeGreaterThan(20)
  })

  it('has nothing but the counts where fewer than five took part', () => {
    expect(resultsCsv(published(everyType(), 4), 'en').trim().split('\r\n')).toHaveLength(3)
  })
})
