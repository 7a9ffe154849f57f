import { z } from 'zod'
import type { Place } from './screens.ts'
import { FIELDS } from './values.ts'

/**
 * What the form leaves in the browser's history so that Back goes one screen back, and a reload finds the receipt again:
 * where the reader is and which screen they came from, or that a receipt stands here. Never an answer, never a code.
 */
const place = z.enum([...FIELDS, 'check'])
const markSchema = z.union([z.object({ place, from: place.nullable() }), z.object({ receipt: z.literal(true) })])
export type Mark = { place: Place; from: Place | null } | { receipt: true }

/** The mark in an entry's state; null where something else stands there, or nothing. */
export function markOf(state: unknown): Mark | null {
  const parsed = markSchema.safeParse(state)
  return parsed.success ? parsed.data : null
}
