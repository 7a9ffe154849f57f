import { evolve } from './evolve.ts'
import type { Commit, Complaint } from './state.ts'

/** The case after one more commit. @throws Error as `evolve` does. */
export function apply(state: Complaint | null, commit: Commit): Complaint | null {
  return commit.events.reduce<Complaint | null>((before, event) => evolve(before, event, commit), state)
}

/**
 * The case as its commits tell it, given in order of sequence; null when there are none.
 * @throws Error when a commit is missing, out of order or of another case: nothing can be decided on half a history.
 */
export function replay(commits: Iterable<Commit>): Complaint | null {
  let state: Complaint | null = null
  let expected = 1
  let complaint: string | null = null
  for (const commit of commits) {
    complaint ??= commit.complaint
    if (commit.complaint !== complaint) throw new Error(`Commits of ${complaint} and ${commit.complaint} are mixed`)
    if (commit.sequence !== expected) throw new Error(`Commit ${expected} of ${complaint} is missing`)
    state = apply(state, commit)
    expected += 1
  }
  return state
}
