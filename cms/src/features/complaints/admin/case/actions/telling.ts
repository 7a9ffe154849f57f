import { FOLLOW_UP_OUTCOMES, NOTE_AUDIENCES } from '@linsheng/domain/complaints'
import { formatDateTime } from '@linsheng/i18n'
import type { Option } from '../../options.ts'
import { callWords } from '../call-words.ts'
import { filled, photosApart, wholeNumber } from '../draft.ts'
import { excerpt } from '../excerpt.ts'
import { type Actions, choices, type Place, wordsOf } from './action.ts'

const sentNotes = ({ found, reader }: Place): Option[] =>
  found.timeline.flatMap(({ who, audience, note, text, at }) =>
    who === 'staff' && audience === 'complainant' && note !== undefined
      ? [{ value: `${note}`, label: `${formatDateTime(reader.locale, at, reader.zone)} ${excerpt(text ?? '')}` }]
      : [],
  )

const owedCalls = (place: Place): Option[] => {
  const { found, reader } = place
  return found.calls
    .filter(({ calledAt }) => calledAt === null)
    .map(({ sequence, since, ...told }) => ({
      value: `${sequence}`,
      label: wordsOf(place).text('choice.call', {
        at: formatDateTime(reader.locale, since, reader.zone),
        text: callWords(reader.locale, told),
      }),
    }))
}

/** One call tells everything; where several things are to be told, one of them can be recorded by itself. */
const callChoices = (place: Place): Option[] => {
  const owed = owedCalls(place)
  return owed.length > 1 ? [{ value: '', label: wordsOf(place).text('choice.allCalls') }, ...owed] : owed
}

const openFollowUps = ({ found }: Place): number[] =>
  found.followUps.filter(({ outcome }) => outcome === null || outcome === 'not-reached').map(({ day }) => day)

/** What the complainant is told, and the telephone calls that are owed. */
export const telling: Actions<'acknowledge' | 'note' | 'correct' | 'record-call' | 'follow-up' | 'offer-goodwill'> = {
  acknowledge: {
    fields: (context) => {
      const { text } = wordsOf(context)
      return [
        { name: 'message', kind: 'long', label: text('field.message'), hint: text('hint.message'), template: true },
      ]
    },
  },
  note: {
    start: () => ({ audience: 'internal' }),
    fields: (context) => {
      const { text } = wordsOf(context)
      const audience = NOTE_AUDIENCES.find((name) => name === context.draft.audience) ?? 'internal'
      return [
        {
          name: 'audience',
          kind: 'radio',
          label: text('field.audience'),
          options: choices(NOTE_AUDIENCES, (value) => text(`audience.${value}`)),
        },
        {
          name: 'text',
          kind: 'long',
          label: text(`note.${audience}`),
          hint: text(`hint.note.${audience}`),
          template: audience === 'complainant',
        },
        ...(audience === 'public'
          ? []
          : [
              {
                name: 'attachments',
                kind: 'photos' as const,
                label: text('field.photos'),
                hint: text('hint.photos'),
                optional: true,
              },
            ]),
      ]
    },
    body: (draft) => {
      const { photos, rest } = photosApart(draft)
      return { ...filled(rest), ...(rest.audience !== 'public' && photos) }
    },
  },
  correct: {
    start: (place) => ({ note: sentNotes(place).at(-1)?.value ?? '' }),
    fields: (context) => {
      const { text } = wordsOf(context)
      return [
        { name: 'note', kind: 'select', label: text('field.note'), options: sentNotes(context) },
        { name: 'text', kind: 'long', label: text('field.correction'), hint: text('hint.correct') },
      ]
    },
    body: ({ note, ...draft }) => ({ ...filled(draft), note: wholeNumber(note) }),
  },
  'record-call': {
    start: (place) => ({ sequence: callChoices(place)[0]?.value ?? '' }),
    fields: (context) => {
      const { text } = wordsOf(context)
      return [
        { name: 'sequence', kind: 'select', label: text('field.call'), options: callChoices(context), optional: true },
        {
          name: 'reached',
          kind: 'radio',
          label: text('field.reached'),
          options: [
            { value: 'yes', label: text('choice.reached') },
            { value: 'no', label: text('choice.notReached') },
          ],
        },
        { name: 'note', kind: 'long', label: text('field.callNote'), hint: text('hint.staffOnly'), optional: true },
      ]
    },
    body: ({ sequence, reached, ...draft }) => ({
      ...filled(draft),
      ...(sequence && { sequence: wholeNumber(sequence) }),
      ...(reached && { reached: reached === 'yes' }),
    }),
  },
  'follow-up': {
    start: (place) => ({ day: `${openFollowUps(place)[0] ?? ''}` }),
    fields: (context) => {
      const { text, word } = wordsOf(context)
      return [
        {
          name: 'day',
          kind: 'select',
          label: text('field.followUpDay'),
          options: openFollowUps(context).map((day) => ({
            value: `${day}`,
            label: text('choice.followUpDay', { day }),
          })),
        },
        {
          name: 'outcome',
          kind: 'radio',
          label: text('field.followUpOutcome'),
          options: choices(FOLLOW_UP_OUTCOMES, (value) => word(`followUp.${value}`)),
        },
        { name: 'note', kind: 'long', label: text('field.callNote'), hint: text('hint.staffOnly'), optional: true },
      ]
    },
    body: ({ day, ...draft }) => ({ ...filled(draft), day: wholeNumber(day) }),
  },
  'offer-goodwill': {
    fields: (context) => {
      const { text } = wordsOf(context)
      return [{ name: 'text', kind: 'long', label: text('field.goodwill'), hint: text('hint.told'), template: true }]
    },
  },
}
