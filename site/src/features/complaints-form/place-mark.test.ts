import { expect, it } from 'vitest'
import { markOf } from './place-mark.ts'

it.each([null, undefined, 'danger', 7, {}, { place: 'nowhere', from: null }, { place: 'danger' }, { receipt: 'K7M4' }])(
  'takes %j of somebody else for no mark',
  (state) => {
    expect(markOf(state)).toBeNull()
  },
)

it.each([{ place: 'name', from: 'danger' }, { place: 'danger', from: null }, { receipt: true }])(
  'reads %j',
  (state) => {
    expect(markOf(state)).toEqual(state)
  },
)
