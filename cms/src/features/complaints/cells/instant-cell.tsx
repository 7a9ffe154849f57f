import { formatDateTime } from '@linsheng/i18n'
import type { DefaultServerCellComponentProps } from 'payload'
import { localeOfLanguage } from '../../../locale-of-request.ts'
import { referenceId } from '../reference-id.ts'
import { registerById } from '../register.ts'

/** A moment in the community's own time, as people write it; a dash where there is none. */
export async function InstantCell({ cellData, rowData, payload, i18n }: DefaultServerCellComponentProps) {
  if (typeof cellData !== 'number') return <>–</>
  const community = referenceId(rowData?.community)
  const register = community === null ? null : await registerById(payload, community)
  const zone = (await register?.policy())?.zone ?? 'Asia/Shanghai'
  return (
    <time dateTime={new Date(cellData).toISOString()}>
      {formatDateTime(localeOfLanguage(i18n.language), cellData, zone)}
    </time>
  )
}
