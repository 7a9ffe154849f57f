import { LAST_INSTANT } from '@linsheng/contracts/text'
import { LOCALES, t } from '@linsheng/i18n'
import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'
import { localeOfRequest } from '../locale-of-request.ts'
import { refusalAt } from './refusal.ts'

const WRITES: ReadonlySet<string> = new Set(['create', 'update', 'updateByID'])

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): value is string => typeof value === 'string'
const isScalar = (value: unknown): boolean => !Array.isArray(value) && !isRecord(value)
/** Years that a date is written with: no page can show another, and MongoDB does not hold it. */
const FIRST_INSTANT = Date.parse('0001-01-01T00:00:00.000Z')
const isMoment = (value: unknown): boolean =>
  isText(value) && Date.parse(value) >= FIRST_INSTANT && Date.parse(value) <= LAST_INSTANT
const isId = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number'
const isDocument = (value: unknown): boolean => isId(value) || (isRecord(value) && isId(value.id))
/** An id, a document that has one, or `{ relationTo, value }` of a relation to several collections. */
const isReference = (value: unknown): boolean =>
  isDocument(value) || (isRecord(value) && isText(value.relationTo) && isDocument(value.value))

/** Kinds of rich text that hold others; Payload reads on inside these, whether anything is there or not. */
const HOLDS_OTHERS = ['root', 'paragraph', 'heading', 'quote', 'list', 'listitem', 'link', 'autolink']

/** Whether a value is a tree of nodes, as the editor writes it. */
function isRichText(value: unknown): boolean {
  const nodes: unknown[] = [isRecord(value) ? value.root : value]
  for (const node of nodes) {
    if (!isRecord(node)) return false
    if (node.children === undefined && !HOLDS_OTHERS.some((type) => type === node.type)) continue
    if (!Array.isArray(node.children)) return false
    for (const child of node.children) nodes.push(child)
  }
  return true
}

const NEVER_NULL: ReadonlySet<string> = new Set(['group', 'tab', 'array', 'blocks'])

/** Paths below a field at which a value has a form that no field of its kind holds. */
function misshapenIn(field: FlattenedField, path: string, value: unknown, all: boolean): string[] {
  if (value === undefined) return []
  if (all && 'localized' in field && field.localized === true && !isByLocale(value)) return [path]
  // Payload reads on inside these, whether they are there or not.
  if (value === null) return NEVER_NULL.has(field.type) ? [path] : []
  if ('localized' in field && field.localized === true && isByLocale(value)) {
    const plain = { ...field, localized: false }
    return Object.entries(value).flatMap(([locale, text]) => misshapenIn(plain, `${path}.${locale}`, text, all))
  }
  const is = (holds: (item: unknown) => boolean): string[] => (holds(value) ? [] : [path])
  const each = (holds: (item: unknown) => boolean): string[] =>
    'hasMany' in field && field.hasMany === true ? is((items) => Array.isArray(items) && items.every(holds)) : is(holds)
  switch (field.type) {
    case 'array':
    case 'blocks':
      // No rows at all are a 0 in Payload's own forms.
      if (value === 0) return []
      return Array.isArray(value) ? value.flatMap((row, at) => misshapenRow(field, `${path}.${at}`, row, all)) : [path]
    case 'group':
    case 'tab':
      return isRecord(value) ? misshapen(field.flattenedFields, value, all, `${path}.`) : [path]
    case 'relationship':
    case 'upload':
      return each(isReference)
    case 'date':
      return is(isMoment)
    case 'richText':
      return is(isRichText)
    case 'json':
    case 'join':
    case 'point':
      return []
    case 'number':
      return each(isScalar)
    case 'checkbox':
      return is((checked) => typeof checked === 'boolean')
    case 'select':
    case 'radio':
      return each((chosen) => field.options.some((option) => chosen === (isText(option) ? option : option.value)))
    default:
      return each(isText)
  }
}

function misshapenRow(field: FlattenedField, path: string, row: unknown, all: boolean): string[] {
  if (!isRecord(row)) return [path]
  return 'flattenedFields' in field ? misshapen(field.flattenedFields, row, all, `${path}.`) : []
}

const isByLocale = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every((key) => LOCALES.some((code) => code === key))

/** @param all whether every language is written at once, so that each text stands under its own */
const misshapen = (fields: FlattenedField[], data: Record<string, unknown>, all: boolean, prefix = ''): string[] =>
  fields.flatMap((field) => misshapenIn(field, `${prefix}${field.name}`, data[field.name], all))

/**
 * Payload does not look at the fields of a draft, and hands the database whatever was sent: what has a form that no field
 * of its kind holds fails there or, worse, is stored and fails whoever reads the list it stands in.
 * @throws ValidationError at the fields that are wrong
 */
export const haveTheirForm: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (req.payloadAPI !== 'REST' || !WRITES.has(operation)) return args
  const { data }: Record<string, unknown> = { ...args }
  const wrong = isRecord(data) ? misshapen(collection.flattenedFields, data, req.locale === 'all') : []
  if (wrong.length === 0) return args
  const message = t(localeOfRequest(req), 'errors.field-malformed')
  throw refusalAt(
    req,
    collection.slug,
    wrong.map((path) => ({ path, message })),
  )
}
