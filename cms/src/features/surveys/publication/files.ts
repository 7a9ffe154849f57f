import { join } from 'node:path'
import { countedLeavesSchema } from '@linsheng/contracts/surveys'
import { canonicalJson } from '@linsheng/contracts/transparency'
import type { Payload } from 'payload'
import type { Register } from '../../complaints/register.ts'
import { replaceFile } from '../../statistics/replace-file.ts'
import type { SurveyRecord } from '../operations/survey-row.ts'
import { readOutcome } from '../running/outcome.ts'
import { publishedSurvey } from './published.ts'

const fileOf = (dataDir: string, community: string, name: string): string =>
  join(dataDir, 'public', community, 'surveys', name)

/** Writes `/data/<c>/surveys/<slug>.leaves.json`: what is counted, from closing on. */
export async function writeLeaves(
  payload: Payload,
  dataDir: string,
  { slug: community }: Register,
  { id, slug }: SurveyRecord,
): Promise<void> {
  const outcome = await readOutcome(payload, id)
  const counted = countedLeavesSchema.parse({ survey: slug, leaves: outcome?.leaves ?? [] })
  await replaceFile(fileOf(dataDir, community, `${slug}.leaves.json`), canonicalJson(counted))
}

/** Writes `/data/<c>/surveys/<slug>.json`, canonical: results, what follows and which texts are released, as of now. */
export async function writePublished(
  payload: Payload,
  dataDir: string,
  register: Register,
  survey: SurveyRecord,
): Promise<void> {
  const published = await publishedSurvey(payload, survey)
  if (published) await replaceFile(fileOf(dataDir, register.slug, `${survey.slug}.json`), canonicalJson(published))
}
