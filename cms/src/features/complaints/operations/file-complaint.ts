import type { FileComplaintRequest, Filed } from '@linsheng/contracts/complaints'
import type { ProblemCode } from '@linsheng/contracts/problem'
import type { Answer } from '@linsheng/contracts/site-api'
import { type FileCommand, publicFrom } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { answersTo } from '../../categories/details.ts'
import { withRoute } from '../../routing/route-case.ts'
import type { Register } from '../register.ts'
import { arePhotosFree } from './claim-photos.ts'
import { type FiledCase, type FileInput, fileCase, streamOf } from './file-case.ts'

export interface FileComplaintInput {
  request: FileComplaintRequest
  idempotencyKey: string
  now: number
}

/** Files what a resident sent, once per idempotency key. */
export async function fileComplaint(
  payload: Payload,
  community: Register,
  { request, idempotencyKey, now }: FileComplaintInput,
): Promise<Answer<Filed>> {
  const input: FileInput = {
    community,
    command: { ...commandOf(request, now), ...(await answersTo(payload, community.id, request)) },
    actor: { kind: 'complainant' },
    now,
    seed: `web\n${idempotencyKey}`,
    content: JSON.stringify(request),
  }
  const fault = await faultOf(payload, input)
  if (fault) return { ok: false, code: fault }
  const filed = await fileCase(payload, { ...input, command: await withRoute(payload, community, input.command, now) })
  if (!filed.ok) return filed
  return { ok: true, value: await filedAnswer(community, filed.value) }
}

/** What whoever filed a case is told: its number, the key to it, the promises, and when everybody may know of it. */
export async function filedAnswer(community: Register, { state, receipt }: FiledCase): Promise<Filed> {
  const { number, receivedAt, recordedAt, promises } = state
  return {
    ...{ number, receipt, receivedAt, responseDue: promises.response, resolutionDue: promises.resolution },
    publicFrom: publicFrom(state, recordedAt, await community.rules()),
  }
}

function commandOf(request: FileComplaintRequest, now: number): FileInput['command'] {
  const { kind, category, zone, description, wish, danger, impact, photos, viaQr } = request
  const { urgency, locale } = request
  const contact = contactOf(request)
  return {
    ...{ kind, category, zone: zone ?? null, description, impact },
    ...(wish !== undefined && { wish }),
    ...(contact && { contact }),
    reach: reachOf(request),
    ...(urgency !== undefined && { urgency }),
    ...(locale !== undefined && { locale }),
    channel: viaQr ? 'qr' : 'web',
    danger: danger === 'yes',
    attachments: [...new Set(photos)],
    receivedAt: now,
  }
}

/** What was given of the three ways to reach somebody; nothing where none was. */
export function contactOf({
  name,
  phone,
  email,
}: Pick<FileComplaintRequest, 'name' | 'phone' | 'email'>): FileCommand['contact'] {
  const contact = {
    ...(name !== undefined && { name }),
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
  }
  return Object.keys(contact).length > 0 ? contact : undefined
}

/** How they want to be told, where what they gave allows it; without a wish by mail to those who gave an address. */
export function reachOf({
  reach,
  email,
  phone,
}: Pick<FileComplaintRequest, 'reach' | 'email' | 'phone'>): NonNullable<FileCommand['reach']> {
  if (reach === 'call') return phone === undefined ? 'receipt' : 'call'
  return email !== undefined && (reach === undefined || reach === 'email') ? 'email' : 'receipt'
}

/** What the rules cannot know: whether the community has such a category and place, and the photos were sent to it. */
async function faultOf(payload: Payload, { community, command, seed }: FileInput): Promise<ProblemCode | null> {
  if (!community.categories.get(command.category)?.active) return 'unknown-category'
  if (command.zone !== null && !community.zones.get(command.zone)?.active) return 'unknown-zone'
  if (command.attachments.length === 0) return null
  const stream = streamOf(payload, community.id, seed)
  return (await arePhotosFree(payload, community.id, stream, command.attachments)) ? null : 'unreadable-photo'
}
