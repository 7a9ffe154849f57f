import { COMPLAINT_REFUSALS } from '@linsheng/domain/complaints'
import { SURVEY_REFUSALS } from '@linsheng/domain/surveys'
import { z } from 'zod'

/** Codes of a request's own faults; the rules' refusals come from domain. Together they are all that an answer can carry. */
export const REQUEST_PROBLEMS = [
  'invalid-request',
  'too-large',
  'unsupported-media',
  'unreadable-photo',
  'too-many-photos',
  'not-found',
  'unknown-receipt',
  'unknown-community',
  'unknown-category',
  'unknown-zone',
  'unknown-team',
  'unknown-person',
  'unknown-contractor',
  'unknown-case',
  'unknown-door',
  'not-foretold',
  'case-changed',
  'idempotency-key-reused',
  'conflict',
  'too-many-requests',
  'forbidden-origin',
  'unavailable',
  'unknown-code',
  'code-used',
  'blinded-unusable',
  'invalid-token',
  'token-spent',
  'faulty-answers',
  'proof-missing',
  'proof-spent',
  'not-sealed',
  'too-few-recipients',
  'wrong-size',
  'channel-closed',
  'conversation-blocked',
  'conversation-ended',
  'recipients-differ',
  'unusable-recipient',
  'answer-time-missing',
  'own-check',
  'wrong-check',
] as const

export const problemCodeSchema = z.enum([...REQUEST_PROBLEMS, ...COMPLAINT_REFUSALS, ...SURVEY_REFUSALS])
export type ProblemCode = z.infer<typeof problemCodeSchema>

/** Codes of a field's faults; i18n has a sentence for each. `params` fill its blanks (minimum, maximum …). */
export const FIELD_PROBLEMS = [
  'required',
  'too-short',
  'too-long',
  'not-one-of',
  'not-a-number',
  'malformed',
  'too-many',
  'too-large',
  'unreadable-photo',
] as const
export const fieldProblemSchema = z.object({
  /** JSON pointer into the request, `/description`. */
  pointer: z.string(),
  code: z.enum(FIELD_PROBLEMS),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type FieldProblem = z.infer<typeof fieldProblemSchema>

/** RFC 9457 problem details, as every public endpoint answers when it refuses. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: problemCodeSchema,
  errors: z.array(fieldProblemSchema).optional(),
})
export type Problem = z.infer<typeof problemSchema>

/** The one place where a code meets an HTTP status. */
export const PROBLEM_STATUS = {
  'invalid-request': 400,
  'too-large': 413,
  'unsupported-media': 415,
  'unreadable-photo': 422,
  'too-many-photos': 422,
  'not-found': 404,
  'unknown-receipt': 404,
  'unknown-community': 404,
  'unknown-category': 422,
  'unknown-zone': 422,
  'unknown-team': 422,
  'unknown-person': 422,
  'unknown-contractor': 422,
  'unknown-case': 422,
  'unknown-door': 422,
  'not-foretold': 409,
  'case-changed': 409,
  'idempotency-key-reused': 422,
  conflict: 409,
  'too-many-requests': 429,
  'forbidden-origin': 403,
  unavailable: 503,
  'unknown-code': 404,
  'code-used': 409,
  'blinded-unusable': 422,
  'invalid-token': 422,
  'token-spent': 409,
  'faulty-answers': 422,
  'proof-missing': 422,
  'proof-spent': 409,
  'not-sealed': 422,
  'too-few-recipients': 422,
  'wrong-size': 422,
  'channel-closed': 409,
  'conversation-blocked': 403,
  'conversation-ended': 409,
  'recipients-differ': 409,
  'unusable-recipient': 422,
  'answer-time-missing': 422,
  'own-check': 403,
  'wrong-check': 422,
  'already-filed': 409,
  'not-filed': 404,
  'already-acknowledged': 409,
  'already-started': 409,
  'already-ended': 409,
  'not-ended': 409,
  'no-result-yet': 409,
  'result-awaits-answer': 409,
  'silence-not-over': 409,
  'reopen-window-over': 409,
  'needs-reason': 422,
  'not-your-command': 403,
  'time-runs-backwards': 409,
  'received-in-future': 422,
  'empty-text': 422,
  'bad-rating': 422,
  'not-your-role': 403,
  'not-your-case': 403,
  'manager-decides': 403,
  'no-handover': 409,
  'handover-open': 409,
  'already-accepted': 409,
  'same-person': 409,
  'already-escalated': 409,
  'needs-forwarding': 409,
  'unknown-item': 404,
  'not-paused': 409,
  'already-paused': 409,
  'pause-too-long': 422,
  'time-in-past': 422,
  'ends-before-start': 422,
  'no-plan': 409,
  'plan-answered': 409,
  'orders-open': 409,
  'already-safe': 409,
  'wrong-kind': 409,
  'not-sent-by-you': 403,
  'not-merged': 409,
  'already-joined': 409,
  'door-not-joined': 422,
  'already-merged': 409,
  'already-said': 409,
  'merge-with-itself': 422,
  'appeal-window-over': 409,
  'nothing-to-appeal': 409,
  'appeal-open': 409,
  'no-appeal': 409,
  'panel-conflict': 422,
  'panel-too-small': 422,
  'not-on-panel': 403,
  'interest-undeclared': 409,
  'already-voted': 409,
  'votes-missing': 409,
  'votes-disagree': 409,
  'no-follow-up-due': 409,
  'no-goodwill': 409,
  'nothing-due': 409,
  'bad-amount': 422,
  'already-prepared': 409,
  'not-prepared': 404,
  'survey-not-draft': 409,
  'survey-not-open': 409,
  'survey-not-closed': 409,
  'survey-over': 409,
  'faulty-questionnaire': 422,
  'bad-target': 422,
  'bad-key': 409,
  'too-few-households': 422,
  'runs-too-short': 422,
  'runs-too-long': 422,
  'closes-no-later': 422,
  'too-early': 409,
  'reminded-enough': 409,
  'unknown-finding': 422,
  'no-action': 409,
} as const satisfies Record<ProblemCode, number>

export const problem = (code: ProblemCode, errors?: FieldProblem[]): Problem => ({
  type: `https://linsheng.example/problems/${code}`,
  title: code,
  status: PROBLEM_STATUS[code],
  code,
  ...(errors ? { errors } : {}),
})

/**
 * Zod issues as field problems: the same mapping for the browser's form, the API and the form posted without
 * JavaScript. Parse with `reportInput: true`: without the input "missing" cannot be told from "malformed".
 */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.map((issue) => ({ pointer: `/${issue.path.map(String).join('/')}`, ...fieldProblemOf(issue) }))
}

function fieldProblemOf(issue: z.core.$ZodIssue): Omit<FieldProblem, 'pointer'> {
  switch (issue.code) {
    case 'too_small': {
      const minimum = Number(issue.minimum)
      return minimum === 1 && issue.origin === 'string'
        ? { code: 'required' }
        : { code: 'too-short', params: { minimum } }
    }
    case 'too_big':
      return { code: issue.origin === 'array' ? 'too-many' : 'too-long', params: { maximum: Number(issue.maximum) } }
    case 'invalid_value':
      return { code: issue.input === undefined || issue.input === '' ? 'required' : 'not-one-of' }
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null || issue.input === '') return { code: 'required' }
      return { code: issue.expected === 'number' || issue.expected === 'int' ? 'not-a-number' : 'malformed' }
    default:
      return { code: issue.input === '' ? 'required' : 'malformed' }
  }
}
