import type { Service } from '../../../services.ts'
import { startLogWriter } from './writer.ts'

export const logWriterService: Service = {
  name: 'log writer',
  runsIn: 'worker',
  start: async (payload, { dataDir, siteUrl }) => startLogWriter(payload, { dataDir, siteUrl }),
}
