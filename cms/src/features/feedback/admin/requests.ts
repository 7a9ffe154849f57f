import { type FiledForCaller, filedForCallerSchema } from '@linsheng/contracts/complaints'
import {
  inboxSchema,
  type ReportRow,
  type StaffChannel,
  type StaffReport,
  staffChannelSchema,
  staffReportSchema,
} from '@linsheng/contracts/feedback'
import type { z } from 'zod'
import { type Answer, get, post, postForm } from '../../complaints/admin/requests.ts'

/** Where the server's half of the inbox is; the shapes are `contracts/feedback/staff`. */
const BASE = '/api/reports'
const query = (community: string): string => `?community=${encodeURIComponent(community)}`

export const readChannel = (community: string): Promise<Answer<StaffChannel>> =>
  get(`${BASE}/channel${query(community)}`, staffChannelSchema)
export const readInbox = (community: string): Promise<Answer<{ reports: ReportRow[] }>> =>
  get(`${BASE}/inbox${query(community)}`, inboxSchema)
export const readReport = (id: string): Promise<Answer<StaffReport>> => get(`${BASE}/${id}`, staffReportSchema)

export const announceKey = (body: {
  community: string
  recipient: string
  office: string
}): Promise<Answer<StaffChannel>> => post(`${BASE}/keys`, staffChannelSchema, body)
export const retireKey = (body: { community: string; member: string }): Promise<Answer<StaffChannel>> =>
  post(`${BASE}/keys/leave`, staffChannelSchema, body)
export const keepFor = (body: { community: string; retentionWeeks: number }): Promise<Answer<StaffChannel>> =>
  post(`${BASE}/settings`, staffChannelSchema, body)

export const setBlocked = (id: string, blocked: boolean): Promise<Answer<StaffReport>> =>
  post(`${BASE}/${id}/blocked`, staffReportSchema, { blocked })

/** @param key the same for the same report, so that it is filed once */
export const handOn = (id: string, body: object, key: string): Promise<Answer<FiledForCaller>> =>
  post(`${BASE}/${id}/hand-on`, filedForCallerSchema, body, { 'Idempotency-Key': key })

export const confirmCheck = (id: string, text: string): Promise<Answer<StaffChannel>> =>
  post(`${BASE}/checks/${id}/confirm`, staffChannelSchema, { text })

/** Milliseconds that a sealed message may take on its way: photos over a slow network. */
const PATIENCE = 120_000

/** Sends a sealed message with what the server is to know of it. */
export function postSealed<Value>(
  path: string,
  schema: z.ZodType<Value>,
  message: object,
  sealed: Uint8Array,
): Promise<Answer<Value>> {
  const form = new FormData()
  form.set('message', JSON.stringify(message))
  form.set('sealed', new Blob([new Uint8Array(sealed)], { type: 'application/octet-stream' }), 'sealed')
  return postForm(BASE + path, schema, form, PATIENCE)
}

/** The bytes of a sealed message; null when they did not come. */
export async function readSealed(path: string): Promise<Uint8Array | null> {
  try {
    const response = await fetch(BASE + path, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) })
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null
  } catch {
    return null
  }
}
