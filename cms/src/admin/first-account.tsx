import { t } from '@linsheng/i18n'
import type { AdminViewServerProps } from 'payload'
import { localeOfRequest } from '../locale-of-request.ts'

/** Stands where Payload would let the first visitor become administrator: says how the first account is made. */
export function FirstAccount({ initPageResult }: AdminViewServerProps) {
  const locale = localeOfRequest(initPageResult.req)
  return (
    <div className="linsheng-first-account">
      <h1>{t(locale, 'admin.firstAccount.title')}</h1>
      <p>{t(locale, 'admin.firstAccount.how')}</p>
      <pre>
        <code>npm run admin -- create --email NAME@EXAMPLE.ORG --role platform</code>
      </pre>
    </div>
  )
}
