interface Redrawing {
  /** Pixels of the longer side, at most. */
  longestSide: number
  /** Of JPEG, 0 to 1. */
  quality: number
}

/**
 * A photo drawn anew as a JPEG, turned as its camera meant it: only what can be seen goes over, none of the data about place,
 * time and camera. Null where the browser cannot draw it.
 */
export async function redrawPhoto(photo: Blob, { longestSide, quality }: Redrawing): Promise<Blob | null> {
  try {
    const image = await createImageBitmap(photo, { imageOrientation: 'from-image' })
    const scale = Math.min(1, longestSide / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(image.width * scale))
    canvas.height = Math.max(1, Math.round(image.height * scale))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    image.close()
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  } catch {
    return null
  }
}
