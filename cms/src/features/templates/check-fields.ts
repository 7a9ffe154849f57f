import { LOCALES, t } from '@linsheng/i18n'
import type { CollectionBeforeValidateHook } from 'payload'
import { refusalAt } from '../../access/refusal.ts'
import { localeOfRequest } from '../../locale-of-request.ts'
import { isRecord } from '../publishing/document.ts'
import { TEMPLATE_FIELDS, unknownFields } from './fill-template.ts'

/** Names of blanks as authors write them: `{number} {place}`. */
export const FIELD_NAMES = TEMPLATE_FIELDS.map((field) => `{${field}}`).join(' ')

/** A text in the language being edited, or in all at once. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : isRecord(value)
      ? LOCALES.flatMap((locale) => {
          const text = value[locale]
          return typeof text === 'string' ? [text] : []
        })
      : []

/**
 * Every blank in a template is one that a case can fill: a misspelt one would reach a resident as it is.
 * @throws ValidationError at `text`
 */
export const checkFields: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  const unknown = textsIn(data?.text).flatMap(unknownFields)[0]
  if (unknown === undefined) return data
  const values = { field: `{${unknown}}`, fields: FIELD_NAMES }
  const message = t(localeOfRequest(req), 'templates.unknownField', values)
  throw refusalAt(req, collection.slug, [{ path: 'text', message }])
}
