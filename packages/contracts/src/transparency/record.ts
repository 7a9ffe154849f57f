import { z } from 'zod'
import { instantSchema } from '../text/index.ts'
import { canonicalJson } from './line.ts'

/**
 * The private record that a case's line is sealed over: the commit behind it, with everything one command decided. Its
 * canonical JSON, hashed with the line's salt, gives the line's `record`; another salt with the published text `text`.
 */
export const privateRecordSchema = z.strictObject({
  number: z.string(),
  /** Of the commit among the case's, from 1. */
  sequence: z.int(),
  at: instantSchema,
  actor: z.looseObject({ kind: z.string() }),
  events: z.array(z.looseObject({ type: z.string() })),
})
export type PrivateRecord = z.infer<typeof privateRecordSchema>

/** The bytes that are sealed. */
export const recordBytes = (record: PrivateRecord): Uint8Array => new TextEncoder().encode(canonicalJson(record))

/** What an auditor is shown of one line, and can check: `npm run verify -- URL --records FILE`. */
export const openedSealSchema = z.strictObject({
  index: z.int().min(0),
  /** 32 bytes in base64. */
  salt: z.base64(),
  record: privateRecordSchema,
})
export const openedSealsSchema = z.array(openedSealSchema)
export type OpenedSeal = z.infer<typeof openedSealSchema>
