import { t } from '@linsheng/i18n'
import type { PayloadRequest } from 'payload'
import { mayActIn } from '../../../access/roles.ts'
import { localeOfRequest } from '../../../locale-of-request.ts'
import { findImport, type ImportRecord } from '../import-record.ts'

type Sentence =
  | 'not-allowed'
  | 'bad-mapping'
  | 'busy'
  | 'forgotten'
  | `file-${'empty' | 'not-a-ledger' | 'too-large' | 'damaged'}`

/** A refusal as staff read it: the sentence in their language. */
export const answerProblem = (req: PayloadRequest, status: number, code: Sentence): Response =>
  Response.json({ code, message: t(localeOfRequest(req), `import.${code}`) }, { status })

/** The import that the address names, if the account manages its community; otherwise as if it did not exist. */
export async function managedImport(req: PayloadRequest): Promise<ImportRecord | null> {
  const record = await findImport(req.payload, String(req.routeParams?.id ?? ''))
  return record && mayActIn(req.user, record.community, 'manager') ? record : null
}
