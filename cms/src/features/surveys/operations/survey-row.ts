import { nextStep, type Survey } from '@linsheng/domain/surveys'
import { type Payload, ValidationError, type Where } from 'payload'
import { possibleIds } from '../../../database/possible-ids.ts'
import { SURVEYS } from '../collections/slugs.ts'
import { type SurveyHistory, surveyHistory } from './stored-commit.ts'

/** A survey as its projection has it, without its outcome. */
export interface SurveyRecord {
  id: string
  /** Id. */
  community: string
  slug: string
  stream: string
  sequence: number
  state: Survey
  closing: boolean
}

const COLUMNS = { community: true, slug: true, stream: true, sequence: true, state: true, closing: true } as const

/** Surveys that match, the newest opening first. */
export async function findSurveys(payload: Payload, where: Where): Promise<SurveyRecord[]> {
  const { docs } = await payload.db.find<SurveyRecord>({
    collection: SURVEYS,
    where,
    select: COLUMNS,
    sort: ['-opensAt', 'slug'],
    pagination: false,
    limit: 0,
  })
  return docs.map((doc) => ({ ...doc, closing: doc.closing === true }))
}

export async function surveyById(payload: Payload, id: unknown): Promise<SurveyRecord | null> {
  const ids = typeof id === 'string' ? possibleIds(payload, [id]) : []
  return ids.length === 0 ? null : ((await findSurveys(payload, { id: { in: ids } }))[0] ?? null)
}

export async function surveyByStream(payload: Payload, stream: string): Promise<SurveyRecord | null> {
  return (await findSurveys(payload, { stream: { equals: stream } }))[0] ?? null
}

/** @param community id */
export async function surveyBySlug(payload: Payload, community: string, slug: string): Promise<SurveyRecord | null> {
  const where = { and: [{ community: { equals: community } }, { slug: { equals: slug } }] }
  return (await findSurveys(payload, where))[0] ?? null
}

/** Lays out what the commits of a survey say. Doing it twice changes nothing. @throws Error when it has none */
export async function projectSurvey(payload: Payload, stream: string): Promise<SurveyRecord> {
  const history = await surveyHistory(payload, stream)
  if (!history) throw new Error('a survey without commits')
  const known = await surveyByStream(payload, stream)
  if (!known) await createRow(payload, stream, history)
  else if (known.sequence < history.sequence)
    await payload.db.updateOne({ collection: SURVEYS, id: known.id, data: columnsOf(history), returning: false })
  const row = known && known.sequence >= history.sequence ? known : await surveyByStream(payload, stream)
  if (!row) throw new Error('a survey that was just laid out is gone')
  return row
}

async function createRow(payload: Payload, stream: string, history: SurveyHistory): Promise<void> {
  const [first] = history.commits
  const data = {
    community: first?.community,
    stream,
    slug: history.slug,
    closing: false,
    refresh: false,
    ...columnsOf(history),
  }
  try {
    await payload.db.create({ collection: SURVEYS, data, returning: false })
  } catch (error) {
    // Somebody else has laid it out meanwhile.
    if (!(error instanceof ValidationError)) throw error
  }
}

function columnsOf({ survey, sequence }: SurveyHistory) {
  const { status, wave, opensAt, closesAt, questionnaire } = survey
  const nextAt = nextStep(survey)?.at ?? null
  const title = questionnaire.title['zh-Hans']
  return { sequence, title, status, wave, opensAt, closesAt, nextAt, state: survey }
}
