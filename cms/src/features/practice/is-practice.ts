import type { CollectionBeforeChangeHook, Payload } from 'payload'
import { z } from 'zod'

const customSchema = z.object({ practice: z.number().nullable() })

/** How many times as fast the clock runs; null outside practice mode. */
export const practiceSpeed = ({ custom }: Pick<Payload['config'], 'custom'>): number | null =>
  customSchema.parse(custom).practice

/** What is made in practice mode is invented, and says so. */
export const markPractice: CollectionBeforeChangeHook = ({ data, req }) =>
  practiceSpeed(req.payload.config) === null ? data : { ...data, demonstration: true }
