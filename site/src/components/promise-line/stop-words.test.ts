import type { Telling } from '@linsheng/contracts'
import { toldMoment, toldPromise } from '@linsheng/domain/complaints'
import { DAY, HOUR, weekStart } from '@linsheng/domain/time'
import { describe, expect, it } from 'vitest'
import { stopWords } from './stop-words.ts'
import { promiseStops } from './stops.ts'

const zone = 'Asia/Shanghai'
/** A Thursday. */
const received = Date.parse('2026-11-26T11:23:00+08:00')
const week = { receivedAt: received, zone }
const receivedAt = weekStart(received, zone)
const byWeek: Telling = { precision: 'week', receivedAt, locale: 'zh-Hans', zone, style: { year: false } }

function lineOf(due: number, doneAt: number | null, now: number) {
  const promises = [{ clock: 'resolution' as const, due, doneAt }]
  const stops = promiseStops({ receivedAt, endedAt: null, promises }, now)
  return stops.map((stop) => ({ kind: stop.kind, ...stopWords(stop, byWeek) }))
}

describe('the promise line of a case told by its week', () => {
  const due = toldPromise(received + 5 * DAY, week)

  it('tells the week of the receipt and the week a promise ends in, and no hours', () => {
    const [start, , ahead] = lineOf(due, null, received + DAY)
    expect(start).toMatchObject({ kind: 'start', time: '11月23日 起的那一周' })
    expect(ahead).toMatchObject({ time: '11月30日 起的那一周', limits: [], late: null })
  })

  it('tells of a promise kept how many days it took, and the week it was promised for', () => {
    const kept = lineOf(due, toldMoment(received + 2 * DAY + HOUR, week), received + 30 * DAY).find(
      ({ kind }) => kind === 'kept',
    )
    expect(kept).toMatchObject({ time: '收到后 3 天内', limits: ['用了 3天', '期限：11月30日 起的那一周'] })
  })

  it('tells of a broken promise that was made up for no more than that it was broken', () => {
    const doneAt = toldMoment(received + 9 * DAY, week)
    const [, missed, done] = lineOf(doneAt - DAY, doneAt, received + 30 * DAY)
    expect(missed).toEqual({ kind: 'missed', time: null, limits: [], late: null })
    expect(done).toMatchObject({ kind: 'done', time: '收到后 9 天内', limits: ['用了 9天'] })
  })

  it('counts an open delay in whole days', () => {
    const missed = lineOf(due, null, due + 2 * DAY + HOUR).find(({ kind }) => kind === 'missed')
    expect(missed).toMatchObject({ time: '11月30日 起的那一周', late: '晚 3天' })
  })
})
