import type { Shift } from '@linsheng/domain/routing'
import { expect, it } from 'vitest'
import { stretchesOn, weekOf } from './week.ts'

const SHANGHAI = 'Asia/Shanghai'
const at = (local: string): number => Date.parse(`${local}+08:00`)
const WEDNESDAY = at('2026-11-25T10:00')

const shift = (changes: Partial<Shift>): Shift => ({
  ...{ person: 'ann', team: 'engineering', onCall: false, phone: null, weekly: [], starts: null, ends: null },
  ...changes,
})
const on = (one: Shift, index: number) => {
  const day = weekOf(undefined, WEDNESDAY, SHANGHAI).days[index]
  return day ? stretchesOn({ shifts: [one], zone: SHANGHAI }, 'ann', day).map(({ starts, ends }) => [starts, ends]) : []
}

it('a week runs from Monday to Sunday in the community’s zone, and an address that names no day means this one', () => {
  const week = weekOf('2026-12-31', WEDNESDAY, SHANGHAI)
  expect(week.days.map(({ date }) => date)).toEqual([
    ...['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'],
    ...['2027-01-01', '2027-01-02', '2027-01-03'],
  ])
  expect(week.days[0]).toMatchObject({ starts: at('2026-12-28T00:00'), ends: at('2026-12-29T00:00') })
  expect([week.before, week.after]).toEqual(['2026-12-21', '2027-01-04'])
  for (const asked of [undefined, 'soon', '2026-02-30', ['2026-01-01']])
    expect(weekOf(asked, WEDNESDAY, SHANGHAI).days[0]?.date).toBe('2026-11-23')
})

it('a night shift belongs to the day it starts on', () => {
  const night = shift({ weekly: [{ weekday: 1, from: 20 * 60, to: 32 * 60 }] })
  expect(on(night, 0)).toEqual([[at('2026-11-23T20:00'), at('2026-11-24T08:00')]])
  expect(on(night, 1)).toEqual([])
})

it('a shift of several days is shown on each of them, cut at midnight', () => {
  const days = shift({ starts: at('2026-11-23T18:00'), ends: at('2026-11-25T06:00') })
  expect(on(days, 0)).toEqual([[at('2026-11-23T18:00'), at('2026-11-24T00:00')]])
  expect(on(days, 1)).toEqual([[at('2026-11-24T00:00'), at('2026-11-25T00:00')]])
  expect(on(days, 2)).toEqual([[at('2026-11-25T00:00'), at('2026-11-25T06:00')]])
  expect(on(days, 3)).toEqual([])
})
