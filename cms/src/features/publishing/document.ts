import { LOCALES, type Locale, t } from '@linsheng/i18n'
import type { CollectionConfig, PayloadRequest, ValidationError } from 'payload'
import { refusalAt } from '../../access/refusal.ts'
import { localeOfRequest } from '../../locale-of-request.ts'

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Id of a relation's value, populated or not. */
export const idOf = (value: unknown): string | null => {
  const id = isRecord(value) ? value.id : value
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

/** The text that a write in one language, or in all at once, gives to another; undefined where it gives none. */
export function writtenIn(value: unknown, locale: Locale, written: string | undefined): unknown {
  if (written === locale) return value
  return isRecord(value) && LOCALES.some((code) => code in value) ? value[locale] : undefined
}

type FaultKey =
  | 'publishing.slugMalformed'
  | 'publishing.slugFixed'
  | 'publishing.needsTitle'
  | 'publishing.needsBody'
  | 'publishing.needsPlace'
  | 'publishing.endBeforeStart'
  | 'publishing.fileKindRefused'
  | 'publishing.fileTooLarge'
  | 'publishing.fileUnreadable'
  | 'notices-admin.issuerRefused'

/** A refusal at one field, in the language of whoever asked. */
export function fault(
  collection: Pick<CollectionConfig, 'slug'>,
  req: PayloadRequest,
  path: string,
  key: FaultKey,
): ValidationError {
  return refusalAt(req, collection.slug, [{ path, message: t(localeOfRequest(req), key) }])
}
