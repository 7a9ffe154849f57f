import type { OnDuty } from '@linsheng/contracts/complaints'
import { dutyAt } from '@linsheng/domain/routing'
import type { Payload } from 'payload'
import { now } from '../../clock.ts'
import { type PublicApi, refuse } from '../../public-api.ts'
import { registerOf } from '../complaints/register.ts'
import { communityContent } from '../publishing/export/community-cache.ts'
import { snapshotOf } from '../routing/snapshot.ts'

/** Whom to call in danger now: emergency numbers, and the team and telephone of the duty. Never a name. */
export async function onDuty(payload: Payload, slug: string): Promise<OnDuty | null> {
  const [register, content] = await Promise.all([registerOf(payload, slug), communityContent(payload, slug)])
  if (!register || !content) return null
  const { roster } = await snapshotOf(payload, register)
  const found = dutyAt(roster, now())
  const team = found && register.teams.get(found.shift.team)
  return {
    emergency: content.contacts.flatMap(({ label, phone, emergency }) =>
      emergency && phone ? [{ label, phone }] : [],
    ),
    duty: found && team ? { team: team.name, phone: found.shift.phone, until: found.until } : null,
  }
}

/** `GET /api/public/v1/<slug>/on-duty`. */
export function mountRoster(api: PublicApi): void {
  api.get('/:community/on-duty', async (c) => {
    const found = await onDuty(c.get('payload'), c.req.param('community'))
    return found ? c.json(found) : refuse(c, 'unknown-community')
  })
}
