import { type Survey, takesResponses } from '@linsheng/domain/surveys'
import type { Payload } from 'payload'
import { registerOf } from '../../complaints/register.ts'
import { entryWithKey } from '../../transparency/entry-book.ts'
import { readHead } from '../../transparency/log/heads.ts'
import { surveyBySlug } from '../operations/survey-row.ts'
import { lineKey } from './log-lines.ts'
import { type KeptKey, keyOf } from './survey-key.ts'

/** Where households take part in one survey: what has to be known of it to answer them. */
export interface Desk {
  /** Id of the survey. */
  id: string
  /** Id and slug. */
  community: { id: string; slug: string }
  slug: string
  stream: string
  state: Survey
  closing: boolean
  /** Null before opening and after closing. */
  key: KeptKey | null
  /** Of the log's line that names the key; null before it is published there. */
  logIndex: number | null
}

/** Keys and times are believed for so long, in milliseconds; a closed survey's key stays in memory no longer. */
const BELIEVED_FOR = 1_000
const MOST_DESKS = 500

interface Believed {
  until: number
  desk: Promise<Desk | null>
}
const desks = new WeakMap<Payload, Map<string, Believed>>()

/** The desk of a survey that is or was open; null where there is none. */
export function deskOf(payload: Payload, community: string, slug: string): Promise<Desk | null> {
  const known = desks.get(payload) ?? new Map<string, Believed>()
  desks.set(payload, known)
  const name = `${community}/${slug}`
  const found = known.get(name)
  if (found && found.until > Date.now()) return found.desk
  if (known.size >= MOST_DESKS) known.clear()
  const desk = openDesk(payload, community, slug)
  desk.catch(() => known.delete(name))
  const believed = { desk, until: Date.now() + BELIEVED_FOR }
  known.set(name, believed)
  setTimeout(() => known.get(name) === believed && known.delete(name), BELIEVED_FOR).unref()
  return desk
}

async function openDesk(payload: Payload, community: string, slug: string): Promise<Desk | null> {
  const register = await registerOf(payload, community)
  const survey = register && (await surveyBySlug(payload, register.id, slug))
  if (!register || !survey || survey.state.openedAt === null) return null
  const { id, stream, state, closing } = survey
  const [key, logIndex] = await Promise.all([
    state.status === 'open' ? keyOf(payload, stream) : null,
    publishedIndex(payload, register.id, stream),
  ])
  return { id, community: { id: register.id, slug: register.slug }, slug, stream, state, closing, key, logIndex }
}

/** Index of the line that says the survey is open, once a signed head of the log has it. */
async function publishedIndex(payload: Payload, community: string, stream: string): Promise<number | null> {
  const [line, head] = await Promise.all([
    entryWithKey(payload, community, lineKey(stream, 'opened')),
    readHead(payload, community),
  ])
  return line && head && line.index < head.size ? line.index : null
}

/** Whether households can take part now: it is open, its time is not over, and its key is in the published log. */
export const isOpen = (desk: Desk, now: number): desk is Desk & { key: KeptKey } =>
  takesResponses(desk.state, now) && !desk.closing && desk.key !== null && desk.logIndex !== null
