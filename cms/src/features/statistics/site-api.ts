import type { SiteApi } from '@linsheng/contracts/site-api'
import type { Payload } from 'payload'
import { registerOf } from '../complaints/register.ts'
import { readBoard } from './board-file.ts'
import { boardPage } from './case-tables.ts'

/** What the site's pages may ask about figures. */
export const statisticsApi = (
  payload: Payload,
  { dataDir }: { dataDir: string },
): Pick<SiteApi, 'board' | 'boardPage'> => ({
  async board(community) {
    return (await registerOf(payload, community)) && readBoard(dataDir, community)
  },
  async boardPage({ community, query }) {
    const register = await registerOf(payload, community)
    return register && boardPage(payload, register, query)
  },
})
