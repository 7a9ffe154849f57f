import type { Locale } from '@linsheng/contracts'
import { type FileComplaintRequest, fileComplaintSchema } from '@linsheng/contracts/complaints'
import { type FieldProblem, fieldProblems } from '@linsheng/contracts/problem'
import { type FormValues, type KeptPhoto, requestOf } from './values.ts'

/**
 * What is typed, as the contract takes it, or what is wrong with it. Besides the contract: whoever wants mail or a call
 * has to say where.
 */
export function checkRequest(
  values: FormValues,
  photos: readonly KeptPhoto[],
  locale?: Locale,
): { request: FileComplaintRequest; problems: [] } | { request: null; problems: FieldProblem[] } {
  const parsed = fileComplaintSchema.safeParse(requestOf(values, photos, locale), { reportInput: true })
  const problems = [...(parsed.success ? [] : fieldProblems(parsed.error)), ...reachProblems(values)]
  return parsed.success && problems.length === 0 ? { request: parsed.data, problems: [] } : { request: null, problems }
}

function reachProblems({ reach, email, phone }: FormValues): FieldProblem[] {
  const where = reach === 'email' ? email : reach === 'call' ? phone : 'nowhere'
  return where.trim() === '' ? [{ pointer: '/reach', code: 'required' }] : []
}
