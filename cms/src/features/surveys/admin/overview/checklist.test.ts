import type { StaffSurvey } from '@linsheng/contracts/surveys'
import type { AnsweredFinding } from '@linsheng/domain/surveys'
import { DAY } from '@linsheng/domain/time'
import { describe, expect, it } from 'vitest'
import { staffSurvey } from '../testing/staff-survey.ts'
import { checklistOf } from './checklist.ts'

const inState = (state: string, part: Partial<StaffSurvey>): string[] =>
  checklistOf(staffSurvey(part))
    .filter((step) => step.state === state)
    .map(({ name }) => name)

const action = (state: 'planned' | 'done'): AnsweredFinding => ({
  ...{ kind: 'item', measure: 'score', code: 'clean', value: 40 },
  followUp: { kind: 'action', what: '加一次保洁', who: '物业经理', by: 60 * DAY, state, note: null },
})

describe('who has to do what', () => {
  it('before the opening: questions, households, letters', () => {
    const faulty = { ...staffSurvey().questionnaire, title: { 'zh-Hans': '' } }
    const part = { questionnaire: faulty, letters: { households: 4, printed: 0 } }
    expect(inState('due', part)).toEqual(['questions', 'households', 'letters', 'opening'])
    expect(inState('done', { letters: { households: 60, printed: 60 } })).toEqual([
      'questions',
      'households',
      'letters',
    ])
  })

  it('while it is open: letters that are missing and a reminder', () => {
    expect(inState('due', { status: 'open' })).toEqual(['letters', 'reminder', 'closing'])
    const done = { status: 'open' as const, letters: { households: 60, printed: 60 }, remindedAt: [5 * DAY] }
    expect(inState('due', done)).toEqual(['closing'])
  })

  it('after closing: texts and findings until it is published at the latest', () => {
    const part = { status: 'closed' as const, closedAt: 15 * DAY, openFindings: 5 }
    expect(inState('due', part)).toEqual(['texts', 'findings', 'publishing'])
    const [findings] = checklistOf(staffSurvey(part)).filter(({ name }) => name === 'findings')
    expect(findings).toMatchObject({ left: 5, at: 29 * DAY })
  })

  it('after publishing: findings nobody has answered for, and actions until they are done', () => {
    const part = { status: 'published' as const, openFindings: 1, findings: [action('planned')] }
    expect(inState('due', part)).toEqual(['findings', 'actions'])
    expect(inState('due', { status: 'published', findings: [action('done')] })).toEqual([])
  })

  it('nothing of one that was cancelled', () => {
    expect(checklistOf(staffSurvey({ status: 'cancelled' }))).toEqual([])
  })
})
