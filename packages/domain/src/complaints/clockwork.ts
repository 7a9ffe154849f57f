import type { Clockwork } from '../time/working-time.ts'
import type { Policy } from './policy.ts'
import type { Priority } from './vocabulary.ts'

/** Where and when the clocks of a case of this priority run, under one version of the policy. */
export function clockworkOf({ zone, calendar, roundTheClock }: Policy, priority: Priority): Clockwork {
  return { zone, calendar: roundTheClock.includes(priority) ? { type: 'always' } : calendar }
}
