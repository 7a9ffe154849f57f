export { archiveSize } from './archive.ts'

/** Characters of a message. In the widest letters still less than the first size step. */
export const MESSAGE_TEXT_MAX = 4_000
export const MESSAGE_PHOTOS_MAX = 8

const KIB = 1024
const MIB = 1024 * KIB

/**
 * Bytes that a message may have before it is sealed; it is filled up to the next of them. Whoever counts bytes, on the way or
 * in storage, learns only the step. Every text fits the first, so that all texts look alike.
 */
export const SIZE_STEPS: readonly number[] = [16 * KIB, 256 * KIB, MIB, 2 * MIB, 4 * MIB, 8 * MIB, 16 * MIB]

/** The step that holds so many bytes; null when none does. */
export const stepFor = (bytes: number): number | null => SIZE_STEPS.find((step) => bytes <= step) ?? null

/** age seals in chunks and adds to each a tag; a nonce stands before the first (age-encryption.org/v1, Payload). */
const CHUNK = 64 * KIB
const TAG = 16
const NONCE = 16

/** Bytes after the header of an age file that holds a message of this step. */
export const sealedSize = (step: number): number => NONCE + step + TAG * Math.ceil(step / CHUNK)
