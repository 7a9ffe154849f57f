import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers, SingleQuestion } from '../question.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { withoutHidden } from '../response.ts'
import { givenAway, type Published, publishedBy } from '../testing/disclosure-attack.ts'
import { choices, looseAnswers, questionnaireOf, questionOf, said } from '../testing/questionnaires.ts'
import { cellsOf } from './cells.ts'
import { resultsOf } from './results.ts'

const building: SingleQuestion = {
  code: 'building',
  type: 'single',
  text: said('您住几栋？'),
  help: null,
  required: false,
  showIf: [],
  choices: choices('1', '2', '3', '4'),
}

/** A question of every kind, one that only some are asked, and results by building. */
const questionnaire: Questionnaire = {
  ...questionnaireOf(
    building,
    questionOf('scale', 'clean'),
    questionOf('matrix', 'staff'),
    questionOf('single', 'used'),
    { ...questionOf('pair', 'lift'), showIf: [{ question: 'used', is: 'one-of', choices: ['a'] }] },
    questionOf('text', 'more'),
  ),
  groupBy: 'building',
}

const loose = looseAnswers(questionnaire)
/** Small populations: even ones, lopsided ones, and ones in which nearly everybody answers everything. */
const populations: fc.Arbitrary<Answers[]> = fc
  .tuple(
    fc.oneof(fc.array(loose, { maxLength: 9, size: 'max' }), {
      weight: 3,
      arbitrary: fc.array(loose, { minLength: 10, maxLength: 14 }),
    }),
    fc.constantFrom<ReadonlyArray<string | undefined>>(
      ['1', '2', '3', '4', undefined],
      ['1', '1', '1', '2'],
      ['1', '2'],
    ),
    fc.array(fc.nat(), { minLength: 14, maxLength: 14 }),
    fc.boolean(),
  )
  .map(([responses, places, dice, full]) =>
    responses.map((answers, at) => {
      const place = places[(dice[at] ?? 0) % places.length]
      const { building: _own, ...others } = answers
      const rest: Answers = full ? { clean: 3, used: 'a', lift: { expected: 5, perceived: 4 }, ...others } : others
      return withoutHidden(questionnaire, place === undefined ? rest : { building: place, ...rest })
    }),
  )

describe('what results give away', () => {
  it('is nothing while fewer than five took part', () => {
    fc.assert(
      fc.property(fc.array(loose, { maxLength: 4 }), (responses) => {
        expect(resultsOf(questionnaire, responses, 100)).toMatchObject({ total: null, groups: null })
      }),
    )
  })

  it('is the answers of no group under five, to whoever adds and subtracts all that is published', () => {
    let byGroup = 0
    fc.assert(
      fc.property(populations, (responses) => {
        const results = resultsOf(questionnaire, responses, 100)
        const published = publishedBy(results, questionnaire, responses)
        if (published.some(({ households }) => households.length < responses.length)) byGroup++
        expect(givenAway(published, questionnaire, responses)).toEqual([])
      }),
      { numRuns: 150 },
    )
    expect(byGroup).toBeGreaterThan(10)
  })

  it('would be found by this attack if small groups were only left out', () => {
    const responses: Answers[] = ['1', '1', '1', '1', '1', '1', '2', '2'].map((place) => ({
      building: place,
      clean: 4,
    }))
    const whole = responses.map((_, household) => household)
    const published: Published[] = [whole, whole.slice(0, 6)].map((households) => ({
      question: 'clean',
      row: null,
      households,
    }))
    expect(givenAway(published, questionnaire, responses)).toEqual([
      { question: 'clean', row: null, households: [6, 7] },
    ])
  })

  it('is the size of no group under five, even to whoever knows how groups are joined', () => {
    const sizes = [0, 1, 2, 3, 4, 5, 6, 7]
    const three: SingleQuestion = { ...building, choices: choices('1', '2', '3') }
    const seenAs = new Map<string, number[][]>()
    for (const a of sizes)
      for (const b of sizes)
        for (const c of sizes)
          for (const unsaid of sizes) {
            const shown = JSON.stringify([a + b + c + unsaid, shapeOf(three, [a, b, c, unsaid])])
            seenAs.set(shown, [...(seenAs.get(shown) ?? []), [a, b, c, unsaid]])
          }
    for (const alike of seenAs.values()) {
      for (const counts of alike.filter((each) => each.every((size) => size <= 5))) {
        for (const [at, size] of counts.entries()) {
          if (size === 0 || size >= 5) continue
          expect({ counts, open: alike.some((other) => other[at] !== size) }).toEqual({ counts, open: true })
        }
      }
    }
  })
})

/** What is to be seen of the groups: which choices stand together, and how many households. */
function shapeOf(question: SingleQuestion, sizes: readonly number[]): unknown {
  const responses = sizes.flatMap((size, at) =>
    Array.from({ length: size }, (): Answers => {
      const code = question.choices[at]?.code
      return code === undefined ? {} : { [question.code]: code }
    }),
  )
  return cellsOf(question, responses)?.map((cell) => [cell.choices, cell.responses.length]) ?? null
}
