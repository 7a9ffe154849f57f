import { inLocale } from '@linsheng/contracts/text'
import type { DefaultServerCellComponentProps } from 'payload'
import { localeOfLanguage } from '../../../locale-of-request.ts'
import { registerOfRow } from './register-of-row.ts'

const NAMES = { category: 'categories', zone: 'zones', team: 'teams' } as const

/** A category, zone or team by its name in the reader's language. */
export async function NameCell({ cellData, field, rowData, payload, i18n }: DefaultServerCellComponentProps) {
  if (typeof cellData !== 'string') return <>–</>
  const register = await registerOfRow({ rowData, payload })
  const list = Object.entries(NAMES).find(([name]) => 'name' in field && field.name === name)?.[1]
  const found = list && register?.[list].get(cellData)
  return <>{found ? inLocale(found.name, localeOfLanguage(i18n.language)) : cellData}</>
}
