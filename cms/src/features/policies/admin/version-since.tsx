import { formatDateTime, t } from '@linsheng/i18n'
import type { NumberFieldServerProps } from 'payload'
import { localeOfLanguage } from '../../../locale-of-request.ts'
import { timeZoneOfRow } from '../../complaints/cells/register-of-row.ts'

/** Since when a version is in force, in the community's own time. */
export async function VersionSince({ data, i18n, payload }: NumberFieldServerProps) {
  const locale = localeOfLanguage(i18n.language)
  if (typeof data?.since !== 'number') return null
  const at = formatDateTime(locale, data.since, await timeZoneOfRow({ rowData: data, payload }))
  return (
    <p className="field-type">
      {t(locale, 'policies.since')} <strong>{at}</strong>
    </p>
  )
}
