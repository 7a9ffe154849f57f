import type { StaffCase, StaffCommandName } from '@linsheng/contracts/complaints'
import { inLocale } from '@linsheng/contracts/text'
import { KINDS, NOTE_AUDIENCES, PRIORITIES, priorityOf } from '@linsheng/domain/complaints'
import type { Locale } from '@linsheng/i18n'
import type { FieldSpec } from '../fields.tsx'
import type { CaseOptions, Option } from '../options.ts'
import { caseworkTexts, workspaceTexts } from '../texts.ts'

/** In the order a case goes; the key that opens each. */
export const COMMAND_KEYS: Record<StaffCommandName, string> = {
  acknowledge: 'R',
  classify: 'C',
  assign: 'T',
  start: 'S',
  note: 'M',
  'propose-result': 'P',
  close: 'X',
  reopen: 'O',
}
export const COMMAND_ORDER: readonly StaffCommandName[] = [
  'acknowledge',
  'classify',
  'assign',
  'start',
  'propose-result',
  'note',
  'close',
  'reopen',
]

/** What is typed into a command's form, by the names of its fields. */
export type Draft = Record<string, string>

/** What a form starts with: the case as it stands. */
export function emptyDraft(command: StaffCommandName, found: StaffCase): Draft {
  switch (command) {
    case 'classify': {
      const { kind, category, zone, priority } = found
      const chosen = priority === priorityOf(found) ? '' : priority
      return { kind, category: category.code, zone: zone?.code ?? '', priority: chosen }
    }
    case 'assign':
      return { team: found.team?.code ?? '', person: found.person?.id ?? '' }
    case 'note':
      return { audience: 'internal' }
    case 'close':
      return { outcome: found.closings[0] ?? '' }
    default:
      return {}
  }
}

/** The request a draft stands for; what was left empty is left out. */
export const requestOf = (command: StaffCommandName, draft: Draft): Record<string, string> => ({
  type: command,
  ...Object.fromEntries(Object.entries(draft).filter(([, value]) => value.trim() !== '')),
})

interface Context {
  found: StaffCase
  options: CaseOptions
  draft: Draft
  locale: Locale
}

/** The questions of a command's form, as they stand with what is typed already. */
export function fieldsOf(command: StaffCommandName, context: Context): FieldSpec[] {
  const text = workspaceTexts(context.locale)
  switch (command) {
    case 'acknowledge':
      return [{ name: 'message', kind: 'long', label: text('field.message'), hint: text('hint.message') }]
    case 'classify':
      return classifyFields(context)
    case 'assign':
      return assignFields(context)
    case 'note':
      return noteFields(context)
    case 'start':
      return []
    case 'propose-result':
      return [
        { name: 'found', kind: 'long', label: text('field.found'), hint: text('hint.found') },
        { name: 'done', kind: 'long', label: text('field.done'), hint: text('hint.done') },
        { name: 'follows', kind: 'long', label: text('field.follows'), hint: text('hint.follows'), optional: true },
      ]
    case 'close':
      return closeFields(context)
    case 'reopen':
      return [{ name: 'reason', kind: 'long', label: text('field.reason'), hint: text('hint.reopen') }]
  }
}

/** The choices that are open now, and the one that stands although it no longer is. */
function withCurrent(options: Option[], current: Option | null): Option[] {
  return current === null || options.some(({ value }) => value === current.value) ? options : [current, ...options]
}

function classifyFields({ found, options, draft, locale }: Context): FieldSpec[] {
  const [text, word] = [workspaceTexts(locale), caseworkTexts(locale)]
  const byMatrix = priorityOf(found)
  const overruled = draft.priority !== undefined && draft.priority !== '' && draft.priority !== byMatrix
  const named = ({ code, name }: StaffCase['category']): Option => ({
    value: code,
    label: inLocale(name, locale),
  })
  const none = { value: '', label: text('case.noPlace') }
  return [
    {
      name: 'kind',
      kind: 'select',
      label: word('field.kind'),
      options: KINDS.map((value) => ({ value, label: word(`kind.${value}`) })),
    },
    {
      name: 'category',
      kind: 'select',
      label: word('field.category'),
      options: withCurrent(options.categories, named(found.category)),
    },
    {
      name: 'zone',
      kind: 'select',
      label: word('field.zone'),
      options: [none, ...withCurrent(options.zones, found.zone && named(found.zone))],
    },
    {
      name: 'priority',
      kind: 'select',
      label: word('field.priority'),
      options: [
        { value: '', label: text('matrix.follow', { priority: word(`priority.${byMatrix}`) }) },
        ...PRIORITIES.filter((value) => value !== byMatrix).map((value) => ({
          value,
          label: word(`priority.${value}`),
        })),
      ],
    },
    ...(overruled
      ? [
          {
            name: 'reason',
            kind: 'long',
            label: text('field.overrule'),
            hint: text('hint.overrule'),
          } satisfies FieldSpec,
        ]
      : []),
  ]
}

function assignFields({ found, options, locale }: Context): FieldSpec[] {
  const [text, word] = [workspaceTexts(locale), caseworkTexts(locale)]
  const choose = { value: '', label: text('choose') }
  const nobody = { value: '', label: text('case.noPerson') }
  const current = found.team && { value: found.team.code, label: inLocale(found.team.name, locale) }
  return [
    {
      name: 'team',
      kind: 'select',
      label: word('field.team'),
      options: [choose, ...withCurrent(options.teams, current)],
    },
    {
      name: 'person',
      kind: 'select',
      label: word('field.person'),
      options: [nobody, ...options.people],
      optional: true,
    },
    { name: 'reason', kind: 'line', label: text('field.reason'), hint: text('hint.assign'), optional: true },
  ]
}

function noteFields({ draft, locale }: Context): FieldSpec[] {
  const text = workspaceTexts(locale)
  const audience = NOTE_AUDIENCES.find((name) => name === draft.audience) ?? 'internal'
  return [
    {
      name: 'audience',
      kind: 'radio',
      label: text('field.audience'),
      options: NOTE_AUDIENCES.map((value) => ({ value, label: text(`audience.${value}`) })),
    },
    { name: 'text', kind: 'long', label: text(`note.${audience}`), hint: text(`hint.note.${audience}`) },
  ]
}

function closeFields({ found, draft, locale }: Context): FieldSpec[] {
  const [text, word] = [workspaceTexts(locale), caseworkTexts(locale)]
  const silent = draft.outcome === 'silent'
  return [
    {
      name: 'outcome',
      kind: 'radio',
      label: word('field.outcome'),
      options: found.closings.map((value) => ({ value, label: word(`outcome.${value}`) })),
    },
    { name: 'reason', kind: 'long', label: text('field.reason'), hint: text('hint.close'), optional: silent },
  ]
}
