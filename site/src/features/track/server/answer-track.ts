import {
  RECEIPT_INPUT_MAX,
  TRACK_ACTIONS,
  type TrackAction,
  type TrackedCase,
  trackActionSchema,
  trackSchema,
} from '@linsheng/contracts/complaints'
import { PROBLEM_STATUS, type ProblemCode } from '@linsheng/contracts/problem'
import type { SiteApi } from '@linsheng/contracts/site-api'

export type Act = TrackAction['action']

/** What is wrong with an action, and what was typed for it. */
export interface ActProblem {
  act: Act
  code: ProblemCode
  typed: string
}
export type TrackPage =
  | { kind: 'ask'; status: number; typed: string; code: ProblemCode | null }
  | { kind: 'case'; status: number; receipt: string; view: TrackedCase; done: Act | null; problem: ActProblem | null }

interface TrackContext {
  api: SiteApi
  community: string
  visitor: string
}

const ask = (typed = '', code: ProblemCode | null = null): TrackPage => ({
  kind: 'ask',
  status: code ? PROBLEM_STATUS[code] : 200,
  typed,
  code,
})

/** Answers the tracking page: the question for a receipt, the case, or the case after something was done to it. */
export async function answerTrack(context: TrackContext, request: Request): Promise<TrackPage> {
  if (request.method !== 'POST') return ask()
  const fields = await readFields(request)
  const receipt = fields.get('receipt') ?? ''
  return fields.has('action') ? act(context, receipt, fields) : show(context, receipt)
}

/** Unknown, mistyped, empty and deleted receipts all get the same answer. */
async function show({ api, community, visitor }: TrackContext, typed: string): Promise<TrackPage> {
  const parsed = trackSchema.safeParse({ receipt: typed })
  if (!parsed.success) return ask(typed.slice(0, RECEIPT_INPUT_MAX), 'unknown-receipt')
  const answer = await api.track({ community, visitor, receipt: typed })
  return answer.ok
    ? { kind: 'case', status: 200, receipt: typed, view: answer.value, done: null, problem: null }
    : ask(typed, answer.code)
}

async function act(context: TrackContext, receipt: string, fields: Fields): Promise<TrackPage> {
  const parsed = trackActionSchema.safeParse(actionOf(receipt, fields))
  if (!parsed.success) return refused(context, receipt, fields, 'invalid-request')
  const { api, community, visitor } = context
  const answer = await api.act({ community, visitor, action: parsed.data })
  if (!answer.ok) return refused(context, receipt, fields, answer.code)
  return { kind: 'case', status: 200, receipt, view: answer.value, done: parsed.data.action, problem: null }
}

/** The case as it stands, with why nothing was done, and what was typed. */
async function refused(context: TrackContext, receipt: string, fields: Fields, code: ProblemCode): Promise<TrackPage> {
  const page = await show(context, receipt)
  if (page.kind === 'ask') return page
  const chosen = TRACK_ACTIONS.find((name) => name === fields.get('action'))
  if (!chosen) return page
  const typed = fields.get('reason') ?? fields.get('text') ?? ''
  const status = code === 'invalid-request' ? 422 : PROBLEM_STATUS[code]
  return { ...page, status, problem: { act: chosen, code, typed } }
}

type Fields = ReadonlyMap<string, string>

async function readFields(request: Request): Promise<Fields> {
  try {
    const data = await request.formData()
    return new Map(Array.from(data).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  } catch {
    return new Map()
  }
}

function actionOf(receipt: string, fields: Fields): Record<string, unknown> {
  return {
    action: fields.get('action'),
    receipt,
    reason: fields.get('reason'),
    text: fields.get('text'),
    rating: { speed: fields.get('speed'), result: fields.get('result'), attitude: fields.get('attitude') },
  }
}
