import { APPEAL_DECISIONS, OUTSIDE_DOORS } from '@linsheng/domain/complaints'
import { filled, idsIn } from '../draft.ts'
import { type Actions, choices, wordsOf } from './action.ts'

/** The appeal panel's steps. */
export const appealing: Actions<
  'acknowledge-appeal' | 'seat-panel' | 'declare-interest' | 'vote' | 'decide-appeal' | 'record-outside'
> = {
  'acknowledge-appeal': {
    fields: (context) => {
      const { text } = wordsOf(context)
      return [{ name: 'message', kind: 'long', label: text('field.answer'), hint: text('hint.told'), template: true }]
    },
  },
  'seat-panel': {
    start: ({ found }) => ({ members: (found.appeals.at(-1)?.members ?? []).map(({ id }) => id).join(',') }),
    fields: (context) => {
      const { text } = wordsOf(context)
      return [
        {
          name: 'members',
          kind: 'checks',
          label: text('field.members'),
          hint: text('hint.members'),
          options: context.options.panel,
        },
      ]
    },
    body: ({ members }) => ({ members: idsIn(members) }),
  },
  'declare-interest': {
    fields: (context) => {
      const { text } = wordsOf(context)
      return [
        {
          name: 'interest',
          kind: 'radio',
          label: text('field.interest'),
          hint: text('hint.interest'),
          options: [
            { value: 'no', label: text('choice.interestNo') },
            { value: 'yes', label: text('choice.interestYes') },
          ],
        },
        { name: 'text', kind: 'line', label: text('field.interestText'), hint: text('hint.staffOnly'), optional: true },
      ]
    },
    body: ({ interest, ...draft }) => ({ ...filled(draft), ...(interest && { interest: interest === 'yes' }) }),
  },
  vote: {
    fields: (context) => {
      const { text, word } = wordsOf(context)
      return [
        {
          name: 'vote',
          kind: 'radio',
          label: text('field.vote'),
          options: choices(APPEAL_DECISIONS, (value) => word(`decision.${value}`)),
        },
      ]
    },
  },
  'decide-appeal': {
    fields: (context) => {
      const { text, word } = wordsOf(context)
      const told = text('hint.told')
      return [
        {
          name: 'decision',
          kind: 'radio',
          label: text('field.decision'),
          hint: text('hint.decision'),
          options: choices(APPEAL_DECISIONS, (value) => word(`decision.${value}`)),
        },
        { name: 'facts', kind: 'long', label: text('field.facts'), hint: told },
        { name: 'rule', kind: 'long', label: text('field.rule'), hint: told },
        { name: 'reasons', kind: 'long', label: text('field.reasons'), hint: told },
        { name: 'changes', kind: 'long', label: text('field.changes'), hint: told },
      ]
    },
  },
  'record-outside': {
    fields: (context) => {
      const { text, word } = wordsOf(context)
      return [
        {
          name: 'door',
          kind: 'select',
          label: text('field.door'),
          options: choices(OUTSIDE_DOORS, (value) => word(`door.${value}`)),
        },
        { name: 'outcome', kind: 'long', label: text('field.doorOutcome') },
      ]
    },
    body: (draft) => ({ door: 'mediation', ...filled(draft) }),
  },
}
