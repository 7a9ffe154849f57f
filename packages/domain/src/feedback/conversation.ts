import type { Week } from '../time/week.ts'
import type { MessageAuthor, ReportOutcome, ReportState } from './vocabulary.ts'

/** What is known of one sealed message without opening it. Two kinds of messages count on their own: a note must leave no gap. */
export interface SealedFact {
  lane: 'talk' | 'notes'
  /** From 1, in its lane. */
  n: number
  from: MessageAuthor
  /** Of a first answer: whether it was in time. */
  inTime: boolean | null
  /** Of the message that ended the conversation: how, and in which week. */
  outcome: ReportOutcome | null
  endedWeek: Week | null
}

/** A report and what was said about it, as far as its messages tell. */
export interface Conversation {
  state: ReportState
  outcome: ReportOutcome | null
  inTime: boolean | null
  endedWeek: Week | null
  /** Messages of both sides. */
  talk: number
  lastFrom: 'reporter' | 'committee'
  notes: number
}

/** Where a conversation stands. Nothing of it is stored: it follows from its messages, each stored by one write. */
export function conversationOf(facts: readonly SealedFact[]): Conversation {
  const talk = facts.filter(({ lane }) => lane === 'talk').toSorted((a, b) => a.n - b.n)
  const answer = talk.find(({ from }) => from === 'committee')
  const end = talk.find(({ outcome }) => outcome !== null)
  return {
    state: end ? 'ended' : answer ? 'answered' : 'waiting',
    outcome: end?.outcome ?? null,
    inTime: answer?.inTime ?? null,
    endedWeek: end?.endedWeek ?? null,
    talk: talk.length,
    lastFrom: talk.at(-1)?.from === 'committee' ? 'committee' : 'reporter',
    notes: facts.length - talk.length,
  }
}

/** What the two sides may want to add to a conversation. */
export type ConversationStep =
  | { type: 'follow-up' }
  | { type: 'reply' | 'end'; inTime: boolean | null }
  | { type: 'note' }
  | { type: 'hand-on' }

export type ConversationRefusal = 'conversation-ended' | 'conversation-blocked' | 'answer-time-missing'

/**
 * Why a step is not possible; null when it is. What has ended stays so: nobody adds to it. One that is blocked takes
 * nothing of its reporter, but members can answer and have to end it. A first answer says whether it is in time.
 * @param blocked whether members have closed it to its reporter
 */
export function refusalOf(
  { state }: Pick<Conversation, 'state'>,
  blocked: boolean,
  step: ConversationStep,
): ConversationRefusal | null {
  if (state === 'ended') return 'conversation-ended'
  if (step.type === 'follow-up') return blocked ? 'conversation-blocked' : null
  const isAnswer = step.type === 'reply' || step.type === 'end'
  return isAnswer && state === 'waiting' && step.inTime === null ? 'answer-time-missing' : null
}
