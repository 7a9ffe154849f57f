import { localTime } from '../../complaints/admin/case/draft.ts'

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

/** How far local time is ahead of UTC at an instant, in milliseconds. */
const aheadAt = (instant: number, zone: string): number =>
  Date.parse(`${localTime(instant, zone)}Z`) - Math.floor(instant / 60_000) * 60_000

/**
 * The instant of a local time as a form gives it, `2026-11-23T14:30`, in an IANA time zone; null when it is none. Without
 * Temporal, which staff's browsers may not have.
 */
export function instantAt(local: string, zone: string): number | null {
  const wall = LOCAL.test(local) ? Date.parse(`${local}Z`) : Number.NaN
  if (Number.isNaN(wall)) return null
  // The second look is at the right day also where the clocks were changed in between.
  return wall - aheadAt(wall - aheadAt(wall, zone), zone)
}
