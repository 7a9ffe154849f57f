import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { storePhoto } from '../../complaints/photos/photo-store.ts'
import { sanitisePhoto } from '../../complaints/photos/sanitise-photo.ts'
import type { DemoPlan } from '../plan/plan-demo.ts'
import { drawPicture } from './draw-picture.ts'

/** Pictures drawn at most: a few show what a case with photos is like. */
const PICTURES = 8

/** Draws pictures for the newest cases that have one. @returns keys of the stored photos, by case */
export async function seedPhotos(payload: Payload, community: string, plan: DemoPlan): Promise<Map<string, string[]>> {
  const stored = new Map<string, string[]>()
  const pictured = plan.cases.filter(({ picture }) => picture !== null).slice(-PICTURES)
  for (const [index, { key, picture }] of pictured.entries()) {
    if (!picture) continue
    const photo = await sanitisePhoto(await drawPicture(picture, plan.seed + index))
    if (photo === null) throw new Error('a drawn picture could not be read')
    const name = randomUUID()
    await storePhoto(payload, community, name, photo)
    stored.set(key, [name])
  }
  return stored
}
