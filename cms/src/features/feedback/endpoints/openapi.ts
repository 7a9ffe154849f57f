import {
  challengeSchema,
  channelSchema,
  conversationSchema,
  followUpSchema,
  newReportSchema,
  openConversationSchema,
  readMessageSchema,
  sentMessageSchema,
} from '@linsheng/contracts/feedback'
import type { z } from 'zod'
import { binary, community, json, problem, shape } from '../../../http/openapi.ts'

const parameters = [community]

const get = (summary: string, schema: z.ZodType) => ({
  get: {
    summary,
    parameters,
    responses: { '200': { description: 'As of now', content: json(schema, 'output') }, default: problem },
  },
})

const ask = (summary: string, schema: z.ZodType, content: object) => ({
  post: {
    summary,
    parameters,
    requestBody: { required: true, content: json(schema, 'input') },
    responses: { '200': { description: 'What the receipt opens', content }, default: problem },
  },
})

/** A form with a field of JSON and the sealed message. */
const send = (summary: string, field: string, schema: z.ZodType) => ({
  post: {
    summary,
    parameters,
    requestBody: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            required: [field, 'sealed'],
            properties: { [field]: { type: 'string', contentMediaType: 'application/json' }, sealed: binary.schema },
          },
          encoding: { [field]: { contentType: 'application/json' } },
        },
      },
      description: `\`${field}\`: ${JSON.stringify(shape(schema, 'input'))}`,
    },
    responses: { '201': { description: 'Kept', content: json(sentMessageSchema, 'output') }, default: problem },
  },
})

/** The anonymous channel's public half. No request of it may carry a session, and none is told apart from others. */
export const reportPaths = {
  '/{community}/reports/channel': get('Who reads anonymous reports, and how well the channel works', channelSchema),
  '/{community}/reports/challenge': get('A proof of work to do before a message is sent', challengeSchema),
  '/{community}/reports': send(
    'Send a report that was sealed with age to the keys of the channel',
    'report',
    newReportSchema,
  ),
  '/{community}/reports/conversation': ask(
    'Open a conversation. Unknown, erased and malformed lookups are answered alike.',
    openConversationSchema,
    json(conversationSchema, 'output'),
  ),
  '/{community}/reports/conversation/message': ask('One sealed message of a conversation', readMessageSchema, {
    'application/octet-stream': binary,
  }),
  '/{community}/reports/conversation/messages': send(
    'Write another message into a conversation',
    'message',
    followUpSchema,
  ),
}
