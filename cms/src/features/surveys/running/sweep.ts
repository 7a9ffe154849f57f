import type { Payload } from 'payload'
import { now } from '../../../clock.ts'
import { startWatch, type Watch } from '../../../jobs/watch.ts'
import type { Service } from '../../../services.ts'
import { SURVEY_WATCH } from '../name.ts'
import { takeDueSteps } from './due.ts'
import { followSurveys, refreshPublished } from './follow.ts'
import { forgetTraces } from './traces.ts'

/** Milliseconds between two looks: how late a survey can open while everything is well. */
const EVERY = 2_000

export interface SweepSettings {
  dataDir: string
}

/** What time brings to surveys and what follows from it, once. */
export async function sweepSurveys(payload: Payload, { dataDir }: SweepSettings, at = now()): Promise<void> {
  await followSurveys(payload, dataDir)
  await takeDueSteps(payload, at)
  await followSurveys(payload, dataDir)
  await refreshPublished(payload, dataDir)
  await forgetTraces(payload)
}

/** Opens, closes and publishes surveys at their time. One process does it at a time, under a lease. */
export const startSurveys = (payload: Payload, settings: SweepSettings, every = EVERY): Watch =>
  startWatch(payload, SURVEY_WATCH, { every, look: () => sweepSurveys(payload, settings) })

export const surveysService: Service = {
  name: 'surveys',
  runsIn: 'worker',
  start: async (payload, { dataDir }) => startSurveys(payload, { dataDir }),
}
