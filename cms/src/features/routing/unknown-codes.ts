import type { ProblemCode } from '@linsheng/contracts/problem'
import type { RoutingRule } from '@linsheng/domain/routing'
import type { Register } from '../complaints/register.ts'

/** What is wrong with rules that name something the community does not have; null when they name none such. */
export function unknownIn(rules: readonly RoutingRule[], { teams, categories, zones }: Register): ProblemCode | null {
  for (const rule of rules) {
    if (!teams.get(rule.team)?.active) return 'unknown-team'
    if (!rule.categories.every((code) => categories.has(code))) return 'unknown-category'
    if (!rule.zones.every((code) => zones.has(code))) return 'unknown-zone'
  }
  return null
}
