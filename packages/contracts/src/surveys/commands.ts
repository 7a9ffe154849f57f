import { ACTION_STATES, REPEATS } from '@linsheng/domain/surveys'
import { z } from 'zod'
import { chosenInstantSchema } from '../text/index.ts'
import { questionnaireSchema } from './questionnaire.ts'

/** Longest reason, action or note, in characters, and longest name of who does it. */
export const SURVEY_NOTE_MAX = 1000
export const SURVEY_WHO_MAX = 100

const note = z.string().trim().max(SURVEY_NOTE_MAX)
const finding = z.string().max(128)
const arrangement = {
  opensAt: chosenInstantSchema,
  closesAt: chosenInstantSchema,
  repeats: z.enum(REPEATS).nullable(),
  targetPercent: z.int(),
}

/**
 * What staff may ask of a survey. Opening and closing are not among them: their words (households, key, what came of it)
 * are the system's to say.
 */
export const staffSurveyCommandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('revise'), questionnaire: questionnaireSchema }),
  z.object({ type: z.literal('arrange'), ...arrangement }),
  z.object({ type: z.literal('remind') }),
  z.object({ type: z.literal('extend'), closesAt: chosenInstantSchema, reason: note }),
  z.object({
    type: z.literal('name-action'),
    finding,
    what: note,
    who: z.string().trim().max(SURVEY_WHO_MAX),
    by: chosenInstantSchema,
  }),
  z.object({ type: z.literal('decline-action'), finding, reason: note }),
  z.object({ type: z.literal('move-action'), finding, state: z.enum(ACTION_STATES), note }),
  z.object({ type: z.literal('publish') }),
  z.object({ type: z.literal('cancel'), reason: note }),
])
export type StaffSurveyCommand = z.infer<typeof staffSurveyCommandSchema>
