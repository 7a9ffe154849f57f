import {
  ANSWER_TEXT_MAX,
  CHOICES_MAX,
  CONDITIONS_MAX,
  CUTS_MAX,
  LABEL_MAX,
  PROSE_MAX,
  QUESTIONS_MAX,
  type Question,
  type Questionnaire,
  SECTIONS_MAX,
  SERVQUAL_DIMENSIONS,
  SURVEY_CODE,
} from '@linsheng/domain/surveys'
import { z } from 'zod'

/*
 * Shape and size only: what a questionnaire must be besides is `questionnaireFaults` of domain, so that a draft can be
 * saved with faults and shows each where it is.
 */

const localizedUpTo = (maximum: number) =>
  z.object({
    'zh-Hans': z.string().max(maximum),
    'zh-Hant': z.string().max(maximum).optional(),
    en: z.string().max(maximum).optional(),
  })
const label = localizedUpTo(LABEL_MAX)
const prose = localizedUpTo(PROSE_MAX).nullable()
export const surveyCodeSchema = z.string().regex(SURVEY_CODE)

const conditionSchema = z.discriminatedUnion('is', [
  z.object({
    question: surveyCodeSchema,
    is: z.enum(['one-of', 'none-of']),
    choices: z.array(surveyCodeSchema).max(CHOICES_MAX),
  }),
  z.object({ question: surveyCodeSchema, is: z.enum(['at-least', 'at-most']), value: z.number() }),
])
const conditions = z.array(conditionSchema).max(CONDITIONS_MAX)

const asked = { code: surveyCodeSchema, text: label, help: prose, required: z.boolean(), showIf: conditions }
const choices = z.array(z.object({ code: surveyCodeSchema, text: label })).max(CHOICES_MAX)
const scale = z.object({ min: z.int(), max: z.int(), low: label, high: label })

export const questionSchema: z.ZodType<Question> = z.discriminatedUnion('type', [
  z.object({ ...asked, type: z.literal('single'), choices }),
  z.object({ ...asked, type: z.literal('multiple'), choices, atMost: z.int().nullable() }),
  z.object({ ...asked, type: z.literal('scale'), scale, counts: z.boolean() }),
  z.object({ ...asked, type: z.literal('matrix'), rows: choices, scale, counts: z.boolean() }),
  z.object({ ...asked, type: z.literal('ranking'), choices }),
  z.object({
    ...asked,
    type: z.literal('number'),
    min: z.number(),
    max: z.number(),
    whole: z.boolean(),
    unit: label.nullable(),
    cuts: z.array(z.number()).max(CUTS_MAX),
  }),
  z.object({ ...asked, type: z.literal('text'), maxLength: z.int().max(ANSWER_TEXT_MAX) }),
  z.object({ ...asked, type: z.literal('pair'), dimension: z.enum(SERVQUAL_DIMENSIONS), scale }),
])

export const questionnaireSchema: z.ZodType<Questionnaire> = z.object({
  title: label,
  intro: prose,
  sections: z
    .array(
      z.object({
        code: surveyCodeSchema,
        title: label,
        intro: prose,
        weight: z.int(),
        showIf: conditions,
        questions: z.array(questionSchema).max(QUESTIONS_MAX),
      }),
    )
    .max(SECTIONS_MAX),
  groupBy: surveyCodeSchema.nullable(),
})
