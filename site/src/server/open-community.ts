import type { CommunityContent, SiteApi } from '@linsheng/contracts'
import type { Locale } from '@linsheng/i18n'
import { localeOf } from '@linsheng/i18n'
import type { APIContext } from 'astro'
import { localeOfParam } from '../routing/paths.ts'

export type OpenedPage<Value> =
  | { status: 200; locale: Locale; community: CommunityContent; value: Value }
  | { status: 404 | 503; locale: Locale; community: CommunityContent | null }

type Load<Value> = (api: SiteApi, community: CommunityContent, locale: Locale) => Promise<Value | null>

/**
 * What an on-demand page of a community needs before it can be drawn, with the status it has to answer already set:
 * 404 where the address names no language, no community or nothing the CMS knows (`load` gives null), 503 where the
 * CMS fails to answer. Whoever gets another status than 200 draws `ErrorPage` with it.
 */
export async function openCommunity<Value>(
  context: Pick<APIContext, 'params' | 'locals' | 'url'> & { response: ResponseInit & { headers: Headers } },
  load: Load<Value>,
): Promise<OpenedPage<Value>> {
  const page = await open(context, load)
  context.response.status = page.status
  context.response.headers.set('Cache-Control', 'no-store')
  return page
}

async function open<Value>(
  { params, locals, url }: Pick<APIContext, 'params' | 'locals' | 'url'>,
  load: Load<Value>,
): Promise<OpenedPage<Value>> {
  const locale = localeOfParam(params.locale)
  if (locale === null) return { status: 404, locale: localeOf(url.pathname), community: null }
  let community: CommunityContent | null = null
  try {
    community = await locals.api.community(params.community ?? '')
    if (!community) return { status: 404, locale, community }
    const value = await load(locals.api, community, locale)
    return value === null ? { status: 404, locale, community } : { status: 200, locale, community, value }
  } catch (error) {
    console.error('On-demand page failed:', error)
    return { status: 503, locale, community }
  }
}
