import '../../complaints-form/quiet-zod.ts'
import { deviceKeeper } from '../answering/kept.ts'
import { leafOf } from '../sending/response.ts'
import { wordsHere } from './words-here.ts'

/**
 * Takes away what was left of a survey in this browser when it closed, and says so. `leaf`: of a response that may have
 * arrived without an answer coming back. Null: nothing was left.
 */
export function takeLeftover(community: string, survey: string): { leaf: string | null; text: string } | null {
  const keeper = deviceKeeper(window.localStorage, community, survey)
  const kept = keeper.open(Date.now())
  keeper.wipe()
  if (kept === null) return null
  const leaf = kept.outbox && leafOf(kept.outbox)
  return { leaf, text: wordsHere()(leaf === null ? 'counted.leftover' : 'counted.leftover.receipt') }
}
