import { REPEATS, SURVEY_REFUSALS, SURVEY_STATUSES, SURVEY_TEMPLATES } from '@linsheng/domain/surveys'
import { z } from 'zod'
import { chosenInstantSchema, instantSchema, slugSchema } from '../text/index.ts'
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
  opensAt: chosenInstantSchema,
  closesAt: chosenInstantSchema,
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
/** The answer: all of the community's, the newest opening first. */
export const surveyListSchema = z.object({ surveys: z.array(surveyRowSchema) })
export type SurveyList = z.infer<typeof surveyListSchema>

/**
 * One survey as staff see it: GET /<id>/staff, and the answer to preparing and to every order. Where somebody has acted since
 * `seen`, the order is refused as `conflict` and the survey as it is now stands beside it in the problem, as `survey`.
 */
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

/**
 * POST /<id>/letters, of a draft or while it is open: new codes for these households. Shown this once; a code that was
 * printed before is void then. Households that have had their token get a letter like all others, whose code gives no second
 * one: who is left out would tell who has taken part.
 */
export const printLettersSchema = z.object({
  /** Codes of buildings; null: all. */
  zones: z.array(z.string()).nullable(),
  /** Only those without a letter yet. */
  onlyNew: z.boolean(),
})
export const printedLettersSchema = z.object({
  letters: z.array(z.object({ zone: z.string(), door: z.string(), code: z.string() })),
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
/** The answer to both. */
export const surveyTextsSchema = z.object({ texts: z.array(surveyTextSchema) })
export type SurveyTexts = z.infer<typeof surveyTextsSchema>

/* The register of households, below `/api/households`. */

/** Lines pasted at once, and their characters. */
export const HOUSEHOLD_LINES_MAX = 5000
const PASTED_MAX = 200_000

/** POST /import: one household a line, building (code or name), white space or comma, door. */
export const importHouseholdsSchema = z.object({ community: z.string(), lines: z.string().max(PASTED_MAX) })

/** POST /generate: doors of a building from its floors, `101` to `104`, `201` … */
export const generateHouseholdsSchema = z.object({
  community: z.string(),
  /** Code of the building. */
  zone: z.string(),
  fromFloor: z.int().min(1).max(99),
  toFloor: z.int().min(1).max(99),
  doorsPerFloor: z.int().min(1).max(40),
})
export type GenerateHouseholds = z.infer<typeof generateHouseholdsSchema>

export const HOUSEHOLD_FAULTS = ['no-door', 'unknown-zone', 'too-long', 'twice'] as const
/** The answer to both. `known`: were on the register before. Faulty lines are left out, all others are added. */
export const householdsAddedSchema = z.object({
  added: z.int(),
  known: z.int(),
  /** `line` counts from 1. */
  faults: z.array(z.object({ line: z.int(), code: z.enum(HOUSEHOLD_FAULTS) })),
})
export type HouseholdsAdded = z.infer<typeof householdsAddedSchema>
