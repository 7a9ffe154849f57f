import type { Payload } from 'payload'
import { SURVEYS } from '../collections/slugs.ts'

/** Whether what was stored before the question will be counted. */
export type Taking = 'taken' | 'over' | 'cancelled'

interface Asking {
  /** The question that is under way: begun before those who come now, so it does not answer them. */
  running: Promise<Taking> | null
  /** The one that begins when it is answered, for all who wait. */
  next: Promise<Taking> | null
}
const asking = new WeakMap<Payload, Map<string, Asking>>()

/**
 * Whether a response that is stored by now will be counted. Asked after storing: the survey is marked as closing before its
 * responses are read, so whoever does not see the mark was stored before. One question answers all who wait for it.
 * @param id of the survey
 */
export function stillTaken(payload: Payload, id: string): Promise<Taking> {
  const surveys = asking.get(payload) ?? new Map<string, Asking>()
  asking.set(payload, surveys)
  const state = surveys.get(id) ?? { running: null, next: null }
  surveys.set(id, state)
  if (!state.running) return begin(payload, id, state)
  state.next ??= state.running.then(
    () => begin(payload, id, state),
    () => begin(payload, id, state),
  )
  return state.next
}

function begin(payload: Payload, id: string, state: Asking): Promise<Taking> {
  state.next = null
  const question = ask(payload, id)
  state.running = question
  const done = () => {
    if (state.running === question) state.running = null
  }
  question.then(done, done)
  return question
}

/** Two columns, and none of what the survey asks: this is asked often. */
async function ask(payload: Payload, id: string): Promise<Taking> {
  const { docs } = await payload.db.find<{ status: string; closing: boolean }>({
    collection: SURVEYS,
    where: { id: { equals: id } },
    select: { status: true, closing: true },
    limit: 1,
    pagination: false,
  })
  const [survey] = docs
  if (!survey || survey.status === 'cancelled') return 'cancelled'
  return survey.status === 'open' && !survey.closing ? 'taken' : 'over'
}
