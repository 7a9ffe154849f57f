import type { ComplaintEvent } from './events.ts'

/** Whether the complainant, or the panel, says that the work was not done. */
const comesBack = (event: ComplaintEvent): boolean =>
  event.type === 'disputed' ||
  event.type === 'reopened' ||
  (event.type === 'appeal-decided' && event.decision !== 'rejected')

/**
 * How often a case came back in these events: its result disputed, an appeal against it upheld or upheld in part, or the
 * case reopened. A dispute and the appeal that follows it are about one result and count once.
 */
export function comingsBack(events: readonly ComplaintEvent[]): number {
  let [times, isBack] = [0, false]
  for (const event of events) {
    if (event.type === 'result-proposed' || event.type === 'closed') isBack = false
    if (!comesBack(event)) continue
    if (!isBack) times += 1
    isBack = true
  }
  return times
}
