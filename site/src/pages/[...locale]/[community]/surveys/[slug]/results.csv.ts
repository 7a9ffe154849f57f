import type { PublishedSurvey } from '@linsheng/contracts/surveys'
import type { APIRoute } from 'astro'
import { publicationsOf } from '../../../../../content/of-community.ts'
import { resultsCsv } from '../../../../../features/surveys/results/csv.ts'
import { type CommunityPage, pathsPerCommunity } from '../../../../../routing/static-paths.ts'

export const getStaticPaths = () =>
  pathsPerCommunity(({ slug }) =>
    publicationsOf(slug).surveys.flatMap(({ slug: survey, published }) =>
      published === null ? [] : [{ params: { slug: survey }, props: { published } }],
    ),
  )

/** All figures of a published survey as CSV. */
export const GET: APIRoute<CommunityPage & { published: PublishedSurvey }> = ({ props: { published, locale } }) =>
  new Response(resultsCsv(published, locale), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })
