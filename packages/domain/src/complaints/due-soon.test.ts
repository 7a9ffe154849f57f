import { expect, it } from 'vitest'
import { DAY, HOUR } from '../time/instant.ts'
import { isDueSoon } from './due-soon.ts'

it.each([
  ['a day’s promise just made', DAY, 0, false],
  ['a day’s promise with a fifth left', DAY, DAY - DAY / 5, true],
  ['a week’s promise with a day and an hour left', 7 * DAY, 6 * DAY - HOUR, false],
  ['a week’s promise with a day left', 7 * DAY, 6 * DAY, true],
])('%s', (_, due, now, soon) => {
  expect(isDueSoon(0, due, now)).toBe(soon)
})
