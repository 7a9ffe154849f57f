import { CATEGORY_GROUPS } from '@linsheng/contracts/content'
import { CHANNELS, KINDS, PRIORITIES } from '@linsheng/domain/complaints'
import type { RoutingRule } from '@linsheng/domain/routing'
import { type Locale, t } from '@linsheng/i18n'
import type { CaseOptions, Option } from '../../complaints/admin/options.ts'
import { caseworkTexts } from '../../complaints/admin/texts.ts'

/** Parts of a rule that are lists of codes. */
export const CONDITIONS = ['groups', 'categories', 'zones', 'priorities', 'kinds', 'channels'] as const
export type Condition = (typeof CONDITIONS)[number]

/** What can be chosen for each part of a rule. */
export interface RuleOptions extends Record<Condition, Option[]> {
  teams: Option[]
  /** Skills that somebody here has. */
  skills: string[]
}

/** Routing decides about new cases; imported ones came before it. */
const ROUTED_CHANNELS = CHANNELS.filter((channel) => channel !== 'import')

export function ruleOptions({ categories, zones, teams }: CaseOptions, skills: string[], locale: Locale): RuleOptions {
  const word = caseworkTexts(locale)
  return {
    groups: CATEGORY_GROUPS.map((value) => ({ value, label: t(locale, `communities.categories.group.${value}`) })),
    categories,
    zones,
    priorities: PRIORITIES.map((value) => ({ value, label: word(`priority.${value}`) })),
    kinds: KINDS.map((value) => ({ value, label: word(`kind.${value}`) })),
    channels: ROUTED_CHANNELS.map((value) => ({ value, label: word(`channel.${value}`) })),
    teams,
    skills,
  }
}

/** A rule on the screen: with a key of its own, so that it keeps its row when the order changes. */
export interface RuleDraft extends Record<Condition, string[]> {
  key: number
  team: string
  skill: string
}

export const draftOf = (rule: RoutingRule, key: number): RuleDraft => ({
  key,
  groups: [...rule.groups],
  categories: [...rule.categories],
  zones: [...rule.zones],
  priorities: [...rule.priorities],
  kinds: [...rule.kinds],
  channels: [...rule.channels],
  team: rule.team,
  skill: rule.skill ?? '',
})

export const emptyDraft = (key: number, team: string): RuleDraft => ({
  ...{ key, team, skill: '' },
  ...{ groups: [], categories: [], zones: [], priorities: [], kinds: [], channels: [] },
})

/** As it is sent; the contract parses it. */
export const requestOf = (drafts: readonly RuleDraft[]) => drafts.map(({ key: _, ...rule }) => rule)
