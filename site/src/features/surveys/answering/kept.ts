import { answersSchema, RESPONSE_MAX } from '@linsheng/contracts/surveys'
import type { Answers } from '@linsheng/domain/surveys'
import { z } from 'zod'

const DAY = 24 * 60 * 60 * 1000
/** Longer than any survey is open. */
const KEPT_FOR = 62 * DAY

const base64 = z.base64().max(1024)
const keptSchema = z.object({
  version: z.literal(1),
  savedAt: z.number(),
  /** As it was typed or scanned; empty once it has been used. */
  code: z.string().max(64),
  answers: answersSchema,
  /** Code of the first question of the page somebody is at. */
  at: z.string().max(64).nullable(),
  /** What a token was asked for with: asking again with the same gives the same token. */
  blinding: z.object({ keyHash: z.string(), prepared: base64, blinded: base64, inverse: base64 }).nullable(),
  /** A response that is finished and waits to be sent. */
  outbox: z
    .object({ token: base64, nonce: base64, answers: z.string().max(RESPONSE_MAX), sendAt: z.number() })
    .nullable(),
})
export type Kept = Omit<z.infer<typeof keptSchema>, 'version' | 'savedAt'> & { answers: Answers }
export type KeptBlinding = NonNullable<Kept['blinding']>
export type Outbox = NonNullable<Kept['outbox']>

export const NOTHING_KEPT: Kept = { code: '', answers: {}, at: null, blinding: null, outbox: null }

/** Where answers are until they are sent. */
export interface Keeper {
  open(now: number): Kept | null
  /** Whether it is kept. */
  save(kept: Kept, now: number): boolean
  wipe(): void
}

/**
 * Keeps a survey's answers in this browser. Storage can be switched off, full or tampered with: then nothing is kept, `save`
 * says so, and nothing throws.
 */
export function deviceKeeper(storage: Storage, community: string, survey: string): Keeper {
  const name = `linsheng:survey:${community}:${survey}`
  return {
    open(now) {
      try {
        const parsed = keptSchema.safeParse(JSON.parse(storage.getItem(name) ?? 'null'))
        if (!parsed.success || now - parsed.data.savedAt > KEPT_FOR) return null
        const { version: _version, savedAt: _savedAt, ...kept } = parsed.data
        return kept
      } catch {
        return null
      }
    },
    save(kept, now) {
      try {
        storage.setItem(name, JSON.stringify({ version: 1, savedAt: now, ...kept }))
        return true
      } catch {
        return false
      }
    },
    wipe() {
      try {
        storage.removeItem(name)
      } catch {
        // Storage is switched off, so nothing was kept.
      }
    },
  }
}

/** Keeps nothing: for a device that several households use. */
export const forgetfulKeeper: Keeper = { open: () => null, save: () => false, wipe: () => {} }
