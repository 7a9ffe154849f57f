import { createHash } from 'node:crypto'
import { BADGE, BADGE_FIGURES } from '@linsheng/contracts/open-data'
import { inLocale } from '@linsheng/contracts/text'
import { DEFAULT_LOCALE, LOCALES, t } from '@linsheng/i18n'
import type { Payload } from 'payload'
import { z } from 'zod'
import type { Env } from '../../../env.ts'
import type { Stage } from '../../../server/route.ts'
import { communityContent } from '../../publishing/export/community-cache.ts'
import { readBoard } from '../../statistics/board-file.ts'
import { badgeText } from './figure.ts'
import { badgeSvg } from './svg.ts'

const ROUTE = new RegExp(`^/data/([a-z0-9-]+)/${BADGE.replace('.', '\\.')}$`)
const READS: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD'])

/** An image has nobody to tell what was wrong with its address: what is unknown counts as not given. */
const querySchema = z.object({
  figure: z.enum(BADGE_FIGURES).catch('resolution'),
  lang: z.enum(LOCALES).catch(DEFAULT_LOCALE),
})

/** `/data/<community>/badge.svg?figure=&lang=`: one figure of the board, for a community's own pages elsewhere. */
export function badgeStage(payload: Payload, { dataDir }: Env): Stage {
  return async (req, res, path) => {
    const slug = ROUTE.exec(path)?.[1]
    if (slug === undefined || !READS.has(req.method)) return false
    const { searchParams } = new URL(req.url ?? '/', 'http://localhost')
    const svg = await draw(payload, dataDir, slug, querySchema.parse(Object.fromEntries(searchParams)))
    if (svg === null) return false
    const etag = `"${createHash('sha256').update(svg).digest('base64url').slice(0, 22)}"`
    const headers = {
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': 'public, max-age=300',
      ETag: etag,
    }
    if (req.headers['if-none-match'] === etag) {
      res.writeHead(304, headers).end()
      return true
    }
    const length = Buffer.byteLength(svg)
    res.writeHead(200, { ...headers, 'Content-Type': 'image/svg+xml; charset=utf-8', 'Content-Length': length })
    res.end(req.method === 'HEAD' ? undefined : svg)
    return true
  }
}

async function draw(
  payload: Payload,
  dataDir: string,
  slug: string,
  { figure, lang }: z.infer<typeof querySchema>,
): Promise<string | null> {
  const content = await communityContent(payload, slug)
  const board = content && (await readBoard(dataDir, slug))
  if (!content || !board) return null
  const text = badgeText(lang, figure, board)
  const community = inLocale(content.name, lang)
  return badgeSvg(t(lang, 'opendata.badge.title', { community, ...text }), lang, text)
}
