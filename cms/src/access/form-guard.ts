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
/** Rows of a list in a body, far beyond any list that staff write. */
const MOST_ROWS = 5000

/** Paths below a field at which a value has a form that no field of its kind holds, as they are found. */
function* misshapenIn(field: FlattenedField, path: string, value: unknown, all: boolean): Generator<string> {
  if (value === undefined) return
  const isLocalized = 'localized' in field && field.localized === true
  if (isLocalized && isByLocale(value)) {
    const plain = { ...field, localized: false }
    for (const [locale, text] of Object.entries(value)) yield* misshapenIn(plain, `${path}.${locale}`, text, all)
  } else if (isLocalized && all) yield path
  else if (Array.isArray(value) && (field.type === 'array' || field.type === 'blocks')) {
    if (value.length > MOST_ROWS) yield path
    else for (const [at, row] of value.entries()) yield* misshapenRow(field, `${path}.${at}`, row, all)
  } else if (isRecord(value) && (field.type === 'group' || field.type === 'tab')) {
    yield* misshapen(field.flattenedFields, value, all, `${path}.`)
  } else if (!holds(field, value)) yield path
}

/** Whether a field without others in it holds such a value, or one with others may hold this instead of them. */
function holds(field: FlattenedField, value: unknown): boolean {
  // Payload reads on inside these, whether they are there or not.
  if (value === null) return !NEVER_NULL.has(field.type)
  const each = (isOne: (item: unknown) => boolean): boolean =>
    'hasMany' in field && field.hasMany === true ? Array.isArray(value) && value.every(isOne) : isOne(value)
  switch (field.type) {
    case 'array':
    case 'blocks':
      // No rows at all are a 0 in Payload's own forms.
      return value === 0
    case 'group':
    case 'tab':
      return false
    case 'relationship':
    case 'upload':
      return each(isReference)
    case 'date':
      return isMoment(value)
    case 'richText':
      return isRichText(value)
    case 'json':
    case 'join':
    case 'point':
      return true
    case 'number':
      return each(isScalar)
    case 'checkbox':
      return typeof value === 'boolean'
    case 'select':
    case 'radio':
      return each((chosen) => field.options.some((option) => chosen === (isText(option) ? option : option.value)))
    default:
      return each(isText)
  }
}

function* misshapenRow(field: FlattenedField, path: string, row: unknown, all: boolean): Generator<string> {
  if (!isRecord(row)) yield path
  else if ('flattenedFields' in field) yield* misshapen(field.flattenedFields, row, all, `${path}.`)
}

const isByLocale = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every((key) => LOCALES.some((code) => code === key))

/** @param all whether every language is written at once, so that each text stands under its own */
function* misshapen(
  fields: FlattenedField[],
  data: Record<string, unknown>,
  all: boolean,
  prefix = '',
): Generator<string> {
  for (const field of fields) yield* misshapenIn(field, `${prefix}${field.name}`, data[field.name], all)
}

/** Wrong fields that are named at once: a form shows no more, and a body made of faults would be answered with megabytes. */
const MOST_NAMED = 20

/**
 * Payload does not look at the fields of a draft, and hands the database whatever was sent: what has a form that no field
 * of its kind holds fails there or, worse, is stored and fails whoever reads the list it stands in. Whoever is not signed in
 * writes nothing: access refuses them right after this, and a stranger's body is not worth reading through.
 * @throws ValidationError at the fields that are wrong
 */
export const haveTheirForm: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (req.payloadAPI !== 'REST' || !WRITES.has(operation) || !req.user) return args
  const { data }: Record<string, unknown> = { ...args }
  const wrong = isRecord(data)
    ? misshapen(collection.flattenedFields, data, req.locale === 'all')
        .take(MOST_NAMED)
        .toArray()
    : []
  if (wrong.length === 0) return args
  const message = t(localeOfRequest(req), 'errors.field-malformed')
  throw refusalAt(
    req,
    collection.slug,
    wrong.map((path) => ({ path, message })),
  )
}
