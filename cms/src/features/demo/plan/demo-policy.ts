import { DEFAULT_POLICY, DEFAULT_TARGETS, type Policy } from '@linsheng/domain/complaints'
import { DAY } from './moments.ts'

/** Days before now on which the community shortened two of its promises. */
const CHANGED_DAYS_AGO = 120
/** Long enough before now that every case of the demonstration began under a version that is written down. */
const FIRST_DAYS_AGO = 600

/** What ordinary cases were promised before: hours. */
export const EARLIER_ORDINARY = { ...DEFAULT_TARGETS.ordinary, response: 72, resolution: 240 }
export const CHANGE_REASON = '业主大会第 3 号决议：一般事项的首次答复从 72 小时改为 48 小时，办结从 10 天改为 7 天。'

/** The two versions of the demonstration's promises, as cases of it are decided by. */
export function demoPolicy(now: number): Policy {
  const current = { zone: 'Asia/Shanghai', calendar: { type: 'always' as const }, ...DEFAULT_POLICY }
  const first = {
    ...current,
    targets: { ...current.targets, ordinary: EARLIER_ORDINARY },
    since: now - FIRST_DAYS_AGO * DAY,
  }
  return { ...current, since: now - CHANGED_DAYS_AGO * DAY, earlier: [first] }
}
