import type { SiteApi } from '@linsheng/contracts/site-api'
import { MINUTE } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import { createThrottle } from '../../http/throttle.ts'
import { registerOf } from '../complaints/register.ts'
import { suggestions } from './suggestions.ts'

/** Suggestions for one visitor: one for each pause in typing, for a long text. */
const ASKED = { most: 60, within: MINUTE }

const apis = new WeakMap<Payload, Pick<SiteApi, 'suggestions'>>()

/** Suggestions for the site and the public endpoint; one for both, so they throttle alike. Asked too often: null. */
export function suggestionsApi(payload: Payload, { dataDir }: { dataDir: string }): Pick<SiteApi, 'suggestions'> {
  const api = apis.get(payload) ?? createApi(payload, dataDir)
  apis.set(payload, api)
  return api
}

function createApi(payload: Payload, dataDir: string): Pick<SiteApi, 'suggestions'> {
  const asked = createThrottle(ASKED)
  return {
    async suggestions({ community, query, visitor }) {
      const register = await registerOf(payload, community)
      return register && asked.take(visitor) ? suggestions(payload, register, dataDir, query) : null
    },
  }
}
