import type { SiteApi } from '@linsheng/contracts/site-api'
import type { Payload } from 'payload'
import type { Env } from './env.ts'
import { complaintsApi } from './features/complaints/site-api.ts'
import { channelApi } from './features/feedback/site-api.ts'
import { openDataApi } from './features/open-data/site-api.ts'
import { communityContent } from './features/publishing/export/community-cache.ts'
import { onDuty } from './features/roster/on-duty.ts'
import { suggestionsApi } from './features/similar/site-api.ts'
import { statisticsApi } from './features/statistics/site-api.ts'
import { transparencyApi } from './features/transparency/site-api.ts'

/** All that the site's on-demand pages may ask of the CMS. */
export function createSiteApi(payload: Payload, env: Env): SiteApi {
  return {
    ...complaintsApi(payload),
    ...suggestionsApi(payload, env),
    ...statisticsApi(payload, env),
    ...openDataApi(payload, env),
    ...transparencyApi(payload, env),
    siteUrl: env.siteUrl,
    community: (slug) => communityContent(payload, slug),
    onDuty: (slug) => onDuty(payload, slug),
    ...channelApi(payload, env),
  }
}
