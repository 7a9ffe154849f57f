import { z } from 'zod'
import { slugSchema } from '../text/index.ts'
import { RECEIPT_INPUT_MAX } from './track.ts'

/** GET /api/public/v1/push-key: the server's public key (VAPID, RFC 8292), base64url, which a browser subscribes with. */
export const pushKeySchema = z.object({ key: z.string().min(1).max(200) })

/** POST /api/public/v1/push-subscriptions: this device wants to be told of the case behind the receipt. */
export const pushSubscriptionSchema = z.object({
  community: slugSchema,
  receipt: z.string().min(1).max(RECEIPT_INPUT_MAX),
  /** As the browser's `PushSubscription.toJSON()` gives it. */
  subscription: z.object({
    endpoint: z.url({ protocol: /^https$/ }).max(2000),
    expirationTime: z.number().nullable().optional(),
    keys: z.object({ p256dh: z.string().max(200), auth: z.string().max(100) }),
  }),
})
export type PushSubscriptionRequest = z.infer<typeof pushSubscriptionSchema>

/** What a push message carries, as JSON: nothing of the case but its number. `path` is root-relative. */
export const pushMessageSchema = z.object({ title: z.string(), body: z.string(), path: z.string() })
export type PushMessage = z.infer<typeof pushMessageSchema>
