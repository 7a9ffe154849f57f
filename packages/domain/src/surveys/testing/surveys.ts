import fc from 'fast-check'
import { DAY, HOUR, type Instant } from '../../time/instant.ts'
import type { SurveyActor, SurveyCommand } from '../lifecycle/commands.ts'
import { decideSurvey } from '../lifecycle/decide.ts'
import { evolveSurvey } from '../lifecycle/evolve.ts'
import type { SurveyRefusal } from '../lifecycle/refusals.ts'
import type { Survey } from '../lifecycle/state.ts'
import { ACTION_STATES, REPEATS } from '../lifecycle/vocabulary.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { type Finding, findingKey } from '../results/findings.ts'
import { questionnaireOf, questionOf } from './questionnaires.ts'

export const QUESTIONNAIRE: Questionnaire = questionnaireOf(questionOf('scale', 'clean'))
export const FINDING: Finding = { kind: 'item', measure: 'score', code: 'clean', value: 40 }
const SECTION: Finding = { kind: 'section', measure: 'score', code: 's1', value: 40 }

/** One command of each name, in order where it is possible; opens on day 1, closes on day 15. */
export const COMMANDS = {
  prepare: {
    type: 'prepare',
    questionnaire: QUESTIONNAIRE,
    opensAt: DAY,
    closesAt: 15 * DAY,
    repeats: 'quarter',
    targetPercent: 40,
    wave: 1,
    follows: null,
  },
  revise: { type: 'revise', questionnaire: questionnaireOf(questionOf('scale', 'clean'), questionOf('text', 'more')) },
  arrange: { type: 'arrange', opensAt: 2 * DAY, closesAt: 12 * DAY, repeats: null, targetPercent: 50 },
  open: { type: 'open', households: 300, keyHash: 'ab'.repeat(32) },
  'replace-letters': { type: 'replace-letters', letters: 3 },
  remind: { type: 'remind' },
  extend: { type: 'extend', closesAt: 20 * DAY, reason: '放假' },
  close: { type: 'close', responses: 120, findings: [SECTION, FINDING] },
  'name-action': {
    type: 'name-action',
    finding: findingKey(FINDING),
    what: '加一次保洁',
    who: '物业经理',
    by: 60 * DAY,
  },
  'decline-action': { type: 'decline-action', finding: findingKey(SECTION), reason: '合同明年到期再谈' },
  'move-action': { type: 'move-action', finding: findingKey(FINDING), state: 'underway', note: '已排班' },
  publish: { type: 'publish' },
  cancel: { type: 'cancel', reason: '题目写错了' },
} as const satisfies { [Name in SurveyCommand['type']]: Extract<SurveyCommand, { type: Name }> }

export type Step = [actor: SurveyActor, command: SurveyCommand, at: Instant]

/** The survey after steps that are all accepted. */
export function tellSurvey(...steps: Step[]): Survey {
  let survey: Survey | null = null
  for (const [actor, command, now] of steps) {
    const decision = decideSurvey(survey, command, { now, actor })
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.code}`)
    for (const event of decision.value) survey = evolveSurvey(survey, event, now)
  }
  if (survey === null) throw new Error('a story needs a step')
  return survey
}

/** Why a step is refused, or null. */
export function refusalOf(survey: Survey | null, [actor, command, now]: Step): SurveyRefusal | null {
  const decision = decideSurvey(survey, command, { now, actor })
  return decision.ok ? null : decision.code
}

const instants = fc.integer({ min: 0, max: 60 * 24 }).map((hours) => hours * HOUR)
const findings = fc.constantFrom(findingKey(FINDING), findingKey(SECTION), 'item:nothing')

const UNCANCELLED = Object.values(COMMANDS).filter(({ type }) => type !== 'cancel')

/** Commands in and out of order; few cancellations, or few surveys would live long. */
const commands: fc.Arbitrary<SurveyCommand> = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom<SurveyCommand>(...UNCANCELLED) },
  { weight: 1, arbitrary: fc.constant<SurveyCommand>(COMMANDS.cancel) },
  { weight: 10, arbitrary: fc.constant<SurveyCommand>(COMMANDS.remind) },
  { weight: 3, arbitrary: fc.constant<SurveyCommand>(COMMANDS['replace-letters']) },
  {
    weight: 10,
    arbitrary: fc.record({
      type: fc.constant('extend' as const),
      closesAt: instants,
      reason: fc.constantFrom('', '放假'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('arrange' as const),
      opensAt: instants,
      closesAt: instants,
      repeats: fc.constantFrom(null, ...REPEATS),
      targetPercent: fc.integer({ min: 0, max: 101 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('name-action' as const),
      finding: findings,
      what: fc.constant('修'),
      who: fc.constantFrom('', '经理'),
      by: instants,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('move-action' as const),
      finding: findings,
      state: fc.constantFrom(...ACTION_STATES),
      note: fc.constantFrom('', '好了'),
    }),
  },
)

/** What time brings, some of it left out: without the opening a survey stays a draft. */
const ordinaryLife = fc.subarray<Step>([
  ['system', COMMANDS.open, DAY],
  ['system', COMMANDS.remind, 5 * DAY],
  ['system', COMMANDS.close, 15 * DAY],
  ['system', COMMANDS.close, 21 * DAY],
  ['system', COMMANDS.publish, 40 * DAY],
])

/** A survey's life: what time brings, and anything anybody might try in between. */
export const wildSteps: fc.Arbitrary<Step[]> = fc
  .tuple(
    ordinaryLife,
    fc.array(fc.tuple(fc.constantFrom<SurveyActor>('staff', 'staff', 'staff', 'system'), commands, instants), {
      maxLength: 30,
      size: 'max',
    }),
  )
  .map(([life, wild]) => [['staff', COMMANDS.prepare, 0], ...[...life, ...wild].sort(([, , a], [, , b]) => a - b)])
