import { CALLER_CHANNELS, DESCRIPTION_MIN } from '@linsheng/contracts/complaints'
import { IMPACTS, KINDS, REACHES, URGENCIES } from '@linsheng/domain/complaints'
import { LOCALE_NAME, LOCALES, type Locale } from '@linsheng/i18n'
import { workTexts } from '../../../workspace/texts.ts'
import type { FieldSpec } from '../fields.tsx'
import type { CaseOptions } from '../options.ts'
import { caseworkTexts, workspaceTexts } from '../texts.ts'

/** What a new form starts with. */
export const EMPTY_CASE: Record<string, string> = {
  channel: 'hotline',
  kind: 'complaint',
  danger: 'no',
  impact: 'home',
  urgency: 'can-wait',
}

const ANSWER = 'answers/'

/** Ways to tell a caller: the browser's notifications are for those who file in it. */
const CALLER_REACHES = REACHES.filter((reach) => reach !== 'push')

interface Group {
  /** Heading of a group of questions; none for the first. */
  title?: string
  fields: FieldSpec[]
}

/** The questions in the order of a telephone call; `questions` are the chosen category's own. */
export function fileFields(options: CaseOptions, questions: readonly string[], locale: Locale): Group[] {
  return [
    { fields: about(locale) },
    { fields: what(options, questions, locale) },
    { title: workTexts(locale)('file.ask'), fields: ask(locale) },
    { title: workTexts(locale)('file.contact'), fields: contact(locale) },
    { title: workTexts(locale)('file.rest'), fields: rest(locale) },
  ]
}

function about(locale: Locale): FieldSpec[] {
  const word = caseworkTexts(locale)
  return [
    {
      name: 'channel',
      kind: 'radio',
      label: word('field.channel'),
      options: CALLER_CHANNELS.map((value) => ({ value, label: word(`channel.${value}`) })),
    },
    {
      name: 'kind',
      kind: 'radio',
      label: word('field.kind'),
      options: KINDS.map((value) => ({ value, label: word(`kind.${value}`) })),
    },
  ]
}

function what({ categories, zones }: CaseOptions, questions: readonly string[], locale: Locale): FieldSpec[] {
  const [text, word, common] = [workTexts(locale), caseworkTexts(locale), workspaceTexts(locale)]
  return [
    {
      name: 'description',
      kind: 'long',
      label: text('file.what'),
      hint: text('file.what.hint', { minimum: DESCRIPTION_MIN }),
    },
    {
      name: 'category',
      kind: 'select',
      label: word('field.category'),
      options: [{ value: '', label: common('choose') }, ...categories],
    },
    ...questions.map((label, index): FieldSpec => ({ name: `${ANSWER}${index}`, kind: 'line', label, optional: true })),
    {
      name: 'zone',
      kind: 'select',
      label: word('field.zone'),
      options: [{ value: '', label: '–' }, ...zones],
      optional: true,
    },
    {
      name: 'danger',
      kind: 'radio',
      label: word('field.danger'),
      options: [
        { value: 'no', label: common('no') },
        { value: 'yes', label: common('yes') },
      ],
    },
    {
      name: 'impact',
      kind: 'radio',
      label: word('field.impact'),
      options: IMPACTS.map((value) => ({ value, label: word(`impact.${value}`) })),
    },
    {
      name: 'urgency',
      kind: 'radio',
      label: word('field.urgency'),
      options: URGENCIES.map((value) => ({ value, label: word(`urgency.${value}`) })),
    },
  ]
}

/** The other three of the four questions. */
function ask(locale: Locale): FieldSpec[] {
  const text = workTexts(locale)
  return [
    { name: 'why', kind: 'line', label: text('file.why'), optional: true },
    { name: 'wish', kind: 'line', label: text('file.wish'), optional: true },
    {
      name: 'possible',
      kind: 'line',
      label: text('file.possible'),
      hint: text('file.possible.hint'),
      optional: true,
    },
  ]
}

function contact(locale: Locale): FieldSpec[] {
  const [text, word] = [workTexts(locale), caseworkTexts(locale)]
  return [
    { name: 'name', kind: 'line', label: text('file.name'), optional: true },
    { name: 'phone', kind: 'line', label: text('file.phone'), optional: true },
    { name: 'email', kind: 'line', label: text('file.email'), optional: true },
    {
      name: 'reach',
      kind: 'select',
      label: text('file.reach'),
      options: [
        { value: '', label: text('file.reach.usual') },
        ...CALLER_REACHES.map((value) => ({ value, label: word(`reach.${value}`) })),
      ],
    },
    {
      name: 'locale',
      kind: 'select',
      label: text('file.locale'),
      options: [
        { value: '', label: text('file.locale.usual') },
        ...LOCALES.map((value) => ({ value, label: LOCALE_NAME[value] })),
      ],
    },
  ]
}

const rest = (locale: Locale): FieldSpec[] => [
  {
    name: 'received',
    kind: 'when',
    label: workTexts(locale)('file.received'),
    hint: workTexts(locale)('file.received.hint'),
    optional: true,
  },
]

/** The request a draft stands for, not yet checked. */
export function requestOf(draft: Record<string, string>, questions: readonly string[], community: string): object {
  const { readBack, locale, ...fields } = draft
  const plain = Object.entries(fields).filter(([name]) => !name.startsWith(ANSWER))
  return {
    ...Object.fromEntries(plain),
    ...(locale && { locale }),
    community,
    answers: questions.map((_, index) => draft[`${ANSWER}${index}`] ?? ''),
    readBack: readBack === 'yes',
  }
}
