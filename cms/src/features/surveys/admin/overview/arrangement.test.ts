import { expect, it } from 'vitest'
import { scheduleProblems } from './arrangement.ts'

it.each([
  ['2026-12-07T09:00', '2026-12-08T09:00', ['runs-too-short']],
  ['2026-12-07T09:00', '2026-12-06T09:00', ['ends-before-start']],
  ['2026-12-07T09:00', '2026-12-21T20:00', []],
  ['2026-12-07T09:00', '', []],
])('a survey from %s to %s', (opensAt, closesAt, codes) => {
  expect(scheduleProblems({ opensAt, closesAt }, 'Asia/Shanghai').map(({ code }) => code)).toEqual(codes)
})
