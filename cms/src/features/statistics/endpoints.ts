import { boardQueryOf } from '@linsheng/contracts/board'
import { type PublicApi, refuse, respond } from '../../public-api.ts'
import { registerOf } from '../complaints/register.ts'
import { boardPage } from './case-tables.ts'

/** GET /api/public/v1/<c>/board?… — every figure of the board for a selection, to any site. */
export function mountStatistics(api: PublicApi): void {
  api.get('/:community/board', async (c) => {
    const payload = c.get('payload')
    const register = await registerOf(payload, c.req.param('community'))
    if (!register) return refuse(c, 'unknown-community')
    const query = boardQueryOf(new URL(c.req.url).searchParams)
    return respond(c, await boardPage(payload, register, query), 200)
  })
}
