import { inLocale } from '@linsheng/contracts/text'
import { KINDS, OFFICES, PRIORITIES, priorityOf } from '@linsheng/domain/complaints'
import { formatDate } from '@linsheng/i18n'
import { inTeam, type Option } from '../../options.ts'
import { casePageTexts as pageTexts } from '../../texts.ts'
import type { CaseField } from '../controls/case-field.tsx'
import { type Draft, filled, localTime, wholeNumber } from '../draft.ts'
import { excerpt } from '../excerpt.ts'
import { type Actions, choices, type FormContext, namedOption, type Place, withCurrent, wordsOf } from './action.ts'

const DAY = 86_400_000
/** Days after which an outside office is asked again, unless staff choose otherwise. */
const ASK_AGAIN_AFTER = 7

function classifyFields(context: FormContext): CaseField[] {
  const { text, word } = wordsOf(context)
  const { found, options, draft } = context
  const byMatrix = priorityOf(found)
  const overruled = draft.priority !== undefined && draft.priority !== '' && draft.priority !== byMatrix
  const otherKind = draft.kind !== undefined && draft.kind !== found.kind
  return [
    {
      name: 'kind',
      kind: 'select',
      label: word('field.kind'),
      options: choices(KINDS, (value) => word(`kind.${value}`)),
    },
    {
      name: 'category',
      kind: 'select',
      label: word('field.category'),
      options: withCurrent(options.categories, namedOption(found.category, context)),
    },
    {
      name: 'zone',
      kind: 'select',
      label: word('field.zone'),
      options: [
        { value: '', label: pageTexts(context.reader.locale)('words.noPlace') },
        ...withCurrent(options.zones, found.zone && namedOption(found.zone, context)),
      ],
    },
    {
      name: 'priority',
      kind: 'select',
      label: word('field.priority'),
      options: [
        {
          value: '',
          label: pageTexts(context.reader.locale)('matrix.follow', { priority: word(`priority.${byMatrix}`) }),
        },
        ...choices(
          PRIORITIES.filter((value) => value !== byMatrix),
          (value) => word(`priority.${value}`),
        ),
      ],
    },
    ...(overruled || otherKind
      ? [{ name: 'reason', kind: 'long' as const, label: text('field.overrule'), hint: text('hint.overrule') }]
      : []),
  ]
}

const teams = (context: Place): Option[] =>
  withCurrent(context.options.teams, context.found.team && namedOption(context.found.team, context))

/** Another team: nobody of it has been chosen yet. */
const withoutPerson = (changes: Draft): Draft => ('team' in changes ? { person: '', ...changes } : changes)

const openForwards = ({ found }: Place): Option[] =>
  found.forwards
    .filter(({ nextAt }) => nextAt !== null)
    .map(({ forward, name, letter }) => ({ value: `${forward}`, label: excerpt(`${name}：${letter}`) }))

/** A letter to begin with: what happened, where, and by when an answer is asked for. No name and no contact. */
function letterStart(place: Place): Draft {
  const { found, reader } = place
  const { text } = wordsOf(place)
  const at = found.asOf + ASK_AGAIN_AFTER * DAY
  return {
    followUpAt: localTime(at, reader.zone),
    letter: text('letter.greeting', {
      description: found.description,
      place: found.zone ? inLocale(found.zone.name, reader.locale) : '—',
      date: formatDate(reader.locale, at, reader.zone),
      number: found.number,
    }),
  }
}

/** Who is responsible, and who else has to know. */
export const handing: Actions<
  | 'classify'
  | 'assign'
  | 'accept-assignment'
  | 'offer-handover'
  | 'accept-handover'
  | 'decline-handover'
  | 'escalate'
  | 'forward'
  | 'record-forward-answer'
> = {
  classify: {
    start: ({ found }) => ({
      kind: found.kind,
      category: found.category.code,
      zone: found.zone?.code ?? '',
      priority: found.priority === priorityOf(found) ? '' : found.priority,
    }),
    fields: classifyFields,
  },
  assign: {
    start: ({ found }) => ({ team: found.team?.code ?? '', person: found.person?.id ?? '' }),
    follow: withoutPerson,
    fields: (context) => {
      const { text, word } = wordsOf(context)
      return [
        {
          name: 'team',
          kind: 'select',
          label: word('field.team'),
          options: [{ value: '', label: '' }, ...teams(context)],
        },
        {
          name: 'person',
          kind: 'select',
          label: word('field.person'),
          options: [
            { value: '', label: context.found.person === null ? text('choice.anybody') : '' },
            ...inTeam(context.options.people, context.draft.team),
          ],
          optional: context.found.person === null,
        },
        {
          name: 'reason',
          kind: 'line',
          label: text('field.reason'),
          hint: text('hint.assign'),
          optional: context.found.person === null,
        },
      ]
    },
  },
  'accept-assignment': { fields: () => [] },
  'offer-handover': {
    start: ({ found }) => ({ team: found.team?.code ?? '' }),
    follow: withoutPerson,
    fields: (context) => {
      const { text, word } = wordsOf(context)
      const asked = inTeam(context.options.people, context.draft.team)
      const others = asked.filter(({ value }) => value !== context.found.person?.id)
      return [
        {
          name: 'team',
          kind: 'select',
          label: word('field.team'),
          hint: text('hint.handover'),
          options: teams(context),
        },
        {
          name: 'person',
          kind: 'select',
          label: word('field.person'),
          options: [{ value: '', label: text('choice.anybody') }, ...others],
          optional: true,
        },
        { name: 'reason', kind: 'long', label: text('field.reason'), hint: text('hint.staffOnly') },
      ]
    },
  },
  'accept-handover': { fields: () => [] },
  'decline-handover': {
    fields: (context) => {
      const { text } = wordsOf(context)
      return [{ name: 'reason', kind: 'long', label: text('field.reason'), hint: text('hint.staffOnly') }]
    },
  },
  escalate: {
    fields: (context) => {
      const { text } = wordsOf(context)
      return [{ name: 'reason', kind: 'long', label: text('field.reason'), hint: text('hint.staffOnly') }]
    },
  },
  forward: {
    start: letterStart,
    fields: (context) => {
      const { text, word } = wordsOf(context)
      return [
        {
          name: 'office',
          kind: 'select',
          label: text('field.office'),
          options: [{ value: '', label: '' }, ...choices(OFFICES, (value) => word(`office.${value}`))],
        },
        { name: 'name', kind: 'line', label: text('field.officeName') },
        { name: 'contact', kind: 'line', label: text('field.officeContact') },
        { name: 'letter', kind: 'long', label: text('field.letter'), template: true },
        { name: 'followUpAt', kind: 'when', label: text('field.followUpAt'), hint: text('hint.letter') },
      ]
    },
  },
  'record-forward-answer': {
    start: (place) => ({ forward: openForwards(place)[0]?.value ?? '' }),
    fields: (context) => {
      const { text } = wordsOf(context)
      return [
        { name: 'forward', kind: 'select', label: text('field.forward'), options: openForwards(context) },
        { name: 'answer', kind: 'long', label: text('field.officeAnswer') },
        {
          name: 'followUpAt',
          kind: 'when',
          label: text('field.askAgain'),
          hint: text('hint.askAgain'),
          optional: true,
        },
      ]
    },
    body: ({ forward, ...draft }) => ({ ...filled(draft), forward: wholeNumber(forward) }),
  },
}
