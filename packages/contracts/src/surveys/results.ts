import {
  ACTION_STATES,
  type AnsweredFinding,
  QUADRANTS,
  SERVQUAL_DIMENSIONS,
  type SurveyFigures,
  type SurveyResults,
  type TallyOf,
} from '@linsheng/domain/surveys'
import { SMALLEST_GROUP } from '@linsheng/domain/transparency'
import { z } from 'zod'
import { instantSchema } from '../text/index.ts'
import { questionnaireSchema } from './questionnaire.ts'

const count = z.int().min(0)
const counts = z.array(count)
/** A figure with its 95 % interval. */
export const estimateSchema = z.object({ value: z.number(), low: z.number(), high: z.number() })
const scaleFigures = {
  n: count,
  counts,
  mean: estimateSchema.nullable(),
  satisfied: estimateSchema.nullable(),
}
const choiceFigures = {
  n: count,
  counts: z.record(z.string(), count),
  shares: z.record(z.string(), estimateSchema),
}

const tallySchema: z.ZodType<TallyOf> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('single'), ...choiceFigures }),
  z.object({ type: z.literal('multiple'), ...choiceFigures }),
  z.object({ type: z.literal('scale'), ...scaleFigures }),
  z.object({ type: z.literal('matrix'), rows: z.record(z.string(), z.object(scaleFigures)) }),
  z.object({
    type: z.literal('ranking'),
    n: count,
    places: z.record(z.string(), counts),
    meanPlace: z.record(z.string(), estimateSchema),
  }),
  z.object({ type: z.literal('number'), n: count, counts }),
  z.object({ type: z.literal('text'), n: count }),
  z.object({
    type: z.literal('pair'),
    n: count,
    expected: z.object(scaleFigures),
    perceived: z.object(scaleFigures),
    gapCounts: counts,
    gap: estimateSchema.nullable(),
  }),
])

const servqualSchema = z.object({
  gap: estimateSchema,
  dimensions: z.array(
    z.object({
      dimension: z.enum(SERVQUAL_DIMENSIONS),
      pairs: z.array(z.string()),
      n: count,
      expected: z.number(),
      perceived: z.number(),
      gap: estimateSchema,
      quadrant: z.enum(QUADRANTS).nullable(),
    }),
  ),
})

const figuresSchema: z.ZodType<SurveyFigures> = z.object({
  questions: z.record(z.string(), tallySchema.nullable()),
  index: estimateSchema.nullable(),
  sections: z.array(
    z.object({
      section: z.string(),
      weight: count,
      n: count,
      score: estimateSchema,
      items: z.array(z.object({ code: z.string(), n: count, score: estimateSchema })),
    }),
  ),
  servqual: servqualSchema.nullable(),
})

export const surveyResultsSchema: z.ZodType<SurveyResults> = z.object({
  n: count,
  households: count,
  total: figuresSchema.nullable(),
  groups: z
    .object({
      question: z.string(),
      cells: z.array(z.object({ choices: z.array(z.string().nullable()), n: count, figures: figuresSchema })),
    })
    .nullable(),
})

const followUpSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('action'),
    what: z.string(),
    who: z.string(),
    by: instantSchema,
    state: z.enum(ACTION_STATES),
    note: z.string().nullable(),
  }),
  z.object({ kind: z.literal('none'), reason: z.string() }),
])

export const answeredFindingSchema: z.ZodType<AnsweredFinding> = z.object({
  kind: z.enum(['section', 'dimension', 'item']),
  measure: z.enum(['score', 'gap']),
  code: z.string(),
  value: z.number(),
  followUp: followUpSchema.nullable(),
})

/**
 * Of complaints received from `from` up to, not including, `to`, as the public board has it (Kaplan and Meier: cases that
 * still wait count). Hours; a median is null where more than half still wait.
 */
export const answeringSchema = z.object({
  from: instantSchema,
  to: instantSchema,
  n: count,
  responseMedian: z.number().nullable(),
  resolutionMedian: z.number().nullable(),
  /** Share, from 0 to 1, that a person had answered within so many hours; null where no case waited so long. */
  answeredWithin: z.array(z.object({ hours: z.number(), share: z.number().nullable() })),
})
export type Answering = z.infer<typeof answeringSchema>

/** `/data/<community>/surveys/<slug>.json` — a closed survey: what was asked, what came of it and what follows. */
export const publishedSurveySchema = z.object({
  questionnaire: questionnaireSchema,
  wave: z.int().min(1),
  opensAt: instantSchema,
  closesAt: instantSchema,
  /** Response rate aimed at, whole per cent. */
  targetPercent: z.int(),
  results: surveyResultsSchema,
  findings: z.array(answeredFindingSchema),
  /** What households wrote and a person released, by question. */
  texts: z.record(z.string(), z.array(z.string())),
  /** Letters printed in place of earlier ones; null: one to four. Left out by those who did not count them. */
  lettersReplaced: z.union([z.literal(0), z.int().min(SMALLEST_GROUP), z.null()]).optional(),
  /** How long complaints of the time that the survey asks about really took; left out where there were none. */
  answering: answeringSchema.optional(),
})
export type PublishedSurvey = z.infer<typeof publishedSurveySchema>
