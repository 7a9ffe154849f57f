import { apply, type Complaint, type DisclosureRules, publicFrom, type Reach } from '@linsheng/domain/complaints'
import { DAY } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import { now } from '../../clock.ts'
import { nudge } from '../../jobs/nudge.ts'
import { type StoredCommit, toCommit } from '../complaints/operations/stored-commit.ts'
import { alertsOf, type NewAlert } from './alerts/alerts-of.ts'
import { storeAlerts } from './alerts/store-alerts.ts'
import { MESSENGER } from './name.ts'
import { VIAS, type Via } from './outbox/collection.ts'
import { type NewMessage, queueMessages } from './outbox/message.ts'
import { toldKey } from './outbox/told-key.ts'
import { concernsJoiners, isVisit, toldBy } from './outbox/told-kinds.ts'

/** What was done longer ago than this is history by the time it is followed: no news for anybody's bell. */
const NEWS_FOR = 7 * DAY

/** What follows from a case's newer commits for those who should hear of it. */
interface News {
  messages: NewMessage[]
  alerts: NewAlert[]
}

/**
 * Queues what complainants and staff are to be told because of these cases' newer commits. Each has a key of its commit,
 * so that following twice tells nobody twice.
 */
export async function followMessages(
  payload: Payload,
  cases: ReadonlyArray<{
    /** Whole. */
    history: StoredCommit[]
    /** Sequence up to which this has been done. */
    followed: number
  }>,
  rules: DisclosureRules,
): Promise<void> {
  const news = cases.map(({ history, followed }) => newsOf(history, rules, followed))
  await storeAlerts(
    payload,
    news.flatMap(({ alerts }) => alerts),
  )
  const messages = news.flatMap((of) => of.messages)
  if (messages.length === 0) return
  await queueMessages(payload, messages)
  nudge(MESSENGER)
}

function newsOf(history: StoredCommit[], rules: DisclosureRules, followed: number): News {
  const news: News = { messages: [], alerts: [] }
  let state: Complaint | null = null
  for (const commit of history) {
    const before: Complaint | null = state
    state = apply(before, toCommit(commit))
    if (!state || commit.sequence <= followed || state.imported) continue
    news.messages.push(...messagesOf(commit, state, rules))
    if (commit.at > now() - NEWS_FOR) news.alerts.push(...alertsOf(commit, before, state))
  }
  return news
}

/**
 * To the complainant, and to each household that had joined, what concerns it: no sooner than everybody may know of it, and
 * of an appointment nothing that would come too late. Those who look with their receipt are told nothing, those who want a
 * call are called: neither has a message.
 */
function messagesOf(
  { community, stream, sequence, at, events, actor }: StoredCommit,
  state: Complaint,
  rules: DisclosureRules,
): NewMessage[] {
  const kind = toldBy(events, actor)
  if (!kind) return []
  const from = publicFrom(state, at, rules)
  const tellsJoiners = concernsJoiners(kind, state) && !(from !== null && isVisit(kind))
  const later = from === null ? {} : { nextAt: Date.now() + Math.max(0, from - now()) }
  const joined = tellsJoiners ? state.joined.map((one) => ({ ...one, when: later })) : []
  return [{ voice: null, reach: state.reach, when: {} }, ...joined].flatMap(({ voice, reach, when }) => {
    const via = sentVia(reach)
    return via ? [{ community, key: toldKey({ stream, sequence, voice }), stream, sequence, kind, via, ...when }] : []
  })
}

const sentVia = (reach: Reach): Via | undefined => VIAS.find((way) => way === reach)
