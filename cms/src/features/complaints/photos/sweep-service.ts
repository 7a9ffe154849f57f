import { DAY, HOUR } from '@linsheng/domain/time'
import { codeOf } from '../../../error-code.ts'
import type { Service } from '../../../services.ts'
import { sweepPhotos } from './photo-store.ts'

/** Every hour, deletes photos that were sent a day ago and never used in a complaint. */
export const photoSweepService: Service = {
  name: 'unused photos',
  runsIn: 'worker',
  async start(payload) {
    let running: Promise<unknown> = Promise.resolve()
    const sweep = () => {
      running = running
        .then(() => sweepPhotos(payload, Date.now() - DAY))
        .catch((error: unknown) =>
          payload.logger.error({ msg: 'unused photos could not be swept', code: codeOf(error) }),
        )
    }
    sweep()
    const timer = setInterval(sweep, HOUR)
    return {
      async stop() {
        clearInterval(timer)
        await running
      },
    }
  },
}
