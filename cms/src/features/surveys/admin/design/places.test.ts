import { questionnaireOf, questionOf } from '@linsheng/domain/surveys/testing/questionnaires'
import { describe, expect, it } from 'vitest'
import { surveyTexts } from '../texts.ts'
import { addSection, moveQuestion, removeQuestion } from './edit.ts'
import { foldOf, placeName, sameFold, upwards } from './places.ts'

const text = surveyTexts('zh-Hans')

describe('the place of a fault', () => {
  it.each([
    ['/title/zh-Hans', null, text('place.whole')],
    ['/sections/1/weight', '/sections/1', text('section', { number: 2 })],
    ['/sections/1/questions', '/sections/1', text('section', { number: 2 })],
    ['/sections/0/questions/2/choices/0/text/zh-Hans', '/sections/0/questions/2', text('question', { number: '1.3' })],
  ])('%s is found', (pointer, fold, name) => {
    expect(foldOf(pointer)).toBe(fold)
    expect(placeName(pointer, text)).toBe(name)
  })

  it('leads upwards to a field that is there', () => {
    expect(upwards('/sections/0/title')).toEqual(['/sections/0/title', '/sections/0', '/sections'])
  })
})

describe('what is open', () => {
  const before = addSection(questionnaireOf(questionOf('scale', 'clean'), questionOf('text', 'more')))

  it('stays open where it is moved to', () => {
    const after = moveQuestion(before, 'more', 1)
    expect(sameFold('/sections/0/questions/1', before, after)).toBe('/sections/1/questions/0')
    expect(sameFold('/sections/1', before, after)).toBe('/sections/1')
  })

  it('closes when it is removed', () => {
    expect(sameFold('/sections/0/questions/0', before, removeQuestion(before, 'clean'))).toBeNull()
    expect(sameFold(null, before, before)).toBeNull()
  })
})
