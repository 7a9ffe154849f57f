import { type SurveyStand, tokenRequestSchema } from '@linsheng/contracts/surveys'
import { MINUTE } from '@linsheng/domain/time'
import { now } from '../../../clock.ts'
import { createThrottle } from '../../../http/throttle.ts'
import { type PublicApi, type PublicContext, refuse, respond } from '../../../public-api.ts'
import { JSON_MAX, parseJson } from '../../complaints/endpoints/json-body.ts'
import { issueToken } from '../operations/issue-token.ts'
import { type Desk, deskOf } from '../running/desk.ts'

/**
 * Codes that are none, from one visitor, which may be a whole compound behind one address. More are told to wait; a right
 * one is never refused for them, or one neighbour could keep all others out. Nobody guesses one of 80 bits.
 */
const MISSES = { most: 60, within: 10 * MINUTE }

/** What a household asks of a survey, below `/api/public/v1/<community>/surveys/<slug>`; its response goes another way. */
export function mountSurveys(api: PublicApi): void {
  const misses = createThrottle(MISSES)
  api.get('/:community/surveys/:slug', async (c) => {
    const desk = await deskIn(c)
    return desk ? respond(c, standOf(desk), 200) : refuse(c, 'not-found')
  })
  api.post('/:community/surveys/:slug/tokens', async (c) => {
    const text = await c.req.text()
    const body = text.length > JSON_MAX ? { ok: false as const } : parseJson(text, tokenRequestSchema)
    if (!body.ok) return refuse(c, 'invalid-request', body.errors)
    const desk = await deskIn(c)
    if (!desk) return refuse(c, 'not-found')
    const issued = await issueToken(c.get('payload'), desk, body.value, now())
    if (issued.ok) return respond(c, issued.value, 200)
    const isOneTooMany = issued.code === 'unknown-code' && !misses.take(c.get('address'))
    return refuse(c, isOneTooMany ? 'too-many-requests' : issued.code)
  })
}

const deskIn = (c: PublicContext): Promise<Desk | null> =>
  deskOf(c.get('payload'), c.req.param('community') ?? '', c.req.param('slug') ?? '')

function standOf({ slug, state, key, logIndex }: Desk): SurveyStand {
  const { status, opensAt, closesAt, keyHash } = state
  return { slug, status, opensAt, closesAt, key: key?.publicKey ?? null, keyHash, logIndex }
}
