import { CALLER_CHANNELS } from '@linsheng/contracts/complaints'
import { IMPACTS } from '@linsheng/domain/complaints'
import type { Locale } from '@linsheng/i18n'
import type { CaseOptions, Option } from '../../complaints/admin/options.ts'
import { caseworkTexts, workspaceTexts } from '../../complaints/admin/texts.ts'
import { workTexts } from '../texts.ts'

/** What a paper book usually has, in its order. */
export const BOOK_COLUMNS = [
  'received',
  'channel',
  'category',
  'zone',
  'description',
  'name',
  'phone',
  'impact',
  'danger',
] as const
export type BookColumn = (typeof BOOK_COLUMNS)[number]

export interface ColumnSpec {
  name: BookColumn
  label: string
  /** Where one of a list is meant; its first is what an empty cell stands for, if anything. */
  options?: Option[]
  /** Whether the list is long, so that one types in it instead of walking through it. */
  typed?: boolean
  /** How what cannot be read is to be written. */
  example?: string
}

/** The columns with their names and lists, for one reader and community. */
export function columnSpecs(options: CaseOptions, locale: Locale): ColumnSpec[] {
  const [text, word, common] = [workTexts(locale), caseworkTexts(locale), workspaceTexts(locale)]
  const none: Option = { value: '', label: '–' }
  return [
    { name: 'received', label: text('book.received'), example: text('book.received.example') },
    {
      name: 'channel',
      label: word('field.channel'),
      options: CALLER_CHANNELS.map((value) => ({ value, label: word(`channel.${value}`) })),
    },
    { name: 'category', label: word('field.category'), options: [none, ...options.categories], typed: true },
    { name: 'zone', label: word('field.zone'), options: [none, ...options.zones], typed: true },
    { name: 'description', label: word('field.description') },
    { name: 'name', label: text('file.name') },
    { name: 'phone', label: text('file.phone'), example: text('book.phone.example') },
    {
      name: 'impact',
      label: word('field.impact'),
      options: IMPACTS.map((value) => ({ value, label: word(`impact.${value}`) })),
    },
    {
      name: 'danger',
      label: word('field.danger'),
      options: [
        { value: 'no', label: common('no') },
        { value: 'yes', label: common('yes') },
      ],
    },
  ]
}
