import type { Option } from '../../options.ts'
import { wholeNumber } from '../draft.ts'
import { type Actions, type Place, wordsOf } from './action.ts'

/** Doors that the community does not know, as they were typed. */
const typedDoors = ({ found }: Place): Option[] =>
  found.unconfirmed.map(({ joiner, door }) => ({ value: `${joiner}`, label: door }))

/** Which cases and which households belong together. */
export const sharing: Actions<'merge' | 'split' | 'confirm-household' | 'strike-household'> = {
  merge: {
    fields: (context) => {
      const { text } = wordsOf(context)
      return [{ name: 'number', kind: 'line', label: text('field.mergeNumber'), hint: text('hint.merge') }]
    },
  },
  split: { fields: () => [] },
  'confirm-household': {
    start: (place) => ({ joiner: typedDoors(place)[0]?.value ?? '' }),
    fields: (context) => {
      const { text } = wordsOf(context)
      return [{ name: 'joiner', kind: 'select', label: text('field.joiner'), options: typedDoors(context) }]
    },
    body: ({ joiner }) => ({ joiner: wholeNumber(joiner) }),
  },
  'strike-household': {
    fields: (context) => {
      const { text } = wordsOf(context)
      return [
        { name: 'door', kind: 'line', label: text('field.joiner'), hint: text('hint.struckDoor') },
        { name: 'reason', kind: 'long', label: text('field.struckReason'), hint: text('hint.struckReason') },
      ]
    },
  },
}
