import { evolveSurvey, type Survey, type SurveyEvent } from '@linsheng/domain/surveys'
import { type Payload, ValidationError, type Where } from 'payload'
import { createDurably } from '../../../database/create-durably.ts'
import { codeOf } from '../../../error-code.ts'
import { StorageError } from '../../complaints/operations/stored-commit.ts'
import { SURVEY_COMMITS } from '../collections/slugs.ts'

/** A commit as the database holds it. */
export interface SurveyCommit {
  id: string
  /** Id. */
  community: string
  stream: string
  sequence: number
  at: number
  /** `system`, or the account of whoever gave the command. */
  actor: string
  events: SurveyEvent[]
  claim: string
  followed: boolean
}
export type NewSurveyCommit = Omit<SurveyCommit, 'id'>

const SLUG_CLAIM = 'slug/'
/** With a survey's first commit its slug is taken. */
export const slugClaim = (slug: string): string => `${SLUG_CLAIM}${slug}`

/** A survey as its commits tell it. */
export interface SurveyHistory {
  slug: string
  survey: Survey
  sequence: number
  commits: SurveyCommit[]
}

/** Writes one commit; on the disk when this comes back. @returns false when another one has its place. @throws StorageError */
export async function surveyCommitWins(payload: Payload, commit: NewSurveyCommit): Promise<boolean> {
  try {
    await createDurably(payload, SURVEY_COMMITS, { ...commit })
    return true
  } catch (error) {
    if (error instanceof ValidationError) return false
    throw new StorageError(`a commit could not be stored (${codeOf(error)})`)
  }
}

/** Commits that match, in order of stream and sequence. */
export async function findSurveyCommits(payload: Payload, where: Where): Promise<SurveyCommit[]> {
  const { docs } = await payload.db.find<SurveyCommit>({
    collection: SURVEY_COMMITS,
    where,
    sort: ['stream', 'sequence'],
    pagination: false,
    limit: 0,
  })
  return docs
}

/** The history of one survey; null when there is none. */
export async function surveyHistory(payload: Payload, stream: string): Promise<SurveyHistory | null> {
  const commits = await findSurveyCommits(payload, { stream: { equals: stream } })
  const first = commits[0]
  const survey = replaySurvey(commits)
  if (!first || !survey) return null
  return { slug: first.claim.slice(SLUG_CLAIM.length), survey, sequence: commits.length, commits }
}

/** The survey after these commits; null after none. */
function replaySurvey(commits: ReadonlyArray<Pick<SurveyCommit, 'at' | 'events'>>): Survey | null {
  return commits.reduce<Survey | null>(
    (survey, { at, events }) => events.reduce<Survey | null>((state, event) => evolveSurvey(state, event, at), survey),
    null,
  )
}
