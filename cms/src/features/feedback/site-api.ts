import type { SiteApi } from '@linsheng/contracts/site-api'
import type { Payload } from 'payload'
import { registerOf } from '../complaints/register.ts'
import { publicChannel } from './channel.ts'

/** What the site's pages ask of the anonymous channel. */
export const channelApi = (payload: Payload, { dataDir }: { dataDir: string }): Pick<SiteApi, 'channel'> => ({
  async channel(slug) {
    const register = await registerOf(payload, slug)
    return register && publicChannel(payload, register, dataDir)
  },
})
