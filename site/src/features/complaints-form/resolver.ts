import { fileComplaintSchema } from '@linsheng/contracts/complaints'
import { fieldProblems } from '@linsheng/contracts/problem'
import type { Resolver } from 'react-hook-form'
import { type FormTexts, fieldMessages } from './problems.ts'
import { type FormValues, requestOf } from './values.ts'

/** The contract as react-hook-form's resolver: the same parse and the same sentences as the server's. Photos are counted elsewhere. */
export function contractResolver(texts: FormTexts): Resolver<FormValues> {
  return (values) => {
    const parsed = fileComplaintSchema.safeParse(requestOf(values, []))
    if (parsed.success) return { values, errors: {} }
    const messages = fieldMessages(texts, fieldProblems(parsed.error), (field) =>
      field === 'photos' ? '' : values[field],
    )
    return {
      values: {},
      errors: Object.fromEntries(messages.map(({ field, message }) => [field, { type: 'contract', message }])),
    }
  }
}
