import { formatDateTime } from '@linsheng/i18n'
import type { DefaultServerCellComponentProps } from 'payload'
import { localeOfLanguage } from '../../../locale-of-request.ts'
import { timeZoneOfRow } from './register-of-row.ts'

/** A moment in the community's own time, as people write it; a dash where there is none. */
export async function InstantCell({ cellData, rowData, payload, i18n }: DefaultServerCellComponentProps) {
  if (typeof cellData !== 'number') return <>–</>
  const zone = await timeZoneOfRow({ rowData, payload })
  return (
    <time dateTime={new Date(cellData).toISOString()}>
      {formatDateTime(localeOfLanguage(i18n.language), cellData, zone)}
    </time>
  )
}
