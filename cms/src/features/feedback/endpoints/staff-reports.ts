import { idempotencyKeySchema } from '@linsheng/contracts/complaints'
import {
  blockReportSchema,
  endReportSchema,
  handOnSchema,
  resealSchema,
  staffMessageSchema,
} from '@linsheng/contracts/feedback'
import type { ProblemCode } from '@linsheng/contracts/problem'
import { refusalOf } from '@linsheng/domain/feedback'
import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { now } from '../../../clock.ts'
import { bodyAsked } from '../../complaints/endpoints/body-asked.ts'
import { refuse } from '../../complaints/endpoints/refuse.ts'
import { fileForCaller } from '../../complaints/operations/file-for-caller.ts'
import { type Answering, noteOnReport, replyToReport } from '../operations/answer-report.ts'
import { stateOf } from '../operations/conversation-state.ts'
import { resealMessage } from '../operations/reseal.ts'
import { findById, updateConversation } from '../store/conversations.ts'
import { messagesOf } from '../store/messages.ts'
import { readSealed } from '../store/sealed-bytes.ts'
import { staffReport } from '../views/staff.ts'
import { type ConversationPlace, conversationPlace, ended, formAsked, json, octets } from './staff-place.ts'

type Handler = Endpoint['handler']

/** Does something in the conversation of the address, for those who may. */
const inConversation =
  (handle: (place: ConversationPlace, req: PayloadRequest) => Promise<Response>): Handler =>
  async (req) => {
    const place = await conversationPlace(req)
    return place ? handle(place, req) : refuse('not-found')
  }

/** The conversation as it is now. */
async function viewOf({ payload, register, conversation }: ConversationPlace): Promise<object> {
  const after = await findById(payload, register.id, conversation.id)
  return staffReport(payload, register, after ?? conversation)
}

/** A step that brings a sealed message. */
const sealing = <Schema extends z.ZodType>(
  schema: Schema,
  step: (
    place: ConversationPlace,
    answering: Answering,
    value: z.output<Schema>,
    req: PayloadRequest,
  ) => Promise<ProblemCode | null>,
): Handler =>
  inConversation(async (place, req) => {
    const asked = await formAsked(req, schema)
    if (asked instanceof Response) return asked
    const { register, conversation, dataDir } = place
    const answering = { register, conversation, dataDir, sealed: asked.sealed }
    return ended(await step(place, answering, asked.value, req), () => viewOf(place))
  })

const placeOfMessage = ({ routeParams }: PayloadRequest) => ({
  lane: String(routeParams?.lane),
  n: Number(routeParams?.n),
})

const showMessage = inConversation(async ({ payload, conversation }, req) => {
  const { lane, n } = placeOfMessage(req)
  const message = (await messagesOf(payload, [conversation.id])).find((one) => one.lane === lane && one.n === n)
  const bytes = message ? await readSealed(payload, message.sealed) : null
  return bytes ? octets(bytes) : refuse('not-found')
})

const block = inConversation(async (place, req) => {
  const asked = await bodyAsked(req, blockReportSchema)
  if (asked instanceof Response) return asked
  await updateConversation(place.payload, place.conversation.id, { blocked: asked.blocked })
  return json(await viewOf(place))
})

/**
 * Files the case that a report becomes, once: whoever repeats it gets the number and the receipt of the first. Neither of
 * the two names the other; the key that makes it the same case is known only to those who can open the report.
 */
const handOn = inConversation(async ({ payload, register, conversation, member }, req) => {
  const asked = await bodyAsked(req, handOnSchema)
  if (asked instanceof Response) return asked
  const key = idempotencyKeySchema.safeParse(req.headers.get('Idempotency-Key'))
  if (!key.success) return refuse('invalid-request', [{ pointer: '/Idempotency-Key', code: 'malformed' }])
  const refusal = refusalOf(await stateOf(payload, conversation.id), conversation.blocked, { type: 'hand-on' })
  if (refusal) return refuse(refusal)
  const request = { ...asked.case, community: register.id, channel: 'web' as const }
  const filed = await fileForCaller(payload, register, {
    ...{ request, user: member.id, idempotencyKey: key.data, now: now(), handedOn: true },
  })
  return filed.ok ? json(filed.value, 201) : refuse(filed.code)
})

/** Conversations, one by one. */
export const reportEndpoints: Endpoint[] = [
  { path: '/reports/:id', method: 'get', handler: inConversation(async (place) => json(await viewOf(place))) },
  { path: '/reports/:id/messages/:lane/:n', method: 'get', handler: showMessage },
  {
    path: '/reports/:id/messages',
    method: 'post',
    handler: sealing(staffMessageSchema, ({ payload }, answering, message) =>
      message.kind === 'note' ? noteOnReport(payload, answering, message) : replyToReport(payload, answering, message),
    ),
  },
  {
    path: '/reports/:id/end',
    method: 'post',
    handler: sealing(endReportSchema, ({ payload }, answering, end) =>
      replyToReport(payload, answering, { ...end, kind: 'end' }),
    ),
  },
  {
    path: '/reports/:id/messages/:lane/:n/reseal',
    method: 'post',
    handler: sealing(resealSchema, ({ payload }, answering, { keys }, req) =>
      resealMessage(payload, answering, { ...placeOfMessage(req), keys }),
    ),
  },
  { path: '/reports/:id/blocked', method: 'post', handler: block },
  { path: '/reports/:id/hand-on', method: 'post', handler: handOn },
]
