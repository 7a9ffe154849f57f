import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerFaultCode, DefinitionFaultCode } from '../faults.ts'
import type { Answers, AnswerValue, Question } from '../question.ts'
import { answerTo, choices, FIVE, questionOf, said } from '../testing/questionnaires.ts'
import { parseAnswer, QUESTION_TYPES, readAnswer, showAnswer, tallyOf as tallyGroups, typeFaults } from './index.ts'

const tallyOf = (question: Question, responses: Answers[]) => tallyGroups(question, [responses]).total
const required = (question: Question): Question => ({ ...question, required: true })
const single = questionOf('single', 'q')
const multiple = questionOf('multiple', 'q')
const scale = questionOf('scale', 'q')
const matrix = questionOf('matrix', 'q')
const ranking = questionOf('ranking', 'q')
const number = questionOf('number', 'q')
const text = questionOf('text', 'q')
const pair = questionOf('pair', 'q')

describe.each(QUESTION_TYPES)('a %s question', (type) => {
  const question = questionOf(type, 'q')

  it('has no fault as it is', () => {
    expect(typeFaults(question)).toEqual([])
  })

  it('takes every answer that is in order, and writes it down in one way', () => {
    fc.assert(
      fc.property(answerTo(question), (answer) => {
        const once = parseAnswer(question, answer)
        expect(once.ok).toBe(true)
        if (!once.ok) return
        expect(parseAnswer(question, once.value)).toEqual(once)
        expect(JSON.stringify(parseAnswer(question, JSON.parse(JSON.stringify(once.value))))).toBe(JSON.stringify(once))
        expect(showAnswer(question, answer).length).toBeGreaterThan(0)
      }),
    )
  })

  it('reads from a form what it was answered there', () => {
    fc.assert(
      fc.property(answerTo(question), (answer) => {
        const read = readAnswer(question, formWith(question.code, answer))
        expect(read === null ? null : parseAnswer(question, read)).toEqual(parseAnswer(question, answer))
      }),
    )
  })

  it('reads nothing from a form left blank', () => {
    expect(readAnswer(question, () => [])).toBeNull()
    expect(readAnswer(question, () => [''])).toBeNull()
  })

  it('refuses whatever is not an answer, and never throws', () => {
    const anything: fc.Arbitrary<AnswerValue> = fc.oneof(
      fc.string(),
      fc.double(),
      fc.array(fc.string()),
      fc.dictionary(fc.string(), fc.double()),
    )
    fc.assert(
      fc.property(anything, (value) => {
        const answer = parseAnswer(question, value)
        if (answer.ok) expect(parseAnswer(question, answer.value)).toEqual(answer)
        else expect(answer.faults.length).toBeGreaterThan(0)
      }),
    )
  })

  it('counts every household that answered, and nobody else', () => {
    fc.assert(
      fc.property(fc.array(fc.option(answerTo(question), { nil: undefined }), { maxLength: 20 }), (answers) => {
        const given = answers.filter((answer) => answer !== undefined)
        const responses = answers.map((answer) => (answer === undefined ? {} : { q: answer }))
        const { bases } = tallyOf(question, responses)
        if (type === 'matrix') expect(Math.max(...bases)).toBeLessThanOrEqual(given.length)
        else expect(bases).toEqual([given.length])
        expect(tallyOf(question, responses.toReversed())).toEqual(tallyOf(question, responses))
      }),
    )
  })
})

/** A form in which the answer was ticked or typed. */
function formWith(code: string, answer: AnswerValue): (name: string) => readonly string[] {
  const fields = new Map<string, readonly string[]>()
  if (typeof answer === 'string' || typeof answer === 'number') fields.set(code, [String(answer)])
  else if (Array.isArray(answer)) fields.set(code, answer)
  else for (const [row, point] of Object.entries(answer)) fields.set(`${code}.${row}`, [String(point)])
  return (name) => fields.get(name) ?? []
}

describe('an answer is refused', () => {
  it.each<[string, Question, AnswerValue, string, AnswerFaultCode]>([
    ['a choice there is not', single, 'd', '', 'not-one-of'],
    ['an inherited name as a choice', single, 'constructor', '', 'not-one-of'],
    ['no choice at all', multiple, [], '', 'required'],
    ['a choice taken twice', multiple, ['a', 'a'], '', 'repeated'],
    ['more choices than may be', multiple, ['a', 'b', 'c'], '', 'too-many'],
    ['a point below the scale', scale, 0, '', 'too-low'],
    ['a point above the scale', scale, 6, '', 'too-high'],
    ['half a point', scale, 2.5, '', 'not-whole'],
    ['words for a point', scale, 'good', '', 'not-a-number'],
    ['a row there is not', matrix, { d: 3 }, '', 'malformed'],
    ['a row off the scale', matrix, { a: 3, b: 9 }, '/b', 'too-high'],
    ['a row missing where all are required', required(matrix), { a: 3, b: 3 }, '/c', 'required'],
    ['a place missing', ranking, { a: 1, b: 2 }, '/c', 'required'],
    ['a place given twice', ranking, { a: 1, b: 2, c: 2 }, '/b', 'repeated'],
    ['a place there is not', ranking, { a: 1, b: 2, c: 4 }, '/c', 'too-high'],
    ['a number out of bounds', number, 101, '', 'too-high'],
    ['no number', number, Number.NaN, '', 'not-a-number'],
    ['a text too long', text, 'x'.repeat(21), '', 'too-long'],
    ['a blank text', text, '  ', '', 'required'],
    ['half a pair', pair, { expected: 5 }, '/perceived', 'required'],
  ])('%s', (_name, question, value, pointer, code) => {
    const answer = parseAnswer(question, value)
    expect(answer.ok ? [] : answer.faults).toContainEqual(expect.objectContaining({ pointer, code }))
  })
})

describe('a definition is refused', () => {
  it.each<[string, Question, string, DefinitionFaultCode]>([
    ['with one choice', { ...questionOf('single', 'q'), type: 'single', choices: choices('a') }, '/choices', 'too-few'],
    [
      'with the same code twice',
      { ...questionOf('ranking', 'q'), type: 'ranking', choices: choices('a', 'a') },
      '/choices/1/code',
      'repeated-code',
    ],
    [
      'with a code that a form cannot carry',
      { ...questionOf('matrix', 'q'), type: 'matrix', rows: choices('a.b'), scale: FIVE, counts: false },
      '/rows/0/code',
      'bad-code',
    ],
    [
      'with a choice without words',
      { ...questionOf('single', 'q'), type: 'single', choices: [...choices('a'), { code: 'b', text: said(' ') }] },
      '/choices/1/text/zh-Hans',
      'empty-text',
    ],
    [
      'that lets nobody choose',
      { ...questionOf('multiple', 'q'), type: 'multiple', choices: choices('a', 'b'), atMost: 0 },
      '/atMost',
      'bad-range',
    ],
    [
      'on a scale of two points',
      { ...questionOf('scale', 'q'), type: 'scale', scale: { ...FIVE, max: 2 }, counts: true },
      '/scale',
      'bad-scale',
    ],
    [
      'without bands for its numbers',
      { ...questionOf('number', 'q'), type: 'number', min: 0, max: 9, whole: true, unit: null, cuts: [] },
      '/cuts',
      'bad-bands',
    ],
    [
      'with bands that do not ascend',
      { ...questionOf('number', 'q'), type: 'number', min: 0, max: 9, whole: true, unit: null, cuts: [5, 3] },
      '/cuts',
      'bad-bands',
    ],
    ['for an endless text', { ...questionOf('text', 'q'), type: 'text', maxLength: 99_999 }, '/maxLength', 'bad-range'],
  ])('%s', (_name, question, pointer, code) => {
    expect(typeFaults(question)).toContainEqual(expect.objectContaining({ pointer, code }))
  })
})

describe('a form', () => {
  it.each([
    ['４', 4],
    [' 5 ', 5],
    ['四', '四'],
  ])('may say %s', (typed, expected) => {
    expect(readAnswer(scale, () => [typed])).toBe(expected)
  })

  it('tells the row in which something is typed that is no number', () => {
    const read = readAnswer(matrix, (name) => (name === 'q.b' ? ['好'] : ['3']))
    const answer = read === null ? null : parseAnswer(matrix, read)
    expect(answer).toEqual({ ok: false, faults: [{ pointer: '/b', code: 'not-a-number' }] })
  })
})

describe('a result', () => {
  const five = (...answers: AnswerValue[]) => answers.map((answer) => ({ q: answer }))

  it('of a scale has its distribution, mean and share of the satisfied', () => {
    const { tally, items } = tallyOf(scale, five(1, 4, 5, 5, 5))
    expect(tally).toMatchObject({ n: 5, counts: [1, 0, 0, 1, 3], mean: { value: 4 }, satisfied: { value: 0.8 } })
    expect(items).toEqual([{ code: 'q', n: 5, score: expect.objectContaining({ value: 75 }) }])
  })

  it('of a pair has the gap of each household', () => {
    const { tally } = tallyOf(pair, five({ expected: 5, perceived: 3 }, { expected: 4, perceived: 5 }))
    expect(tally).toMatchObject({ gapCounts: [0, 0, 1, 0, 0, 1, 0, 0, 0], gap: { value: -0.5 } })
  })

  it('of a number has bands only, each from its cut on', () => {
    expect(tallyOf(number, five(0, 1, 2, 23, 24, 100)).tally).toEqual({ type: 'number', n: 6, counts: [2, 2, 1, 1] })
  })

  it('of a ranking has how often each stood where', () => {
    const { tally } = tallyOf(ranking, five({ a: 1, b: 2, c: 3 }, { a: 1, b: 3, c: 2 }))
    expect(tally).toMatchObject({ places: { a: [2, 0, 0], b: [0, 1, 1], c: [0, 1, 1] } })
  })

  it('of a choice has shares of those who answered', () => {
    const { tally } = tallyOf(multiple, five(['a', 'b'], ['a']))
    expect(tally).toMatchObject({ n: 2, counts: { a: 2, b: 1, c: 0 }, shares: { b: { value: 0.5 } } })
  })
})
