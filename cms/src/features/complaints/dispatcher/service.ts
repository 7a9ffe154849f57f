import type { Service } from '../../../services.ts'
import { startDispatcher } from './dispatcher.ts'

export const dispatcherService: Service = {
  name: 'complaints dispatcher',
  runsIn: 'worker',
  start: async (payload, { dataDir }) => startDispatcher(payload, { dataDir }),
}
