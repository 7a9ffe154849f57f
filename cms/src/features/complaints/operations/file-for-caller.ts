import type { FiledForCaller, FileForCaller } from '@linsheng/contracts/complaints'
import type { Answer } from '@linsheng/contracts/site-api'
import type { Channel, FileCommand } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { answersTo } from '../../categories/details.ts'
import { withRoute } from '../../routing/route-case.ts'
import type { Register } from '../register.ts'
import { named } from '../views/case-base.ts'
import { fileCase } from './file-case.ts'
import { contactOf, filedAnswer, reachOf } from './file-complaint.ts'

/** On whichever channel it came: callers use fewer than the committee, which hands on what came on the web. */
type CallerRequest = Omit<FileForCaller, 'channel'> & { channel: Channel }

export interface CallerInput {
  request: CallerRequest
  /** Account of the person who writes it down. */
  user: string
  idempotencyKey: string
  now: number
  /** It comes from the anonymous channel: whoever brings its key, in whatever words, means the same case. */
  handedOn?: true
}

/** Files what somebody told staff by telephone or in person, once per idempotency key of that account. */
export async function fileForCaller(
  payload: Payload,
  community: Register,
  { request, user, idempotencyKey, now, handedOn }: CallerInput,
): Promise<Answer<FiledForCaller>> {
  if (!community.categories.get(request.category)?.active) return { ok: false, code: 'unknown-category' }
  if (request.zone !== undefined && !community.zones.get(request.zone)?.active)
    return { ok: false, code: 'unknown-zone' }
  const command = {
    ...commandOf(request, await receivedAt(request, community, now)),
    ...(await answersTo(payload, community.id, request)),
  }
  const filed = await fileCase(payload, {
    community,
    command: await withRoute(payload, community, command, now),
    actor: { kind: 'staff', user, ...(handedOn && { roles: ['committee'] as const }) },
    now,
    seed: handedOn ? `hand-on\n${idempotencyKey}` : `staff\n${user}\n${idempotencyKey}`,
    content: handedOn ? 'hand-on' : JSON.stringify(request),
  })
  if (!filed.ok) return filed
  const { name } = named(community.categories, filed.value.state.category)
  return { ok: true, value: { ...(await filedAnswer(community, filed.value)), category: name } }
}

/** The local time that was typed, as an instant; now where none was. */
async function receivedAt({ received }: CallerRequest, community: Register, now: number): Promise<number> {
  if (received === undefined) return now
  const { zone } = await community.policy()
  return Temporal.PlainDateTime.from(received).toZonedDateTime(zone).epochMilliseconds
}

function commandOf(request: CallerRequest, received: number): Omit<FileCommand, 'type' | 'number'> {
  const { kind, category, zone, channel, description, wish, why, possible, readBack } = request
  const { danger, impact, urgency, locale } = request
  const contact = contactOf(request)
  return {
    ...{ kind, category, zone: zone ?? null, channel, description, impact },
    ...(urgency !== undefined && { urgency }),
    ...(locale !== undefined && { locale }),
    ...(wish !== undefined && { wish }),
    ...(why && { why }),
    ...(possible && { possible }),
    ...(readBack && { readBack }),
    ...(contact && { contact }),
    reach: reachOf(request),
    danger: danger === 'yes',
    attachments: [],
    receivedAt: received,
  }
}
