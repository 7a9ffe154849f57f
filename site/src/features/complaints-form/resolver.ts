import type { Resolver } from 'react-hook-form'
import { checkRequest } from './checking.ts'
import { type FormTexts, fieldMessages } from './problems.ts'
import { type FormValues, isValueField } from './values.ts'

/** The contract as react-hook-form's resolver: the same parse and the same sentences as the server's. Photos are counted elsewhere. */
export function contractResolver(texts: FormTexts): Resolver<FormValues> {
  return (values) => {
    const { request, problems } = checkRequest(values, [])
    if (request) return { values, errors: {} }
    const messages = fieldMessages(texts, problems, (field) => (isValueField(field) ? values[field] : ''))
    return {
      values: {},
      errors: Object.fromEntries(messages.map(({ field, message }) => [field, { type: 'contract', message }])),
    }
  }
}
