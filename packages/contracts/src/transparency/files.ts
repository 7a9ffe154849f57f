import type { RuleSet } from '@linsheng/domain/transparency'
import { z } from 'zod'
import { instantSchema } from '../text/index.ts'

/** Paths below `/data/<community>/`. Tiles stand below `log/`, where C2SP tlog-tiles puts them. */
export const CHECKPOINT_PATH = 'log/checkpoint'
/** The key that signs now, one line (C2SP signed-note verifier key). */
export const VKEY_PATH = 'log/vkey'
export const WITNESSES_PATH = 'log/witnesses.json'
export const tileFilePath = (tile: string): string => `log/${tile}`
/** A version of a rule set: canonical JSON whose SHA-256 is the hash in the line and in the name. */
export const rulesPath = (rules: RuleSet, hash: string): string => `rules/${rules}-${hash}.json`

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

/** POST /api/public/v1/<c>/log/cosignatures: the checkpoint's note with one cosignature line more. */
export const cosignatureSchema = z.object({ note: z.string().max(10_000) })
/** Its answer: entries of the checkpoint that was cosigned. */
export const cosignedSchema = z.object({ size: z.int().min(0) })
