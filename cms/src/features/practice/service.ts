import type { Service } from '../../services.ts'
import { KEEP_EVERY, keepTime } from './practice-clock.ts'

/** Keeps how far the practice clock has come, so that it goes on from there after a pause. Does nothing otherwise. */
export const practiceService: Service = {
  name: 'practice',
  runsIn: 'all',
  async start(payload, { practice }) {
    if (practice === null) return { stop: async () => undefined }
    let keeping = Promise.resolve()
    const keep = () => {
      keeping = keeping
        .then(() => keepTime(payload))
        .catch((error: unknown) => payload.logger.error({ msg: 'the practice clock could not be kept', error }))
      return keeping
    }
    // The demonstration may just have been made, which took its time.
    await keep()
    const timer = setInterval(keep, KEEP_EVERY)
    return {
      async stop() {
        clearInterval(timer)
        await keep()
      },
    }
  },
}
