import {
  ANSWER_FAULTS,
  ANSWER_TEXT_MAX,
  type Answers,
  type AnswerValue,
  CHOICES_MAX,
  QUESTIONS_MAX,
} from '@linsheng/domain/surveys'
import { z } from 'zod'
import { surveyCodeSchema } from './questionnaire.ts'

const atMost = (maximum: number) => (record: object) => Object.keys(record).length <= maximum

/** Shape and size of one answer; whether it is one, its question says (`parseResponse` of domain). */
const answerValueSchema: z.ZodType<AnswerValue> = z.union([
  z.string().max(ANSWER_TEXT_MAX),
  z.number(),
  z.array(surveyCodeSchema).max(CHOICES_MAX),
  z.record(surveyCodeSchema, z.number()).refine(atMost(CHOICES_MAX)),
])

/** One household's answers by question code; nothing else about it travels with them. */
export const answersSchema: z.ZodType<Answers> = z
  .record(surveyCodeSchema, answerValueSchema)
  .refine(atMost(QUESTIONS_MAX))

/** What is wrong with a response, each at its answer; the sentence for a code is `survey-rules.answer.<code>`. */
export const answerFaultSchema = z.object({
  /** JSON pointer into the answers, `/repairs/speed`. */
  pointer: z.string(),
  code: z.enum(ANSWER_FAULTS),
  params: z.record(z.string(), z.number()).optional(),
})
