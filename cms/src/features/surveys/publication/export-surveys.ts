import type { SurveyContent } from '@linsheng/contracts/content'
import type { Payload } from 'payload'
import type { ExportedCommunity } from '../../publishing/export/community-content.ts'
import { findSurveys, type SurveyRecord } from '../operations/survey-row.ts'
import { readOutcome } from '../running/outcome.ts'
import { interviewsOf } from './interviews.ts'
import { publishedSurvey } from './published.ts'

const SHOWN = ['open', 'closed', 'published'] as const

/** Surveys that are on the site: open, closed and published ones of these communities, the newest opening first. */
export async function exportSurveys(
  payload: Payload,
  communities: ReadonlyMap<string, ExportedCommunity>,
): Promise<SurveyContent[]> {
  const surveys = await findSurveys(payload, {})
  const slugs = new Map(surveys.map(({ stream, slug }) => [stream, slug]))
  const interviews = await interviewsOf(payload)
  const shown: SurveyContent[] = []
  for (const survey of surveys) {
    const community = communities.get(survey.community)?.content.slug
    const status = SHOWN.find((name) => name === survey.state.status)
    if (community === undefined || status === undefined) continue
    const follows = slugs.get(survey.state.follows ?? '') ?? null
    const beside = interviews.get(survey.id) ?? []
    shown.push({ ...(await contentOf(payload, survey)), community, status, follows, interviews: beside })
  }
  return shown
}

type OfItself = Omit<SurveyContent, 'community' | 'status' | 'follows' | 'interviews'>

async function contentOf(payload: Payload, survey: SurveyRecord): Promise<OfItself> {
  const { wave, questionnaire, opensAt, closesAt, households, targetPercent, keyHash, remindedAt, closedAt } =
    survey.state
  const outcome = closedAt === null ? null : await readOutcome(payload, survey.id)
  return {
    slug: survey.slug,
    wave,
    questionnaire,
    opensAt,
    closesAt,
    households: households ?? 0,
    targetPercent,
    keyHash: keyHash ?? '',
    remindedAt,
    countedRoot: outcome?.root ?? null,
    published: await publishedSurvey(payload, survey),
  }
}
