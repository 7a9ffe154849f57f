import { REPEATS, SURVEY_REFUSALS, SURVEY_STATUSES, SURVEY_TEMPLATES } from '@linsheng/domain/surveys'
import { z } from 'zod'
import { instantSchema, slugSchema } from '../text/index.ts'
import { hashSchema } from '../transparency/line.ts'
import { staffSurveyCommandSchema } from './commands.ts'
import { questionnaireSchema } from './questionnaire.ts'
import { answeredFindingSchema, surveyResultsSchema } from './results.ts'

/* What managers and the committee ask of surveys, below `/api/surveys`. */

/** POST /prepare: a new survey from a template, or a copy of one. */
export const prepareSurveySchema = z.object({
  /** Id. */
  community: z.string(),
  slug: slugSchema,
  from: z.union([z.object({ template: z.enum(SURVEY_TEMPLATES) }), z.object({ copyOf: z.string() })]),
  opensAt: instantSchema,
  closesAt: instantSchema,
  repeats: z.enum(REPEATS).nullable(),
  targetPercent: z.int(),
})
export type PrepareSurvey = z.infer<typeof prepareSurveySchema>

/** POST /<id>/commands. `seen`: the sequence that whoever asks has looked at. */
export const surveyOrderSchema = z.object({ command: staffSurveyCommandSchema, seen: z.int() })

/** A survey in the list: GET /staff?community=<id>. */
export const surveyRowSchema = z.object({
  id: z.string(),
  slug: slugSchema,
  title: z.object({ 'zh-Hans': z.string(), 'zh-Hant': z.string().optional(), en: z.string().optional() }),
  status: z.enum(SURVEY_STATUSES),
  wave: z.int(),
  opensAt: instantSchema,
  closesAt: instantSchema,
  households: z.int().nullable(),
  /** Null until it is closed: nobody is told before. */
  responses: z.int().nullable(),
  targetPercent: z.int(),
  /** Findings that nobody has answered for. */
  openFindings: z.int(),
})
export type SurveyRow = z.infer<typeof surveyRowSchema>

/** One survey as staff see it: GET /<id>/staff, and the answer to every order. */
export const staffSurveySchema = surveyRowSchema.extend({
  /** Commits so far. */
  sequence: z.int(),
  questionnaire: questionnaireSchema,
  version: z.int(),
  repeats: z.enum(REPEATS).nullable(),
  /** Id and slug of the wave before. */
  follows: z.object({ id: z.string(), slug: slugSchema }).nullable(),
  keyHash: hashSchema.nullable(),
  remindedAt: z.array(instantSchema),
  closedAt: instantSchema.nullable(),
  publishedAt: instantSchema.nullable(),
  findings: z.array(answeredFindingSchema),
  /** For staff from closing on. */
  results: surveyResultsSchema.nullable(),
  /** Why each command would be refused now; those not named are possible. */
  refusals: z.partialRecord(z.string(), z.enum(SURVEY_REFUSALS)),
  /** Households on the register, with and without a letter of this survey. */
  letters: z.object({ households: z.int(), printed: z.int() }),
})
export type StaffSurvey = z.infer<typeof staffSurveySchema>

/** POST /<id>/letters: new codes for these households. Shown this once; a code that was printed before is void then, unless its token was issued. */
export const printLettersSchema = z.object({
  /** Codes of buildings; null: all. */
  zones: z.array(z.string()).nullable(),
  /** Only those without a letter yet. */
  onlyNew: z.boolean(),
})
export const printedLettersSchema = z.object({
  letters: z.array(z.object({ zone: z.string(), door: z.string(), code: z.string() })),
  /** Households whose token was issued already: they get no new code. */
  skipped: z.int(),
})
export type PrintedLetters = z.infer<typeof printedLettersSchema>

/** GET /<id>/texts and POST /<id>/texts: what households wrote, to be released one by one. */
export const surveyTextSchema = z.object({
  id: z.string(),
  question: z.string(),
  text: z.string(),
  /** Null: not decided. */
  released: z.boolean().nullable(),
})
export const releaseTextSchema = z.object({ id: z.string(), released: z.boolean() })
export type SurveyText = z.infer<typeof surveyTextSchema>
