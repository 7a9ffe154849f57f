import { archiveSize, stepFor } from '@linsheng/anonymity/sealed/sizes'

/** Bytes that a message takes besides its text, at most: who it is from and where it goes. */
const BESIDE_TEXT = 512

/** The size that a message with these photos is filled up to, in bytes; null when they are too large together. */
export function sizeStep(text: string, photos: ReadonlyArray<{ bytes: Uint8Array }>): number | null {
  const length = BESIDE_TEXT + new TextEncoder().encode(JSON.stringify(text)).length
  const message = { name: '', bytes: new Uint8Array(length) }
  return stepFor(archiveSize([message, ...photos.map(({ bytes }) => ({ name: '', bytes }))]))
}
