import type { Option } from '../../complaints/admin/options.ts'
import { CONDITIONS, type RuleDraft, type RuleOptions } from './options.ts'
import type { RoutingTexts } from './texts.ts'

export const nameOf = (options: readonly Option[], value: string): string =>
  options.find((option) => option.value === value)?.label ?? value

/** When a rule applies, as one reads it: "facilities and lifts; building 3; critical". */
export function whenWords(rule: RuleDraft, options: RuleOptions, text: RoutingTexts): string {
  const listed = (words: string[]): string =>
    words.reduce((first, second) => (first ? text('when.list', { first, second }) : second), '')
  const matters = [
    ...rule.groups.map((code) => text('group.of', { group: nameOf(options.groups, code) })),
    ...rule.categories.map((code) => nameOf(options.categories, code)),
  ]
  const others = CONDITIONS.filter((name) => name !== 'groups' && name !== 'categories').map((name) =>
    rule[name].map((code) => nameOf(options[name], code)),
  )
  const parts = [matters, ...others].filter((words) => words.length > 0).map(listed)
  return parts.reduce((first, second) => (first ? text('when.and', { first, second }) : second), '') || text('any')
}
