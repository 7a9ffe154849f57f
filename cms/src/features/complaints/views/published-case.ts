import type { PublishedCase } from '@linsheng/contracts/complaints'
import { type Complaint, type DisclosureRules, disclose } from '@linsheng/domain/complaints'
import { publishedSummary } from '../published-summary.ts'
import type { Register } from '../register.ts'
import { named } from './case-base.ts'

/** Everything public about a case by the rules given, with names beside its codes. */
export function publishedCase(state: Complaint, register: Register, rules: DisclosureRules): PublishedCase {
  const { category, zone, team, ...facts } = disclose(state, rules)
  return {
    ...facts,
    category: named(register.categories, category),
    zone: zone === null ? null : named(register.zones, zone),
    team: team === null ? null : named(register.teams, team),
    summary: publishedSummary(state),
  }
}
