import type { SiteApi } from '@linsheng/contracts/site-api'
import type { Payload } from 'payload'
import { registerOf } from '../complaints/register.ts'
import { logFiles } from './log/folder.ts'
import { publishedLog } from './log/published-log.ts'

/** What the site's pages ask of the public log. */
export const transparencyApi = (payload: Payload, { dataDir }: { dataDir: string }): Pick<SiteApi, 'log'> => ({
  async log(community) {
    return (await registerOf(payload, community)) && publishedLog(logFiles(dataDir, community))
  },
})
