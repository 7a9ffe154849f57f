import { type Appeal, type Complaint, dutiesOf } from '@linsheng/domain/complaints'
import type { PayloadRequest } from 'payload'
import { COMPLAINTS } from '../../complaints/collections/complaints.ts'
import { findForStaff } from '../../complaints/operations/find-for-staff.ts'
import type { Register } from '../../complaints/register.ts'

/** Most appeals that are looked at: each is read whole, for its clocks and for who may see it. */
const APPEALS_MAX = 50

export interface OpenAppeal {
  id: string
  state: Complaint
  appeal: Appeal
  /** What the panel owes next, and by when; null: nothing that has a limit. */
  duty: { name: 'appeal-acknowledgement' | 'appeal-decision'; due: number } | null
  /** Whether the reader sits on its panel. */
  yours: boolean
}

/** Appeals that wait for a decision and that the reader may see, the one due first at the top. */
export async function findAppeals(req: PayloadRequest, register: Register, now: number): Promise<OpenAppeal[]> {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: COMPLAINTS,
    where: { and: [{ community: { equals: register.id } }, { appealOpen: { equals: true } }] },
    select: { number: true },
    sort: ['dutyDue', 'number'],
    limit: APPEALS_MAX,
    pagination: false,
  })
  const policy = await register.policy()
  const found = await Promise.all(
    docs.map(async ({ id }): Promise<OpenAppeal | null> => {
      const place = await findForStaff(req, id)
      const appeal = place?.state.appeals.find(({ decided }) => decided === null)
      if (!place || !appeal) return null
      const duty = dutyOf(place.state, policy, now)
      return { id, state: place.state, appeal, duty, yours: appeal.members.includes(place.reader.user) }
    }),
  )
  return found.filter((appeal) => appeal !== null)
}

function dutyOf(state: Complaint, policy: Parameters<typeof dutiesOf>[1], now: number): OpenAppeal['duty'] {
  for (const { name, doneAt, due } of dutiesOf(state, policy, now)) {
    if (doneAt !== null || due === null) continue
    if (name === 'appeal-acknowledgement' || name === 'appeal-decision') return { name, due }
  }
  return null
}
