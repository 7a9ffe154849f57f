import type { ProblemCode } from '@linsheng/contracts/problem'
import type { Payload, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { refuse } from '../../complaints/endpoints/refuse.ts'
import { type Register, registerById } from '../../complaints/register.ts'
import { isChannelMember } from '../access.ts'
import type { Member } from '../operations/keys.ts'
import { communityOf, findById, type StoredConversation } from '../store/conversations.ts'
import { parseForm } from './body.ts'

/** A committee member who asks something of their community's channel. */
export interface ChannelPlace {
  payload: Payload
  register: Register
  member: Member
  dataDir: string
}

export interface ConversationPlace extends ChannelPlace {
  conversation: StoredConversation
}

/** The channel of a community, if the signed-in person belongs to its committee; for everybody else there is none. */
export async function channelPlace(req: PayloadRequest, community: unknown): Promise<ChannelPlace | null> {
  const { payload, user } = req
  if (!user || typeof community !== 'string' || !isChannelMember(user, community)) return null
  const register = await registerById(payload, community)
  const dataDir: unknown = payload.config.custom?.dataDir
  if (!register || typeof dataDir !== 'string') return null
  return { payload, register, member: { id: String(user.id), name: user.name }, dataDir }
}

/** The conversation in a request's address. */
export async function conversationPlace(req: PayloadRequest): Promise<ConversationPlace | null> {
  const id = req.routeParams?.id
  if (typeof id !== 'string') return null
  const place = await channelPlace(req, await communityOf(req.payload, id))
  const conversation = place && (await findById(req.payload, place.register.id, id))
  return place && conversation && { ...place, conversation }
}

/** JSON that nobody keeps. */
export const json = (value: object, status = 200): Response =>
  Response.json(value, { status, headers: { 'Cache-Control': 'no-store' } })

/** Sealed bytes that nobody keeps. */
export const octets = (bytes: Uint8Array<ArrayBuffer>): Response =>
  new Response(bytes, { headers: { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' } })

/** A form with a sealed message, its JSON in the shape of a schema, or its refusal. */
export async function formAsked<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
): Promise<{ value: z.output<Schema>; sealed: Uint8Array } | Response> {
  const form = await req.formData?.().catch(() => null)
  const parsed = form ? await parseForm(form, 'message', schema) : { ok: false as const }
  return parsed.ok ? parsed : refuse('invalid-request', parsed.errors)
}

/** What a step ends with: its refusal, or what there is to see after it. */
export const ended = async (code: ProblemCode | null, view: () => Promise<object>): Promise<Response> =>
  code ? refuse(code) : json(await view())
