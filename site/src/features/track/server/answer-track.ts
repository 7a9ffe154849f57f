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
import { readForm } from '../../../server/read-form.ts'
import { type PostedPhotos, takePhotos } from '../../complaints-form/server/posted-photos.ts'
import type { KeptPhoto } from '../../complaints-form/values.ts'
import { actionOf, type Fields, fieldsOf } from './act-fields.ts'

export type Act = TrackAction['action']

/** What is wrong with an action, and what was typed and sent for it. */
export interface ActProblem {
  act: Act
  code: ProblemCode
  typed: string
  wish: string
  about: string | undefined
  /** Position of the note that was to be corrected. */
  note: number | undefined
  photos: readonly KeptPhoto[]
  refusedPhotos: PostedPhotos['refused']
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
  const data = await readForm(request)
  if (!data) return ask('', 'too-large')
  const fields = fieldsOf(data)
  const receipt = fields.get('receipt') ?? ''
  if (!fields.has('action')) return show(context, receipt)
  return act(context, receipt, fields, await takePhotos(data, context))
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

async function act(context: TrackContext, receipt: string, fields: Fields, photos: PostedPhotos): Promise<TrackPage> {
  const parsed = trackActionSchema.safeParse(actionOf(receipt, fields, photos.kept))
  if (!parsed.success || photos.refused.length > 0) {
    return refused(context, receipt, fields, photos, 'invalid-request')
  }
  const { api, community, visitor } = context
  const answer = await api.act({ community, visitor, action: parsed.data })
  if (!answer.ok) return refused(context, receipt, fields, photos, answer.code)
  return { kind: 'case', status: 200, receipt, view: answer.value, done: parsed.data.action, problem: null }
}

/** The case as it stands, with why nothing was done, and what was typed. */
async function refused(
  context: TrackContext,
  receipt: string,
  fields: Fields,
  photos: PostedPhotos,
  code: ProblemCode,
): Promise<TrackPage> {
  const page = await show(context, receipt)
  if (page.kind === 'ask') return page
  const act = TRACK_ACTIONS.find((name) => name === fields.get('action'))
  if (!act) return page
  const note = fields.get('note')
  const problem: ActProblem = {
    act,
    code,
    typed: fields.get('reason') ?? fields.get('text') ?? '',
    wish: fields.get('wish') ?? '',
    about: fields.get('about'),
    note: note === undefined ? undefined : Number(note),
    photos: photos.kept,
    refusedPhotos: photos.refused,
  }
  return { ...page, status: code === 'invalid-request' ? 422 : PROBLEM_STATUS[code], problem }
}
