import type { ComplaintEvent } from './events.ts'
import type { Commit } from './state.ts'

/**
 * What a commit says in codes, and who of the staff did it: everything the rules, the figures and the panel's independence
 * rest on. All other words are somebody's, and go with an erasure.
 */
const KEPT: ReadonlySet<string> = new Set([
  ...['type', 'number', 'kind', 'category', 'priority', 'zone', 'channel', 'impact', 'urgency', 'team', 'audience'],
  ...['reach', 'via', 'level', 'missed', 'office', 'verdict', 'cause', 'payer', 'decision', 'vote', 'about', 'by'],
  ...['outcome', 'code', 'door', 'user', 'roles', 'person', 'member', 'members', 'contractor', 'into', 'stream'],
])
/** Households' pseudonyms are replaced by others: they are still told apart, and one that is named twice is still one. */
const PSEUDONYMS: ReadonlySet<string> = new Set(['household', 'doors'])

/**
 * A case's commits without a word anybody wrote, without its rating, contact, photos and households' pseudonyms. What everyone may
 * know of the case stays as it was, but for the summaries.
 */
export function redacted(commits: readonly Commit[]): Commit[] {
  const pseudonyms = new Map<string, string>()
  return commits.map((commit) => ({
    ...commit,
    actor: redact(commit.actor, 'actor', pseudonyms),
    events: commit.events.map((event) => redactEvent(event, pseudonyms)),
  }))
}

/** Two names hold a code in one event and somebody's words in another. */
function redactEvent(event: ComplaintEvent, pseudonyms: Map<string, string>): ComplaintEvent {
  const kept = redact(event, 'event', pseudonyms)
  if (kept.type === 'outside-recorded') return { ...kept, outcome: '' }
  // Told already, together with others, or waiting for them.
  if (kept.type === 'rated') return { ...kept, rating: {} }
  return kept.type === 'paused' && event.type === 'paused' ? { ...kept, reason: event.reason } : kept
}

/** The shape stays; texts are replaced by texts, and lists of texts other than pseudonyms become empty. */
function redact<Value>(value: Value, key: string, pseudonyms: Map<string, string>): Value
function redact(value: unknown, key: string, pseudonyms: Map<string, string>): unknown {
  if (KEPT.has(key)) return value
  const isPseudonym = PSEUDONYMS.has(key)
  if (typeof value === 'string') return isPseudonym ? pseudonymOf(value, pseudonyms) : ''
  if (Array.isArray(value)) {
    const kept = value.filter((item) => isPseudonym || typeof item !== 'string')
    return kept.map((item) => redact(item, key, pseudonyms))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, redact(part, name, pseudonyms)]))
}

function pseudonymOf(household: string, pseudonyms: Map<string, string>): string {
  const known = pseudonyms.get(household) ?? `erased-${pseudonyms.size + 1}`
  pseudonyms.set(household, known)
  return known
}
