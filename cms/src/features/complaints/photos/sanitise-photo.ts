import { PHOTOS_MAX } from '@linsheng/contracts/complaints'
import sharp from 'sharp'
import { createTurns } from '../../../http/turns.ts'

/** Only these loaders may ever touch bytes from outside; libvips' dozens of others stay shut in this process. */
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })

/** Pixels of a picture that will be decoded at all; a phone's largest photo has 50 million. */
const PIXELS_MAX = 50_000_000
/** Longer side of the stored copy, in pixels: enough to read a meter plate. */
const LONGER_SIDE = 2560
const SECONDS_MAX = 20

export interface SanitisedPhoto {
  bytes: Buffer
  width: number
  height: number
}

/** Two at a time: decoding is what costs memory and time here. Each that waits is held in memory; nobody takes all places. */
const turns = createTurns({ atOnce: 2, perKey: PHOTOS_MAX, waiting: 24 })

/** What the first bytes say a file is, whatever it is called. */
export function isPhoto(bytes: Uint8Array): boolean {
  const starts = (...codes: number[]) => codes.every((code, at) => bytes[at] === code)
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  const isJpeg = starts(0xff, 0xd8, 0xff)
  const isPng = starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  return isJpeg || isPng || (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP')
}

/**
 * A copy of a photo that holds nothing but its pixels: turned upright, at most 2560 pixels long, WebP, no metadata.
 * @returns null when the picture cannot be read, is cut off, or is too large to decode
 */
export async function sanitisePhoto(bytes: Uint8Array): Promise<SanitisedPhoto | null> {
  if (!isPhoto(bytes)) return null
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error', sequentialRead: true })
      .timeout({ seconds: SECONDS_MAX })
      .rotate()
      .resize({ width: LONGER_SIDE, height: LONGER_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80, effort: 2 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  } catch {
    return null
  }
}

/**
 * The same in its turn, for photos that come from outside.
 * @param sender visitor or account: has places for the photos of one form
 * @returns `no-room` where too many wait already
 */
export async function sanitiseInTurn(bytes: Uint8Array, sender: string): Promise<SanitisedPhoto | null | 'no-room'> {
  const end = await turns.take(sender, new AbortController().signal)
  if (end === null) return 'no-room'
  try {
    return await sanitisePhoto(bytes)
  } finally {
    end()
  }
}
