import { boardQueryOf } from '@linsheng/contracts/board'
import type { APIRoute } from 'astro'
import { boardContext } from '../../../../features/board/board-context.ts'
import { wordsOf } from '../../../../features/board/live/context.ts'
import { partOf } from '../../../../features/board/parts/index.ts'
import { isPartName } from '../../../../features/board/parts/part.ts'
import { tableCsv } from '../../../../features/board/parts/table-csv.ts'
import { openCommunity } from '../../../../server/open-community.ts'

export const prerender = false

/** One table of the board as CSV, for the same selection as the page: `/<c>/board/series.csv?category=lift`. */
export const GET: APIRoute = async (context) => {
  const { part = '' } = context.params
  const query = boardQueryOf(context.url.searchParams)
  const response = { headers: new Headers() }
  const page = await openCommunity({ ...context, response }, (api, { slug }) =>
    isPartName(part) ? api.boardPage({ community: slug, query }) : Promise.resolve(null),
  )
  if (page.status !== 200 || !isPartName(part)) return new Response(null, { status: page.status })
  const { locale, community, value } = page
  const table = partOf(part, value.view, boardContext(community, locale), wordsOf(locale))
  return new Response(tableCsv(table), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${community.slug}-${part}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
