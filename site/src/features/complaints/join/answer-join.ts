import type { Locale } from '@linsheng/contracts'
import { idempotencyKeySchema, type Joined, joinSchema, type PublicCasePage } from '@linsheng/contracts/complaints'
import { PROBLEM_STATUS, type ProblemCode } from '@linsheng/contracts/problem'
import type { SiteApi } from '@linsheng/contracts/site-api'
import { readForm } from '../../../server/read-form.ts'
import { freshKey } from '../../complaints-form/fresh-key.ts'
import { orUnavailable } from '../../complaints-form/server/or-unavailable.ts'

export const JOIN_FIELDS = ['door', 'text', 'email'] as const
export type JoinField = (typeof JOIN_FIELDS)[number]

/** What stands in the form for joining, and why it was not taken. */
export interface JoinForm extends Record<JoinField, string> {
  key: string
  wrong: readonly JoinField[]
  /** Why the whole was refused, or only its door, which `wrong` then names. */
  refusal: ProblemCode | null
}
export type JoinAnswer = { kind: 'form'; status: number; form: JoinForm } | { kind: 'joined'; joined: Joined }

interface JoinContext {
  api: SiteApi
  community: string
  number: string
  visitor: string
  locale: Locale
}

/** Whether another household can still join a case. */
export const canJoin = ({ endedAt, mergedInto }: Pick<PublicCasePage, 'endedAt' | 'mergedInto'>): boolean =>
  endedAt === null && mergedInto === null

/** Answers the form for joining: empty, with what is wrong, or with the new receipt. */
export async function answerJoin({ api, locale, ...of }: JoinContext, request: Request): Promise<JoinAnswer> {
  const data = request.method === 'POST' ? await readForm(request) : null
  const typed = (name: string) => String(data?.get(name) ?? '')
  const key = idempotencyKeySchema.safeParse(typed('key'))
  const form: JoinForm = {
    key: key.success ? key.data : freshKey(),
    door: typed('door'),
    text: typed('text'),
    email: typed('email'),
    wrong: [],
    refusal: null,
  }
  if (!data) return { kind: 'form', status: 200, form }
  const parsed = joinSchema.safeParse({ door: form.door, text: form.text, email: form.email, locale })
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map(({ path }) => path[0]))
    return {
      kind: 'form',
      status: 422,
      form: { ...form, wrong: JOIN_FIELDS.filter((name) => names.has(name)) },
    }
  }
  const answer = await orUnavailable(api.join({ ...of, request: parsed.data, idempotencyKey: form.key }))
  if (answer.ok) return { kind: 'joined', joined: answer.value }
  const wrong = answer.code === 'unknown-door' ? (['door'] as const) : []
  return { kind: 'form', status: PROBLEM_STATUS[answer.code], form: { ...form, wrong, refusal: answer.code } }
}
