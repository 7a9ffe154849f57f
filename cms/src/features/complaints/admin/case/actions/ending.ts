import { ANSWERS } from '@linsheng/domain/complaints'
import { type Actions, choices, type Place, wordsOf } from './action.ts'

const answersOf = ({ found: { kind } }: Place) => (kind === 'complaint' ? [] : ANSWERS[kind])

/** The result, the other ways a case ends, and taking it up again. */
export const ending: Actions<'propose-result' | 'answer' | 'close' | 'reopen'> = {
  'propose-result': {
    fields: (context) => {
      const { text } = wordsOf(context)
      return [
        { name: 'found', kind: 'long', label: text('field.found'), hint: text('hint.found') },
        { name: 'done', kind: 'long', label: text('field.done'), hint: text('hint.done'), template: true },
        { name: 'follows', kind: 'long', label: text('field.follows'), hint: text('hint.follows'), optional: true },
        { name: 'followsAt', kind: 'when', label: text('field.followsAt'), hint: text('hint.result'), optional: true },
      ]
    },
  },
  answer: {
    start: (place) => ({ outcome: answersOf(place).length === 1 ? (answersOf(place)[0] ?? '') : '' }),
    fields: (context) => {
      const { text, word } = wordsOf(context)
      return [
        {
          name: 'outcome',
          kind: 'radio',
          label: word('field.outcome'),
          options: choices(answersOf(context), (value) => word(`outcome.${value}`)),
        },
        { name: 'text', kind: 'long', label: text('field.answer'), hint: text('hint.told'), template: true },
      ]
    },
  },
  close: {
    start: ({ found }) => ({ outcome: found.closings.length === 1 ? (found.closings[0] ?? '') : '' }),
    fields: (context) => {
      const { text, word } = wordsOf(context)
      return [
        {
          name: 'outcome',
          kind: 'radio',
          label: word('field.outcome'),
          options: choices(context.found.closings, (value) => word(`outcome.${value}`)),
        },
        {
          name: 'reason',
          kind: 'long',
          label: text('field.reason'),
          hint: text('hint.close'),
          optional: context.draft.outcome === 'silent',
          template: true,
        },
      ]
    },
  },
  reopen: {
    fields: (context) => {
      const { text } = wordsOf(context)
      return [{ name: 'reason', kind: 'long', label: text('field.reason'), hint: text('hint.reopen') }]
    },
  },
}
