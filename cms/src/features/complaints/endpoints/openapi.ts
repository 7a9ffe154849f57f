import {
  attachmentSchema,
  fileComplaintSchema,
  filedSchema,
  idempotencyKeySchema,
  joinedSchema,
  joinSchema,
  onDutySchema,
  pushKeySchema,
  pushSubscriptionSchema,
  suggestionsSchema,
  trackActionSchema,
  trackedCaseSchema,
  trackSchema,
} from '@linsheng/contracts/complaints'
import { PROBLEM_STATUS } from '@linsheng/contracts/problem'
import {
  faultyAnswersSchema,
  responseTakenSchema,
  sentResponseSchema,
  surveyStandSchema,
  tokenRequestSchema,
  tokenSignedSchema,
} from '@linsheng/contracts/surveys'
import { cosignatureSchema, cosignedSchema } from '@linsheng/contracts/transparency'
import type { z } from 'zod'
import { binary, community, json, problem, problemWith, shape } from '../../../http/openapi.ts'
import { reportPaths } from '../../feedback/endpoints/openapi.ts'

const survey = { name: 'slug', in: 'path', required: true, schema: { type: 'string' } }

interface Operation {
  summary: string
  parameters?: object[]
  requestBody: object
  success: { status: '200' | '201'; description: string; schema: z.ZodType }
  /** Refusals that tell more than others, by status. */
  refused?: Record<string, object>
}

const post = ({ summary, parameters = [], requestBody, success, refused }: Operation) => ({
  post: {
    summary,
    parameters: [community, ...parameters],
    requestBody: { required: true, ...requestBody },
    responses: {
      [success.status]: { description: success.description, content: json(success.schema, 'output') },
      ...refused,
      default: problem,
    },
  },
})

const paths = {
  '/{community}/complaints': post({
    summary: 'File a complaint. The same Idempotency-Key with the same content is the same case and receipt.',
    parameters: [{ name: 'Idempotency-Key', in: 'header', schema: shape(idempotencyKeySchema, 'input') }],
    requestBody: { content: json(fileComplaintSchema, 'input') },
    success: { status: '201', description: 'Filed; the receipt is the only key to it', schema: filedSchema },
  }),
  '/{community}/complaints/{number}/join': post({
    summary: 'Say "me too" on an open case: a household counts once and gets a receipt of its own.',
    parameters: [
      { name: 'number', in: 'path', required: true, schema: { type: 'string' } },
      { name: 'Idempotency-Key', in: 'header', schema: shape(idempotencyKeySchema, 'input') },
    ],
    requestBody: { content: json(joinSchema, 'input') },
    success: {
      status: '201',
      description: 'Joined; the receipt opens the public case and your own words',
      schema: joinedSchema,
    },
  }),
  '/{community}/attachments': post({
    summary: 'Send a photo, as the body itself or as a form with one file; use its id in a complaint within a day.',
    requestBody: {
      content: {
        'image/jpeg': binary,
        'image/png': binary,
        'image/webp': binary,
        'multipart/form-data': { schema: { type: 'object', properties: { photo: binary.schema } } },
      },
    },
    success: { status: '201', description: 'Stored without its metadata', schema: attachmentSchema },
  }),
  '/{community}/attachments/{key}': {
    get: {
      summary: 'A photo, at the address that a tracked case names; works for an hour.',
      parameters: [
        community,
        { name: 'key', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
        ...['e', 's'].map((name) => ({ name, in: 'query', required: true, schema: { type: 'string' } })),
      ],
      responses: { '200': { description: 'The picture', content: { 'image/webp': binary } }, default: problem },
    },
  },
  '/{community}/board': {
    get: {
      summary: 'Every figure of the board for a selection, as of now, and how its codes hang together',
      parameters: [
        community,
        ...['from', 'to', 'category', 'zone', 'channel', 'team', 'priority', 'outcome', 'step', 'compare'].map(
          (name) => ({
            name,
            in: 'query',
            schema: { type: 'string' },
          }),
        ),
      ],
      responses: { '200': { description: 'Figures of public entries only' }, default: problem },
    },
  },
  '/{community}/suggestions': {
    get: {
      summary: 'While somebody writes: the usual time of such cases here, similar open ones and solved ones.',
      parameters: [
        community,
        ...['category', 'zone', 'q'].map((name) => ({ name, in: 'query', schema: { type: 'string' } })),
      ],
      responses: {
        '200': { description: 'Public facts only', content: json(suggestionsSchema, 'output') },
        default: problem,
      },
    },
  },
  '/{community}/on-duty': {
    get: {
      summary: 'Emergency numbers, and the team and telephone on duty now; never a name.',
      parameters: [community],
      responses: {
        '200': { description: 'Whom to call in danger', content: json(onDutySchema, 'output') },
        default: problem,
      },
    },
  },
  '/{community}/track': post({
    summary: 'Open a case with its receipt. Unknown and malformed receipts are answered alike.',
    requestBody: { content: json(trackSchema, 'input') },
    success: { status: '200', description: 'All that the holder of the receipt sees', schema: trackedCaseSchema },
  }),
  '/{community}/track/actions': post({
    summary:
      'Confirm, dispute, withdraw, reopen, answer a plan, rate again, appeal, choose how to be told, write a message with photos or correct one.',
    requestBody: { content: json(trackActionSchema, 'input') },
    success: { status: '200', description: 'The case after it', schema: trackedCaseSchema },
  }),
  '/{community}/surveys/{slug}': {
    get: {
      summary: 'How a survey stands: when it is open, and its key, whose hash the log has at `logIndex`.',
      parameters: [community, survey],
      responses: {
        '200': { description: 'Fresh; the questions are in the page', content: json(surveyStandSchema, 'output') },
        default: problem,
      },
    },
  },
  '/{community}/surveys/{slug}/tokens': post({
    summary:
      "Have a household's token signed blindly (RFC 9474, RSABSSA-SHA384-PSS-Randomized). Once; the same blinded message again gives the same signature.",
    parameters: [survey],
    requestBody: { content: json(tokenRequestSchema, 'input') },
    success: { status: '200', description: 'The blind signature', schema: tokenSignedSchema },
  }),
  '/{community}/surveys/{slug}/responses': post({
    summary:
      'Send a response with its token: without credentials, apart from the code. The same again is answered the same.',
    parameters: [survey],
    requestBody: { content: json(sentResponseSchema, 'input') },
    success: { status: '200', description: 'Stored and counted', schema: responseTakenSchema },
    refused: {
      [PROBLEM_STATUS['faulty-answers']]: problemWith(
        'Refused as `faulty-answers`: `faults` says what is wrong at which answer',
        faultyAnswersSchema,
      ),
    },
  }),
  '/push-key': {
    get: {
      summary: 'The key with which a browser subscribes to notifications (VAPID, RFC 8292).',
      responses: { '200': { description: 'The public key', content: json(pushKeySchema, 'output') }, default: problem },
    },
  },
  '/{community}/log/cosignatures': post({
    summary: "Add a witness's cosignature to a checkpoint of the log. The community has to know the witness's key.",
    requestBody: { content: json(cosignatureSchema, 'input') },
    success: { status: '200', description: 'Kept; it is the newest of this witness', schema: cosignedSchema },
  }),
  ...reportPaths,
  '/push-subscriptions': {
    post: {
      summary: 'Tell this device of news about the case behind the receipt.',
      requestBody: { required: true, content: json(pushSubscriptionSchema, 'input') },
      responses: { '201': { description: 'Subscribed' }, default: problem },
    },
  },
}

/** The public interface as OpenAPI 3.1, made from the contracts that the routes themselves parse with. */
export const openApiDocument = {
  openapi: '3.1.0',
  info: { title: 'Linsheng', version: '1' },
  servers: [{ url: '/api/public/v1' }],
  paths,
}
