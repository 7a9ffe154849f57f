import type { Payload } from 'payload'
import { codeOf } from '../../../error-code.ts'

/** Works on one survey: where that fails it is tried again at the next look, and the others go on. */
export async function holdingUpNoOther(payload: Payload, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    payload.logger.error({ msg: 'a survey could not go on', code: codeOf(error) })
  }
}
