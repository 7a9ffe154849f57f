import { formatDateTime, t } from '@linsheng/i18n'
import type { DefaultServerCellComponentProps } from 'payload'
import { now } from '../../../clock.ts'
import { localeOfLanguage } from '../../../locale-of-request.ts'
import { timeZoneOfRow } from './register-of-row.ts'

/** When staff owe the next step; nothing while the complainant's word is awaited and after the end. */
export async function DueCell({ cellData, rowData, payload, i18n }: DefaultServerCellComponentProps) {
  const locale = localeOfLanguage(i18n.language)
  const status: unknown = rowData?.status
  if (status === 'result-proposed') return <>{t(locale, 'workspace.due.theirs')}</>
  if (typeof cellData !== 'number' || status === 'closed' || status === 'withdrawn') return <>–</>
  const at = formatDateTime(locale, cellData, await timeZoneOfRow({ rowData, payload }))
  const late = cellData < now()
  return (
    <time dateTime={new Date(cellData).toISOString()} className={late ? 'case-due case-due--late' : 'case-due'}>
      {late ? t(locale, 'workspace.due.late', { at }) : at}
    </time>
  )
}
