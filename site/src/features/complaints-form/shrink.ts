/** The server keeps no more than this, so nothing is lost by sending no more (pixels of the longer side). */
const LONGEST_SIDE = 2560
/** Bytes under which a photo is sent as it is. */
const SMALL_ENOUGH = 1.5 * 1024 * 1024

/** A large photo made smaller before it goes over a phone's network; the photo itself where the browser cannot do it. */
export async function shrinkPhoto(photo: File): Promise<Blob> {
  if (photo.size <= SMALL_ENOUGH) return photo
  try {
    const image = await createImageBitmap(photo, { imageOrientation: 'from-image' })
    const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.width * scale)
    canvas.height = Math.round(image.height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    image.close()
    const { promise, resolve } = Promise.withResolvers<Blob | null>()
    canvas.toBlob(resolve, 'image/jpeg', 0.85)
    const smaller = await promise
    return smaller && smaller.size < photo.size ? smaller : photo
  } catch {
    return photo
  }
}
