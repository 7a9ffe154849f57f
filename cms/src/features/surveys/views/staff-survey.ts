import type { StaffSurvey, SurveyRow } from '@linsheng/contracts/surveys'
import {
  allowedSurveyCommands,
  answeredFindings,
  decideSurvey,
  openFindings,
  type Survey,
  type SurveyRefusal,
} from '@linsheng/domain/surveys'
import type { Payload } from 'payload'
import { codesOf, householdsOf } from '../operations/codes.ts'
import { type SurveyRecord, surveyByStream } from '../operations/survey-row.ts'
import { readOutcome } from '../running/outcome.ts'

/** A survey in the staff's list. */
export function rowOf({ id, slug, state }: SurveyRecord): SurveyRow {
  const { status, wave, opensAt, closesAt, households, responses, targetPercent, questionnaire } = state
  const openCount = openFindings(state).length
  const times = { wave, opensAt, closesAt }
  return {
    id,
    slug,
    title: questionnaire.title,
    status,
    ...times,
    households,
    responses,
    targetPercent,
    openFindings: openCount,
  }
}

/** One survey as staff see it: nothing of what was answered before it is closed. */
export async function staffSurvey(payload: Payload, survey: SurveyRecord, now: number): Promise<StaffSurvey> {
  const { id, sequence, state } = survey
  const { questionnaire, version, repeats, keyHash, remindedAt, closedAt, publishedAt } = state
  const before = state.follows === null ? null : await surveyByStream(payload, state.follows)
  const outcome = closedAt === null ? null : await readOutcome(payload, id)
  return {
    ...rowOf(survey),
    ...{ sequence, questionnaire, version, repeats, keyHash, remindedAt, closedAt, publishedAt },
    follows: before && { id: before.id, slug: before.slug },
    findings: answeredFindings(state),
    results: outcome?.results ?? null,
    refusals: refusalsOf(state, now),
    letters: await lettersOf(payload, survey),
  }
}

const COMMANDS = [
  'revise',
  'arrange',
  'remind',
  'extend',
  'name-action',
  'decline-action',
  'move-action',
  'publish',
  'cancel',
] as const

/** Why each of the staff's commands would be refused whatever its words. */
function refusalsOf(state: Survey, now: number): Partial<Record<string, SurveyRefusal>> {
  const allowed = new Set(allowedSurveyCommands(state, { now, actor: 'staff' }))
  return Object.fromEntries(
    COMMANDS.filter((name) => !allowed.has(name)).map((name) => [name, refusalOf(state, name, now)]),
  )
}

/** With the words that a barrier never looks at. */
function refusalOf(state: Survey, type: (typeof COMMANDS)[number], now: number): SurveyRefusal | undefined {
  const words = { reason: '', finding: '', what: '', who: '', by: 0, state: 'planned', note: '' } as const
  const { questionnaire, opensAt, closesAt, repeats, targetPercent } = state
  const arrangement = { opensAt, closesAt, repeats, targetPercent }
  const decision = decideSurvey(state, { type, questionnaire, ...words, ...arrangement }, { now, actor: 'staff' })
  return decision.ok ? undefined : decision.code
}

async function lettersOf(
  payload: Payload,
  { community, stream, state }: SurveyRecord,
): Promise<StaffSurvey['letters']> {
  const codes = await codesOf(payload, stream)
  const isDraft = state.status === 'draft'
  const households = isDraft ? (await householdsOf(payload, community)).length : codes.length
  return { households, printed: codes.filter(({ printed }) => printed).length }
}
