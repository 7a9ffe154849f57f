import { PHOTO_BYTES_MAX, PHOTOS_MAX } from '@linsheng/contracts/complaints'
import type { ProblemCode } from '@linsheng/contracts/problem'
import type { SiteApi } from '@linsheng/contracts/site-api'
import { z } from 'zod'
import type { KeptPhoto } from '../values.ts'
import { orUnavailable } from './or-unavailable.ts'

export interface PostedPhotos {
  kept: KeptPhoto[]
  refused: Array<{ name: string; code: ProblemCode }>
}

const keptId = z.uuid()

/**
 * Photos of a post without script: those an earlier post brought (unless ticked to be left out), then the new ones. A photo that is
 * refused keeps none of the others back.
 */
export async function takePhotos(
  data: FormData,
  { api, community, visitor }: { api: SiteApi; community: string; visitor: string },
): Promise<PostedPhotos> {
  const dropped = new Set(data.getAll('drop'))
  const photos: PostedPhotos = { kept: keptPhotos(data).filter(({ id }) => !dropped.has(id)), refused: [] }
  for (const file of data.getAll('photo')) {
    if (!(file instanceof File) || file.size === 0) continue
    const result = await take(file, photos.kept.length)
    if (result.ok) photos.kept.push({ id: result.value.id, name: file.name, bytes: result.value.bytes })
    else photos.refused.push({ name: file.name, code: result.code })
  }
  return photos

  async function take(file: File, already: number) {
    if (already >= PHOTOS_MAX) return { ok: false, code: 'too-many-photos' } as const
    if (file.size > PHOTO_BYTES_MAX) return { ok: false, code: 'too-large' } as const
    const bytes = new Uint8Array(await file.arrayBuffer())
    return orUnavailable(api.addPhoto({ community, visitor, photo: { bytes } }))
  }
}

/** Hidden fields `<id> <bytes> <name>`. They only name what the server has: an invented id is refused when the form is sent. */
function keptPhotos(data: FormData): KeptPhoto[] {
  const photos = data.getAll('kept').flatMap((value) => {
    const [, id = '', bytes = '', name = ''] = /^(\S+) (\d{1,9}) (.{1,255})$/s.exec(String(value)) ?? []
    return keptId.safeParse(id).success ? [{ id, bytes: Number(bytes), name }] : []
  })
  return photos.slice(0, PHOTOS_MAX)
}
