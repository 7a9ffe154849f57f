import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ledgerTime, provenDateOrder } from './dates.ts'

const at = (iso: string, zone = 'Asia/Shanghai') =>
  Temporal.PlainDateTime.from(iso).toZonedDateTime(zone).epochMilliseconds

describe('a ledger’s time', () => {
  test.each([
    ['2023-02-28 23:45', 'ymd', '2023-02-28T23:45'],
    ['2023/2/8 3:05:09', 'ymd', '2023-02-08T03:05:09'],
    ['2023年2月28日 下午3时05分', 'ymd', '2023-02-28T15:05'],
    ['2023年2月28日', 'ymd', '2023-02-28T00:00'],
    ['02/28/2023 11:45:00 PM', 'mdy', '2023-02-28T23:45'],
    ['02/28/2023 12:00:00 AM', 'mdy', '2023-02-28T00:00'],
    ['28.02.2023 12:00 PM', 'dmy', '2023-02-28T12:00'],
  ] as const)('%s read as %s', (text, order, local) => {
    expect(ledgerTime(text, order, 'Asia/Shanghai')).toEqual({ ok: true, at: at(local) })
  })

  test('with its own offset does not need the zone', () => {
    expect(ledgerTime('2023-02-28T23:45:00Z', 'ymd', 'Asia/Shanghai')).toEqual({
      ok: true,
      at: Date.UTC(2023, 1, 28, 23, 45),
    })
  })

  test.each(['', '昨天', '2023-02-30', '2023-13-01', '2023-02-28 25:00', '13:00', '02/28/2023 13:00 PM', '44985.5'])(
    '%s is refused',
    (text) => {
      expect(ledgerTime(text, 'ymd', 'Asia/Shanghai')).toEqual({ ok: false, code: 'bad-date' })
    },
  )

  test('that a clock change skipped or repeated is refused', () => {
    const zone = 'America/New_York'
    expect(ledgerTime('2023-03-12 02:30', 'ymd', zone)).toEqual({ ok: false, code: 'no-such-local-time' })
    expect(ledgerTime('2023-11-05 01:30', 'ymd', zone)).toEqual({ ok: false, code: 'no-such-local-time' })
  })

  test('is the moment that was written, for any moment and order', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom('ymd', 'mdy', 'dmy'), (date, order) => {
        const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
        const day = { ymd: `${y}/${m}/${d}`, mdy: `${m}/${d}/${y}`, dmy: `${d}/${m}/${y}` }[order]
        const minutes = Math.floor(date.getTime() / 60_000) * 60_000
        expect(ledgerTime(`${day} ${date.getUTCHours()}:${date.getUTCMinutes()}`, order, 'UTC')).toEqual({
          ok: true,
          at: minutes,
        })
      }),
    )
  })
})

describe('the order of day and month', () => {
  test.each([
    [['02/28/2023', '03/01/2023'], 'mdy'],
    [['28/02/2023', '01/03/2023'], 'dmy'],
    [['2023-02-28', '2023年3月1日'], 'ymd'],
    [['02/03/2023', '04/05/2023'], null],
    [['28/02/2023', '02/28/2023'], null],
    [[], null],
  ])('in %j is %s', (samples, order) => {
    expect(provenDateOrder(samples)).toBe(order)
  })
})
