import { SIZE_STEPS, sealedSize } from '@linsheng/anonymity/sealed/server'
import { DAY } from '@linsheng/domain/time'
import { createThrottle } from '../../../http/throttle.ts'

const MIB = 1024 * 1024
/** Of a community: as much as thirty of the largest messages. */
const BYTES = { most: 512 * MIB, within: DAY }
/** A message of text alone, with room for its header. */
const TEXT_ALONE = sealedSize(SIZE_STEPS[0] ?? 0) + 16 * 1024

/**
 * Whether a community stores so many bytes more today. What only looks sealed cannot be told from what is, and is kept for as
 * long: with a minute of work an hour somebody could fill the disk. A message without photos is always small enough.
 */
export function createStorageLimit(now?: () => number): (community: string, bytes: number) => boolean {
  const throttle = createThrottle(BYTES, now)
  return (community, bytes) => bytes <= TEXT_ALONE || throttle.take(community, bytes)
}
