import { questionnaireOf, questionOf } from '@linsheng/domain/surveys/testing/questionnaires'
import { describe, expect, it } from 'vitest'
import { surveyTexts } from '../texts.ts'
import { addSection, moveQuestion, removeQuestion } from './edit.ts'
import { alikeFaults, foldOf, placeName, sameFold, upwards } from './places.ts'

const text = surveyTexts('zh-Hans')

describe('the place of a fault', () => {
  const lit = { ...questionOf('scale', 'lit'), text: { 'zh-Hans': '家里的灯亮吗' } }
  const blank = { ...questionOf('text', 'blank'), text: { 'zh-Hans': '' } }
  const plain = addSection(questionnaireOf(lit, blank))
  const untitled = plain.sections.map((section, at) => (at === 1 ? { ...section, title: { 'zh-Hans': '' } } : section))
  const questionnaire = { ...plain, sections: untitled }

  it('is told once where several read the same, and by itself where they do not', () => {
    const empty = (pointer: string) => ({ pointer, code: 'empty-text' as const })
    const faults = [
      empty('/sections/0/questions/0/choices/0/text/zh-Hans'),
      empty('/sections/0/questions/0/choices/1/text/zh-Hans'),
      empty('/sections/0/questions/1/text/zh-Hans'),
      { pointer: '/sections/0/questions/0/choices', code: 'too-few' as const, params: { minimum: 2 } },
    ]
    expect(alikeFaults(faults).map(({ fault, count }) => [fault.pointer, count])).toEqual([
      ['/sections/0/questions/0/choices/0/text/zh-Hans', 2],
      ['/sections/0/questions/1/text/zh-Hans', 1],
      ['/sections/0/questions/0/choices', 1],
    ])
  })

  it.each([
    ['/title/zh-Hans', null, text('place.whole')],
    ['/sections/1/weight', '/sections/1', '第 2 部分'],
    ['/sections/1/questions', '/sections/1', '第 2 部分'],
    ['/sections/0/questions/0/choices/0/text/zh-Hans', '/sections/0/questions/0', '第 1.1 题“家里的灯亮吗”'],
    ['/sections/0/questions/1/choices/0/text/zh-Hans', '/sections/0/questions/1', '第 1.2 题'],
  ])('%s is found', (pointer, fold, name) => {
    expect(foldOf(pointer)).toBe(fold)
    expect(placeName(pointer, { questionnaire, text, locale: 'zh-Hans' })).toBe(name)
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
