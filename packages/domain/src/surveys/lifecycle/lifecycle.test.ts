import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../time/instant.ts'
import { questionnaireOf } from '../testing/questionnaires.ts'
import { COMMANDS as C, FINDING, refusalOf, type Step, tellSurvey, wildSteps } from '../testing/surveys.ts'
import { allowedSurveyCommands, decideSurvey } from './decide.ts'
import { lateOpening, nextStep, takesResponses } from './due.ts'
import { evolveSurvey } from './evolve.ts'
import { nextWave } from './next-wave.ts'
import type { SurveyRefusal } from './refusals.ts'
import { isComplete, openFindings, reachedTarget, type Survey } from './state.ts'
import { OPEN_AT_MOST, REMINDER_GAP, REMINDERS_MAX, SURVEY_STATUSES } from './vocabulary.ts'

const prepared: Step = ['staff', C.prepare, 0]
const opened: Step = ['system', C.open, DAY]
const closed: Step = ['system', C.close, 15 * DAY]
const named: Step = ['staff', C['name-action'], 16 * DAY]
const declined: Step = ['staff', C['decline-action'], 16 * DAY]
const published: Step = ['staff', C.publish, 17 * DAY]
const drafted = [prepared]
const running = [prepared, opened]
const over = [...running, closed]

describe('a survey', () => {
  it.each<[string, Step[], Partial<Survey>]>([
    ['is prepared', drafted, { status: 'draft', version: 1, wave: 1 }],
    ['is revised', [prepared, ['staff', C.revise, 1]], { version: 2, questionnaire: C.revise.questionnaire }],
    ['is arranged', [prepared, ['staff', C.arrange, 1]], { opensAt: 2 * DAY, targetPercent: 50, repeats: null }],
    ['opens at its time', running, { status: 'open', openedAt: DAY, households: 300 }],
    [
      'counts the letters that are replaced',
      [...running, ['staff', C['replace-letters'], 3 * DAY], ['staff', C['replace-letters'], 4 * DAY]],
      { lettersReplaced: 6 },
    ],
    ['reminds everybody', [...running, ['staff', C.remind, 4 * DAY]], { remindedAt: [4 * DAY] }],
    ['is extended', [...running, ['staff', C.extend, 4 * DAY]], { closesAt: 20 * DAY }],
    ['closes with what came of it', over, { status: 'closed', responses: 120, closedAt: 15 * DAY }],
    [
      'names what follows',
      [...over, named, ['staff', C['move-action'], 30 * DAY]],
      {
        followUps: {
          'item:clean': {
            kind: 'action',
            what: '加一次保洁',
            who: '物业经理',
            by: 60 * DAY,
            state: 'underway',
            note: '已排班',
          },
        },
      },
    ],
    ['is published', [...over, published], { status: 'published', publishedAt: 17 * DAY }],
    [
      'is cancelled while it is open',
      [...running, ['staff', C.cancel, 3 * DAY]],
      { status: 'cancelled', responses: null },
    ],
  ])('%s', (_name, story, expected) => {
    expect(tellSurvey(...story)).toMatchObject(expected)
  })

  it('is complete once it is published and every finding is answered for, in whatever order', () => {
    expect(isComplete(tellSurvey(...over, named, declined))).toBe(false)
    expect(isComplete(tellSurvey(...over, named, published))).toBe(false)
    expect(isComplete(tellSurvey(...over, named, declined, published))).toBe(true)
    expect(isComplete(tellSurvey(...over, published, ['staff', C['decline-action'], 18 * DAY]))).toBe(false)
    expect(openFindings(tellSurvey(...over, declined))).toEqual([FINDING])
  })

  it('takes responses from its opening up to its end, not a moment longer', () => {
    const survey = tellSurvey(...running)
    expect([DAY, 15 * DAY - 1, 15 * DAY].map((now) => takesResponses(survey, now))).toEqual([true, true, false])
    expect(takesResponses(tellSurvey(...drafted), DAY)).toBe(false)
  })

  it('says how an opening stands that did not come at its time', () => {
    const draft = tellSurvey(...drafted)
    const stand = [DAY - 1, DAY, 2 * DAY - 1, 2 * DAY].map((now) => lateOpening(draft, now)?.stand)
    expect(stand).toEqual([undefined, 'late', 'late', 'missed'])
    expect(lateOpening(draft, DAY)?.until).toBe(2 * DAY)
    expect(lateOpening(tellSurvey(...running), 3 * DAY)).toBeNull()
  })

  it('says whether its target was reached', () => {
    expect(reachedTarget(tellSurvey(...running))).toBeNull()
    expect(reachedTarget(tellSurvey(...over))).toBe(true)
    expect(reachedTarget({ ...tellSurvey(...over), responses: 119 })).toBe(false)
  })
})

describe('of a survey is refused', () => {
  it.each<[string, Step[], Step, SurveyRefusal]>([
    ['a second preparation', drafted, ['staff', C.prepare, 1], 'already-prepared'],
    ['opening before its time', drafted, ['system', C.open, DAY - 1], 'too-early'],
    ['opening long after its time', drafted, ['system', C.open, 2 * DAY], 'time-in-past'],
    [
      'opening with faulty questions',
      [prepared, ['staff', { type: 'revise', questionnaire: questionnaireOf() }, 1]],
      opened,
      'faulty-questionnaire',
    ],
    ['opening for four households', drafted, ['system', { ...C.open, households: 4 }, DAY], 'too-few-households'],
    ['opening without a key', drafted, ['system', { ...C.open, keyHash: '' }, DAY], 'bad-key'],
    ['a change of questions once it is open', running, ['staff', C.revise, 2 * DAY], 'survey-not-draft'],
    ['a change of times once it is open', running, ['staff', C.arrange, 2 * DAY], 'survey-not-draft'],
    ['a target above all', drafted, ['staff', { ...C.arrange, targetPercent: 101 }, 1], 'bad-target'],
    ['a start in the past', drafted, ['staff', { ...C.arrange, opensAt: 0 }, 1], 'time-in-past'],
    ['an end before the start', drafted, ['staff', { ...C.arrange, closesAt: DAY }, 1], 'ends-before-start'],
    ['two days', drafted, ['staff', { ...C.arrange, closesAt: 4 * DAY }, 1], 'runs-too-short'],
    ['a whole season', drafted, ['staff', { ...C.arrange, closesAt: 63 * DAY }, 1], 'runs-too-long'],
    ['an earlier end', running, ['staff', { ...C.extend, closesAt: 14 * DAY }, 2 * DAY], 'closes-no-later'],
    ['a later end without a reason', running, ['staff', { ...C.extend, reason: ' ' }, 2 * DAY], 'needs-reason'],
    ['an end beyond all measure', running, ['staff', { ...C.extend, closesAt: 90 * DAY }, 2 * DAY], 'runs-too-long'],
    ['an extension of what is over', running, ['staff', C.extend, 15 * DAY], 'survey-over'],
    ['a reminder on the first day', running, ['staff', C.remind, 2 * DAY], 'too-early'],
    ['closing before its time', running, ['system', C.close, 15 * DAY - 1], 'too-early'],
    ['closing by hand', running, ['staff', C.close, 15 * DAY], 'not-your-command'],
    ['cancelling when it is over', running, ['staff', C.cancel, 15 * DAY], 'survey-over'],
    ['cancelling what has results', over, ['staff', C.cancel, 16 * DAY], 'survey-over'],
    ['cancelling without a reason', running, ['staff', { ...C.cancel, reason: '' }, 2 * DAY], 'needs-reason'],
    ['publishing what is open', running, ['staff', C.publish, 2 * DAY], 'survey-not-closed'],
    ['publishing by itself on the next day', over, ['system', C.publish, 16 * DAY], 'too-early'],
    ['an action before there are results', running, ['staff', C['name-action'], 2 * DAY], 'survey-not-closed'],
    ['an action on nothing', over, ['staff', { ...C['name-action'], finding: 'item:x' }, 16 * DAY], 'unknown-finding'],
    ['an action by nobody', over, ['staff', { ...C['name-action'], who: ' ' }, 16 * DAY], 'empty-text'],
    ['an action by yesterday', over, ['staff', { ...C['name-action'], by: 16 * DAY }, 16 * DAY], 'time-in-past'],
    ['no action without a reason', over, ['staff', { ...C['decline-action'], reason: '' }, 16 * DAY], 'needs-reason'],
    ['progress of no action', over, ['staff', C['move-action'], 16 * DAY], 'no-action'],
    [
      'dropping an action without a word',
      [...over, named],
      ['staff', { ...C['move-action'], state: 'dropped', note: '' }, 17 * DAY],
      'needs-reason',
    ],
    ['going back in time', running, ['staff', C.remind, HOUR], 'time-runs-backwards'],
  ])('%s', (_name, story, step, code) => {
    expect(refusalOf(tellSurvey(...story), step)).toBe(code)
  })

  it('everything before its preparation', () => {
    for (const command of Object.values(C)) {
      expect(refusalOf(null, ['staff', command, 0])).toBe(command.type === 'prepare' ? null : 'not-prepared')
    }
  })
})

/** Runs steps, refused ones included, and hands each survey before and after an event to the check. */
function live(steps: Step[], check: (before: Survey, after: Survey, step: Step) => void): void {
  let survey: Survey | null = null
  for (const step of steps) {
    const [actor, command, now] = step
    const allowed = allowedSurveyCommands(survey, { now, actor })
    const decision = decideSurvey(survey, command, { now, actor })
    if (decision.ok) expect(allowed).toContain(command.type)
    for (const event of decision.ok ? decision.value : []) {
      const after: Survey = evolveSurvey(survey, event, now)
      if (survey !== null) check(survey, after, step)
      survey = after
    }
  }
}

describe('whatever is asked of a survey', () => {
  it('its status only goes forward, and nothing follows a cancellation', () => {
    fc.assert(
      fc.property(wildSteps, (steps) =>
        live(steps, (before, after) => {
          const [was, is] = [before, after].map(({ status }) => SURVEY_STATUSES.indexOf(status))
          expect(is).toBeGreaterThanOrEqual(was ?? 0)
          expect(before.status).not.toBe('cancelled')
          if (after.status === 'cancelled') expect(['draft', 'open']).toContain(before.status)
        }),
      ),
      { numRuns: 400 },
    )
  })

  it('what is asked, of how many and with which key stays as it was opened', () => {
    fc.assert(
      fc.property(wildSteps, (steps) =>
        live(steps, (before, after) => {
          if (before.openedAt === null) return
          const { questionnaire, version, households, keyHash, opensAt, targetPercent } = before
          expect(after).toMatchObject({ questionnaire, version, households, keyHash, opensAt, targetPercent })
        }),
      ),
      { numRuns: 400 },
    )
  })

  it('its end only moves back, and there are no results before it', () => {
    fc.assert(
      fc.property(wildSteps, (steps) =>
        live(steps, (before, after, [actor, , now]) => {
          if (before.openedAt !== null) expect(after.closesAt).toBeGreaterThanOrEqual(before.closesAt)
          expect(after.closesAt - after.opensAt).toBeLessThanOrEqual(OPEN_AT_MOST)
          if (after.status !== 'closed' && after.status !== 'published') expect(after.findings).toEqual([])
          if (before.status === 'open' && after.status === 'closed') {
            expect(now).toBeGreaterThanOrEqual(before.closesAt)
            expect(actor).toBe('system')
          }
        }),
      ),
      { numRuns: 400 },
    )
  })

  it('it reminds seldom', () => {
    fc.assert(
      fc.property(wildSteps, (steps) =>
        live(steps, (_before, { remindedAt, openedAt }) => {
          expect(remindedAt.length).toBeLessThanOrEqual(REMINDERS_MAX)
          for (const [at, instant] of remindedAt.entries())
            expect(instant - (remindedAt[at - 1] ?? openedAt ?? 0)).toBeGreaterThanOrEqual(REMINDER_GAP)
        }),
      ),
    )
  })

  it('its next step is the system’s to take at its time, answered for or not, and no sooner', () => {
    fc.assert(
      fc.property(wildSteps, (steps) =>
        live(steps, (_before, after) => {
          const next = nextStep(after)
          if (after.closedAt !== null)
            expect(next?.at ?? null).toBe(after.publishedAt ? null : after.closedAt + 14 * DAY)
          if (next === null || next.at < after.changedAt) return
          expect(allowedSurveyCommands(after, { now: next.at, actor: 'system' })).toContain(next.step)
          expect(allowedSurveyCommands(after, { now: next.at - 1, actor: 'system' })).not.toContain(next.step)
        }),
      ),
      { numRuns: 400 },
    )
  })
})

describe('the next wave', () => {
  const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Asia/Shanghai]`).epochMilliseconds
  const survey = (opens: string, closes: string): Survey => ({
    ...tellSurvey(prepared),
    opensAt: at(opens),
    closesAt: at(closes),
  })

  it.each([
    ['quarter', '2026-05-10T09:00', '2026-05-24T18:00'],
    ['half-year', '2026-08-10T09:00', '2026-08-24T18:00'],
    ['year', '2027-02-10T09:00', '2027-02-24T18:00'],
  ] as const)('asks the same a %s later', (repeats, opens, closes) => {
    const wave = nextWave({ ...survey('2026-02-10T09:00', '2026-02-24T18:00'), repeats }, 'id-1', 'Asia/Shanghai')
    expect(wave).toMatchObject({ opensAt: at(opens), closesAt: at(closes), wave: 2, follows: 'id-1', repeats })
    expect(wave?.questionnaire).toEqual(C.prepare.questionnaire)
  })

  it('is as long in a month that ends sooner', () => {
    const wave = nextWave(survey('2026-11-30T09:00', '2026-12-03T18:00'), 'id-1', 'Asia/Shanghai')
    expect(wave).toMatchObject({ opensAt: at('2027-02-28T09:00'), closesAt: at('2027-03-03T18:00') })
  })

  it('is none of a survey that does not repeat, or was cancelled', () => {
    expect(nextWave({ ...tellSurvey(prepared), repeats: null }, 'id-1', 'Asia/Shanghai')).toBeNull()
    expect(nextWave(tellSurvey(prepared, ['staff', C.cancel, 1]), 'id-1', 'Asia/Shanghai')).toBeNull()
  })
})
