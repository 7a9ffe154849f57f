import { randomUUID } from 'node:crypto'
import { type Attachment, PHOTO_BYTES_MAX } from '@linsheng/contracts/complaints'
import type { Endpoint, PayloadRequest } from 'payload'
import { mayActIn } from '../../../access/roles.ts'
import { findForStaff } from '../operations/find-for-staff.ts'
import { storePhoto } from '../photos/photo-store.ts'
import { isPhoto, sanitiseInTurn } from '../photos/sanitise-photo.ts'
import { refuse } from './refuse.ts'

/**
 * POST /api/complaints/photos?case=<id> (or ?community=<id>) — a photo of the staff's, as the body itself or as a form
 * with one file. Sanitised like everybody's; one that no step names within a day is deleted.
 */
export const staffPhotosEndpoint: Omit<Endpoint, 'root'> = {
  path: '/photos',
  method: 'post',
  handler: async (req) => {
    const community = await communityOf(req)
    if (!community) return refuse('not-found')
    const bytes = await photoBytes(req)
    if (bytes === null || !isPhoto(bytes)) return refuse('unsupported-media')
    if (bytes.length > PHOTO_BYTES_MAX) return refuse('too-large')
    const photo = await sanitiseInTurn(bytes, `account ${req.user?.id}`)
    if (photo === 'no-room') return refuse('too-many-requests')
    if (!photo) return refuse('unreadable-photo')
    const id = randomUUID()
    await storePhoto(req.payload, community, id, photo)
    const { width, height } = photo
    const stored: Attachment = { id, width, height, bytes: photo.bytes.length }
    return Response.json(stored, { status: 201, headers: { 'Cache-Control': 'no-store' } })
  },
}

/** The community the photo is for, if the sender works on its cases. */
async function communityOf(req: PayloadRequest): Promise<string | null> {
  const { searchParams } = new URL(req.url ?? '', 'http://localhost')
  const place = await findForStaff(req, searchParams.get('case') ?? undefined)
  const community = place?.register.id ?? searchParams.get('community')
  if (!req.user || !community || !mayActIn(req.user, community, 'handler', 'manager')) return null
  return community
}

async function photoBytes(req: PayloadRequest): Promise<Uint8Array | null> {
  if (!req.headers.get('content-type')?.startsWith('multipart/form-data')) {
    return req.arrayBuffer ? new Uint8Array(await req.arrayBuffer()) : null
  }
  const form = await req.formData?.().catch(() => null)
  const file = [...(form?.values() ?? [])].find((value) => value instanceof File)
  return file ? new Uint8Array(await file.arrayBuffer()) : null
}
