import { type Locale, t } from '@linsheng/i18n'
import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { refusalAt } from '../../access/refusal.ts'

/** What to answer where a community's fields do not even have the form of what they should hold: at each of them, why. */
export function shapeError(collection: string, { issues }: z.ZodError, locale: Locale, req: PayloadRequest) {
  const paths = new Set(issues.map(({ path }) => path.join('.')))
  const message = t(locale, 'errors.field-malformed')
  return refusalAt(
    req,
    collection,
    [...paths].map((path) => ({ path, message })),
  )
}
