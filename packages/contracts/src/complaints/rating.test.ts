import { expect, it } from 'vitest'
import { ratingQuestions } from '../surveys/templates.ts'
import { inLocale } from '../text/index.ts'
import { ratingSchema } from './track.ts'

it('a rating answers the question objects of surveys, in their words and on their scale', () => {
  const questions = ratingQuestions()
  expect(questions.map(([part, { text }]) => [part, inLocale(text, 'en')])).toEqual([
    ['speed', 'Speed'],
    ['result', 'Result'],
    ['attitude', 'Attitude'],
  ])
  expect(Object.keys(ratingSchema.shape)).toEqual(questions.map(([part]) => part))
  for (const [part, { scale }] of questions) {
    const isTaken = (answer: unknown) => ratingSchema.safeParse({ [part]: answer }).success
    expect([scale.min, scale.max, '', undefined, `${scale.max}`].map(isTaken)).toEqual([true, true, true, true, true])
    expect([scale.min - 1, scale.max + 1, 2.5, 'x'].map(isTaken)).toEqual([false, false, false, false])
  }
})
