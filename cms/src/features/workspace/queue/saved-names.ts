import { z } from 'zod'

/** Name under which an account's own filters are kept among its preferences. */
export const SAVED_FILTERS = 'work-filters'
export const SAVED_MAX = 12

/** A filter with the name its owner gave it; `query` is the part of the address behind `?`. */
export const savedFiltersSchema = z
  .array(z.object({ name: z.string().trim().min(1).max(40), query: z.string().max(1000) }))
  .max(SAVED_MAX)
export type SavedFilter = z.infer<typeof savedFiltersSchema>[number]
