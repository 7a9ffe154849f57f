import { SMALLEST_GROUP } from './rating.ts'

/** Two lists of groups that hold the same ratings: what one side sums to, the other does, and everybody knows it. */
export interface Equation<Group> {
  parents: readonly Group[]
  parts: readonly Group[]
}

/**
 * The groups whose ratings must not be shown: those with fewer than five, and as many more as are needed so that no
 * published numbers subtract to them (complementary suppression). Every equation is left with no hidden group, or with at
 * least two; and where the hidden ones stand on one side, so that their sum is known, that sum is five or more. Groups
 * without any rating hide nothing and protect nobody: they are left out of account.
 */
export function groupsToHide<Group>(
  equations: readonly Equation<Group>[],
  ratingsIn: (group: Group) => number,
): Set<Group> {
  const rated = equations.map(
    ({ parents, parts }): Equation<Group> => ({
      parents: parents.filter((group) => ratingsIn(group) > 0),
      parts: parts.filter((group) => ratingsIn(group) > 0),
    }),
  )
  const hidden = new Set<Group>()
  for (const { parents, parts } of rated) {
    for (const group of [...parents, ...parts]) if (ratingsIn(group) < SMALLEST_GROUP) hidden.add(group)
  }
  const withGroup = equationsByGroup(rated)
  const unsafe = new Set(rated)
  for (const equation of unsafe) {
    unsafe.delete(equation)
    while (givesAway(equation, hidden, ratingsIn)) {
      const next =
        smallestShown(equation.parts, hidden, ratingsIn) ?? smallestShown(equation.parents, hidden, ratingsIn)
      if (next === undefined) break
      hidden.add(next)
      for (const other of withGroup.get(next) ?? []) if (other !== equation) unsafe.add(other)
    }
  }
  return hidden
}

function equationsByGroup<Group>(equations: readonly Equation<Group>[]): Map<Group, Equation<Group>[]> {
  const found = new Map<Group, Equation<Group>[]>()
  for (const equation of equations) {
    for (const group of [...equation.parents, ...equation.parts]) {
      const others = found.get(group)
      if (others === undefined) found.set(group, [equation])
      else others.push(equation)
    }
  }
  return found
}

/** Whether one hidden group, or a sum of hidden groups that is too small, follows from what is shown. */
function givesAway<Group>(
  { parents, parts }: Equation<Group>,
  hidden: ReadonlySet<Group>,
  ratingsIn: (group: Group) => number,
): boolean {
  const above = parents.filter((group) => hidden.has(group))
  const below = parts.filter((group) => hidden.has(group))
  if (above.length + below.length === 0) return false
  if (above.length + below.length === 1) return true
  if (above.length > 0 && below.length > 0) return false
  return [...above, ...below].reduce((sum, group) => sum + ratingsIn(group), 0) < SMALLEST_GROUP
}

function smallestShown<Group>(
  groups: readonly Group[],
  hidden: ReadonlySet<Group>,
  ratingsIn: (group: Group) => number,
): Group | undefined {
  let smallest: Group | undefined
  for (const group of groups) {
    if (hidden.has(group)) continue
    if (smallest === undefined || ratingsIn(group) < ratingsIn(smallest)) smallest = group
  }
  return smallest
}
