import { accept, refuse } from '../../complaints/refusals.ts'
import type { Instant } from '../../time/instant.ts'
import { SMALLEST_GROUP } from '../../transparency/ratings.ts'
import { questionnaireFaults } from '../check-questionnaire.ts'
import type { SurveyCommands } from './commands.ts'
import { lateOpening } from './due.ts'
import type { Arrangement, Schedule } from './events.ts'
import type { SurveyRefusal } from './refusals.ts'
import { EITHER, mustBe, STAFF, type SurveyDecision, type SurveyRule } from './rule.ts'
import { OPEN_AT_LEAST, OPEN_AT_MOST } from './vocabulary.ts'

const KEY_HASH = /^[0-9a-f]{64}$/

/** A draft may be saved with a faulty questionnaire; it cannot be opened with one. */
export function prepare(command: SurveyCommands['prepare'], now: Instant): SurveyDecision {
  const refusal = arrangementRefusal(command, now)
  if (refusal) return refuse(refusal)
  return accept([{ ...command, type: 'prepared' }])
}

export const revise: SurveyRule<'revise'> = {
  by: STAFF,
  barrier: (survey) => mustBe(survey, 'draft'),
  decide: (_survey, { questionnaire }) => accept([{ type: 'revised', questionnaire }]),
}

export const arrange: SurveyRule<'arrange'> = {
  by: STAFF,
  barrier: (survey) => mustBe(survey, 'draft'),
  decide(_survey, command, now) {
    const refusal = arrangementRefusal(command, now)
    return refusal ? refuse(refusal) : accept([{ ...command, type: 'arranged' }])
  },
}

/** From here on what is asked, of how many households, and with which key is fixed. */
export const open: SurveyRule<'open'> = {
  by: EITHER,
  barrier(survey, now) {
    const refusal = mustBe(survey, 'draft')
    if (refusal) return refusal
    if (questionnaireFaults(survey.questionnaire).length > 0) return 'faulty-questionnaire'
    if (now < survey.opensAt) return 'too-early'
    return lateOpening(survey, now)?.stand === 'missed' ? 'time-in-past' : null
  },
  decide(_survey, { households, keyHash }) {
    if (!Number.isSafeInteger(households) || households < SMALLEST_GROUP) return refuse('too-few-households')
    return KEY_HASH.test(keyHash) ? accept([{ type: 'opened', households, keyHash }]) : refuse('bad-key')
  },
}

function arrangementRefusal(arrangement: Arrangement, now: Instant): SurveyRefusal | null {
  const { targetPercent, opensAt } = arrangement
  if (!Number.isInteger(targetPercent) || targetPercent < 1 || targetPercent > 100) return 'bad-target'
  return opensAt < now ? 'time-in-past' : scheduleRefusal(arrangement)
}

/** Refusal of a time that is too short or too long. */
export function scheduleRefusal({ opensAt, closesAt }: Schedule): SurveyRefusal | null {
  if (closesAt <= opensAt) return 'ends-before-start'
  if (closesAt - opensAt < OPEN_AT_LEAST) return 'runs-too-short'
  return closesAt - opensAt > OPEN_AT_MOST ? 'runs-too-long' : null
}
