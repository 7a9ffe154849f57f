import { type Locale, t } from '@linsheng/i18n'
import type { ColumnName } from './columns.ts'

type NameColumn = Extract<ColumnName, `${string}Name`>
type FactColumn = Exclude<ColumnName, NameColumn>

const CODE_OF: Record<NameColumn, FactColumn> = {
  kindName: 'kind',
  statusName: 'status',
  categoryName: 'category',
  zoneName: 'zone',
  channelName: 'channel',
  teamName: 'team',
  priorityName: 'priority',
  outcomeName: 'outcome',
}
const isNames = (column: ColumnName): column is NameColumn => Object.hasOwn(CODE_OF, column)

/** What a column of complaints.csv is called. */
export const columnTitle = (locale: Locale, column: ColumnName): string =>
  isNames(column)
    ? t(locale, 'columns.named', { of: columnTitle(locale, CODE_OF[column]) })
    : t(locale, `columns.${column}`)

/** What it says. */
export const columnText = (locale: Locale, column: ColumnName): string =>
  t(locale, isNames(column) ? 'columns.named.text' : `columns.${column}.text`)
