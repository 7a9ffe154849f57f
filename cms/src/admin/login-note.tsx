import { t } from '@linsheng/i18n'
import type { PayloadRequest } from 'payload'
import { localeOfRequest } from '../locale-of-request.ts'

/** Says whom this page is for: residents need no account. */
export function LoginNote({ i18n }: Pick<PayloadRequest, 'i18n'>) {
  return <p className="linsheng-login-note">{t(localeOfRequest({ i18n }), 'admin.login.note')}</p>
}
