import type { CommunityContent } from '@linsheng/contracts/content'
import { policyChanges, publicCalendar } from './changes.ts'
import type { PolicyVersion } from './versions.ts'

type PublicPolicy = Pick<
  CommunityContent,
  'targets' | 'categoryTargets' | 'roundTheClock' | 'calendar' | 'policyChanges'
> &
  PolicyVersion['content']['settings']

/** What everyone may read of a community's promises: those in force, and when which of them changed. */
export function publicPolicy(versions: readonly PolicyVersion[]): PublicPolicy {
  const current = versions.at(-1)
  if (!current) throw new Error('a community without promises')
  const { targets, categoryTargets, roundTheClock, settings } = current.content
  return {
    targets,
    categoryTargets,
    roundTheClock,
    calendar: publicCalendar(current.content),
    policyChanges: policyChanges(versions),
    ...settings,
  }
}
