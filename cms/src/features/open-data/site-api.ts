import type { SiteApi } from '@linsheng/contracts/site-api'
import type { Payload } from 'payload'
import { now } from '../../clock.ts'
import { registerOf } from '../complaints/register.ts'
import { weeklyDigest } from './weekly-digest.ts'

/** What the site's pages ask of the open data. */
export const openDataApi = (payload: Payload, { dataDir }: { dataDir: string }): Pick<SiteApi, 'weeklyDigest'> => ({
  async weeklyDigest({ community, week }) {
    const register = await registerOf(payload, community)
    if (!register) return null
    const { id, slug } = register
    const { zone } = await register.rules()
    return weeklyDigest({ dataDir, community: { id, slug, zone }, week, at: now() })
  },
})
