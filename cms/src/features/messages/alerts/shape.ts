import { z } from 'zod'
import { ALERT_KINDS } from './kinds.ts'

/** Most alerts that one request marks. */
const MARKED_MAX = 100

/** GET /api/staff-alerts/mine: the newest alerts of whoever asks. */
export const ownAlertsSchema = z.object({
  unread: z.int(),
  pages: z.int(),
  alerts: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(ALERT_KINDS),
      number: z.string(),
      case: z.string().nullable(),
      at: z.number(),
      zone: z.string(),
      read: z.boolean(),
    }),
  ),
})

/** POST /api/staff-alerts/read. */
export const markReadSchema = z.object({ ids: z.union([z.literal('all'), z.array(z.string()).min(1).max(MARKED_MAX)]) })

export type OwnAlertsAnswer = z.infer<typeof ownAlertsSchema>
