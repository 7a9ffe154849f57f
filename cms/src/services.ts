import type { Payload } from 'payload'
import type { Env } from './env.ts'
import { dispatcherService } from './features/complaints/dispatcher/service.ts'
import { photoSweepService } from './features/complaints/photos/sweep-service.ts'
import { sweepService } from './features/complaints/sweep/service.ts'
import { channelService } from './features/feedback/sweep/service.ts'
import { importLedgerService } from './features/import-ledger/service.ts'
import { messengerService } from './features/messages/service.ts'
import { openDataService } from './features/open-data/service.ts'
import { practiceService } from './features/practice/service.ts'
import { publishingService } from './features/publishing/service.ts'
import { surveysService } from './features/surveys/running/sweep.ts'
import { logWriterService } from './features/transparency/log/service.ts'
import { scriptsService } from './features/transparency/scripts/service.ts'
import { jobsService } from './jobs/service.ts'

/** Work that goes on while the server runs. `stop` waits for what is under way. */
export interface Service {
  name: string
  /** Which processes run it: those that answer requests, those that work, or all. */
  runsIn: 'web' | 'worker' | 'all'
  start(payload: Payload, env: Env): Promise<{ stop(): Promise<void> }>
}

/** In the order they start; they stop in the opposite one. */
export const services: Service[] = [
  jobsService,
  publishingService,
  logWriterService,
  dispatcherService,
  photoSweepService,
  importLedgerService,
  sweepService,
  practiceService,
  messengerService,
  openDataService,
  surveysService,
  channelService,
  scriptsService,
]
