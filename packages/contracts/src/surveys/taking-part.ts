import { SURVEY_STATUSES } from '@linsheng/domain/surveys'
import { z } from 'zod'
import { instantSchema, slugSchema } from '../text/index.ts'
import { hashSchema } from '../transparency/line.ts'
import { answerFaultSchema } from './answers.ts'

/*
 * How a household takes part, below `/api/public/v1/<community>/surveys/<slug>`: it shows its code and has a token signed
 * blindly, then, apart from that and without credentials, sends its response with the token.
 */

/** What has to be fresh; everything else stands in the page. */
export const surveyStandSchema = z.object({
  slug: slugSchema,
  status: z.enum(SURVEY_STATUSES),
  opensAt: instantSchema,
  closesAt: instantSchema,
  /** SubjectPublicKeyInfo (DER) in base64; null before opening. */
  key: z.base64().nullable(),
  keyHash: hashSchema.nullable(),
  /** Of the log's `survey-opened` line, which has the same hash; null before it is there. */
  logIndex: z.int().nullable(),
})
export type SurveyStand = z.infer<typeof surveyStandSchema>

/** Longest response, in characters of JSON. */
export const RESPONSE_MAX = 120_000
/** RSA-3072: 384 bytes in base64. */
const modulusSchema = z.base64().length(512)

/** POST …/tokens */
export const tokenRequestSchema = z.object({ code: z.string().max(64), blinded: modulusSchema })
export const tokenSignedSchema = z.object({ signature: modulusSchema })

/** POST …/responses; without cookie, referrer or code. */
export const sentResponseSchema = z.object({
  token: z.base64().max(1024),
  /** 32 random bytes: with them and `answers` a household finds its response among those counted. */
  nonce: z.base64().length(44),
  /** JSON text of the answers, byte for byte what is counted (`answersSchema`). */
  answers: z.string().max(RESPONSE_MAX),
})
export type SentResponse = z.infer<typeof sentResponseSchema>
/** Refused as `faulty-answers`, the problem has them beside it: pointers into the answers. */
export const faultyAnswersSchema = z.object({ faults: z.array(answerFaultSchema) })
/** Its answer, the same when the same is sent again. */
export const responseTakenSchema = z.object({ taken: z.literal(true) })

/** `/data/<community>/surveys/<slug>.leaves.json`: every counted response's leaf in base64, in the order of the tree. */
export const countedLeavesSchema = z.object({ survey: slugSchema, leaves: z.array(z.base64().length(44)) })
