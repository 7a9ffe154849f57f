import { z } from 'zod'
import { instantSchema } from '../text/index.ts'

/** Witnesses the community listens to, each with the newest checkpoint it has cosigned, or null. */
export const witnessesSchema = z.array(
  z.object({
    name: z.string(),
    /** Verifier key of a cosigner (C2SP tlog-cosignature). */
    vkey: z.string(),
    cosigned: z
      .object({
        size: z.int().min(0),
        at: instantSchema,
        /** The whole note: the checkpoint with the log's and this witness's signature. */
        note: z.string(),
      })
      .nullable(),
  }),
)
export type Witnesses = z.infer<typeof witnessesSchema>

/** What a community's log shows of itself: the key that signs it now, its published entries, and who watches it. */
export interface PublicLog {
  /** C2SP signed-note verifier key. */
  vkey: string
  /** Entries. */
  size: number
  witnesses: Witnesses
}

/** POST /api/public/v1/<c>/log/cosignatures: the checkpoint's note with one cosignature line more. */
export const cosignatureSchema = z.object({ note: z.string().max(10_000) })
/** Its answer: entries of the checkpoint that was cosigned. */
export const cosignedSchema = z.object({ size: z.int().min(0) })
