import { CALLER_CHANNELS, DESCRIPTION_MIN } from '@linsheng/contracts/complaints'
import { IMPACTS, KINDS } from '@linsheng/domain/complaints'
import type { Locale } from '@linsheng/i18n'
import type { FieldSpec } from '../fields.tsx'
import type { CaseOptions } from '../options.ts'
import { caseworkTexts, workspaceTexts } from '../texts.ts'

/** What a new form starts with. */
export const EMPTY_CASE: Record<string, string> = {
  channel: 'hotline',
  kind: 'complaint',
  danger: 'no',
  impact: 'home',
}

/** The questions in the order of a telephone call. */
export function fileFields(options: CaseOptions, locale: Locale): FieldSpec[] {
  const [text, word] = [workspaceTexts(locale), caseworkTexts(locale)]
  const choose = { value: '', label: text('choose') }
  return [
    {
      name: 'channel',
      kind: 'radio',
      label: word('field.channel'),
      options: CALLER_CHANNELS.map((value) => ({ value, label: word(`channel.${value}`) })),
    },
    { name: 'category', kind: 'select', label: word('field.category'), options: [choose, ...options.categories] },
    {
      name: 'zone',
      kind: 'select',
      label: word('field.zone'),
      options: [{ value: '', label: text('case.noPlace') }, ...options.zones],
      optional: true,
    },
    {
      name: 'description',
      kind: 'long',
      label: text('case.words'),
      hint: text('hint.description', { minimum: DESCRIPTION_MIN }),
    },
    { name: 'wish', kind: 'line', label: word('field.wish'), optional: true },
    {
      name: 'danger',
      kind: 'radio',
      label: word('field.danger'),
      options: [
        { value: 'no', label: text('no') },
        { value: 'yes', label: text('yes') },
      ],
    },
    {
      name: 'impact',
      kind: 'radio',
      label: word('field.impact'),
      options: IMPACTS.map((value) => ({ value, label: word(`impact.${value}`) })),
    },
    { name: 'name', kind: 'line', label: text('file.name'), optional: true },
    { name: 'phone', kind: 'line', label: text('file.phone'), optional: true },
    { name: 'email', kind: 'line', label: text('file.email'), optional: true },
    { name: 'received', kind: 'when', label: text('file.received'), hint: text('hint.received'), optional: true },
    {
      name: 'kind',
      kind: 'select',
      label: word('field.kind'),
      options: KINDS.map((value) => ({ value, label: word(`kind.${value}`) })),
    },
  ]
}
