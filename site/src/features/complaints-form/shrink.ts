import { redrawPhoto } from './redraw.ts'

/** The server keeps no more than this, so nothing is lost by sending no more (pixels of the longer side). */
const LONGEST_SIDE = 2560
/** Bytes under which a photo is sent as it is. */
const SMALL_ENOUGH = 1.5 * 1024 * 1024

/** A large photo made smaller before it goes over a phone's network; the photo itself where the browser cannot do it. */
export async function shrinkPhoto(photo: File): Promise<Blob> {
  if (photo.size <= SMALL_ENOUGH) return photo
  const smaller = await redrawPhoto(photo, { longestSide: LONGEST_SIDE, quality: 0.85 })
  return smaller && smaller.size < photo.size ? smaller : photo
}
