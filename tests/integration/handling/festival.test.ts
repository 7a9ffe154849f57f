import { CHINA_KNOWN_UNTIL } from '@linsheng/cms/src/features/communities/calendar.ts'
import { DEFAULT_TARGETS } from '@linsheng/domain/complaints'
import type { TypedUser } from 'payload'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Filed, openWorld, type World } from './world.ts'

const ZONE = 'Asia/Shanghai'
const HOUR = 3_600_000
const windows = (['1', '2', '3', '4', '5'] as const).map((weekday) => ({ weekday, from: '09:00', to: '18:00' }))
/** Office hours with China's holidays; an answer within a working day, a result within three. */
const settings = {
  calendar: { type: 'windows' as const, chinaHolidays: true, windows },
  targets: {
    ...DEFAULT_TARGETS,
    ordinary: { response: 9, safe: null, investigation: 9, update: 18, resolution: 27 },
  },
}
/** A time of February 2026, `13T16:00`, on the community's wall clock. */
const at = (text: string): number =>
  Temporal.PlainDateTime.from(`2026-02-${text}`).toZonedDateTime(ZONE).epochMilliseconds
const said = (instant: number | null | undefined): string | null =>
  instant === null || instant === undefined
    ? null
    : Temporal.Instant.fromEpochMilliseconds(instant)
        .toZonedDateTimeISO(ZONE)
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })
        .slice('2026-02-'.length)

let world: World
let handler: TypedUser

/** The Friday before the Spring Festival of 2026: nine days off from Sunday on, the Saturdays before and after worked. */
beforeEach(async () => {
  world = await openWorld({ beginning: at('13T16:00'), settings })
  handler = await world.staff('handler')
})
afterEach(async () => world?.close())

const until = (text: string) => world.pass((at(text) - world.now()) / HOUR)
const dueOf = async (filed: Filed, name: string): Promise<string | null> =>
  said((await world.see(handler, filed))?.duties.find((duty) => duty.name === name)?.due)
const levelsOf = async (filed: Filed): Promise<string[]> =>
  ((await world.see(handler, filed))?.escalations ?? []).map(
    ({ level, missed, dueAt, at }) => `${level}: ${missed} of ${said(dueAt)}, told ${said(at)}`,
  )

it('nobody owes anything on the holidays but where there is danger; after them what is late goes up by itself', async () => {
  const { file, take, track, api, register } = world
  const quiet = await file({ impact: 'home' })
  const danger = await file({ danger: 'yes', description: '三号楼门口的电线垂到地上。' })
  expect([await dueOf(quiet, 'response'), await dueOf(danger, 'response')]).toEqual(['14T16:00', '13T18:00'])

  await until('13T18:01')
  expect(await levelsOf(danger)).toEqual(['manager: response of 13T18:00, told 13T18:01'])
  await until('14T10:00')
  await take(handler, quiet, { type: 'acknowledge', message: '我是小王，节后第一天来看。' })
  await until('15T18:01')
  expect((await levelsOf(danger)).at(-1)).toBe('committee: response of 13T18:00, told 15T18:01')

  for (let day = 16; day <= 23; day += 1) await until(`${day}T12:00`)
  expect(await levelsOf(quiet)).toEqual([])
  expect((await track(quiet.receipt)).next).toMatchObject({ overdue: false })
  expect(await dueOf(quiet, 'resolution')).toBe('25T16:00')

  await until('24T10:01')
  expect(await levelsOf(quiet)).toEqual(['manager: investigation of 24T10:00, told 24T10:01'])
  await until('26T10:01')
  expect(await levelsOf(quiet)).toEqual([
    'manager: investigation of 24T10:00, told 24T10:01',
    'committee: investigation of 24T10:00, told 26T10:01',
  ])
  expect((await track(quiet.receipt)).escalated).toBe('committee')
  const page = await api.case({ community: register.slug, number: quiet.number })
  expect(page?.timeline.filter(({ what }) => what === 'escalated')).toHaveLength(2)
})

it('a server that was down over the festival says each level once, with the time that was missed', async () => {
  const filed = await world.file({ impact: 'home' })
  await until('25T09:00')
  await until('25T09:05')
  expect(await levelsOf(filed)).toEqual([
    'manager: response of 14T16:00, told 25T09:00',
    'committee: response of 14T16:00, told 25T09:00',
  ])
})

it('a pause over the festival is said, ends by itself, and moves the result by the working time in it alone', async () => {
  const { file, take, track, see } = world
  const filed = await file({ impact: 'home' })
  await until('14T10:00')
  await take(handler, filed, { type: 'acknowledge', message: '配件节后才能到。' })
  await until('14T17:00')
  await take(handler, filed, { type: 'pause', reason: 'awaiting-parts', until: '2026-02-25T09:00' })
  await until('20T12:00')
  expect((await track(filed.receipt)).paused).toMatchObject({ reason: 'awaiting-parts' })
  await until('25T09:01')
  expect(await see(handler, filed)).toMatchObject({
    paused: null,
    timeline: expect.arrayContaining([expect.objectContaining({ what: 'resumed', who: 'system' })]),
  })
  expect(await dueOf(filed, 'resolution')).toBe('26T17:00')
})

it('a day that lies in a year whose holidays nobody has announced is flagged to the resident, and only that', async () => {
  await world.close()
  const day = Temporal.PlainDate.from(CHINA_KNOWN_UNTIL).subtract({ days: 3 })
  const beginning = day.toZonedDateTime({ timeZone: ZONE, plainTime: '08:00' }).epochMilliseconds
  const ordinary = { ...settings.targets.ordinary, resolution: 90 }
  world = await openWorld({ beginning, settings: { ...settings, targets: { ...settings.targets, ordinary } } })
  const filed = await world.file({ impact: 'home' })
  const joined = await world.join(filed.number, '5-301')
  if (!joined.ok) throw new Error(joined.code)
  expect((await world.track(filed.receipt)).provisional).toContain('resolution')
  expect((await world.track(filed.receipt)).provisional).not.toContain('response')
  expect((await world.track(joined.value.receipt)).provisional).toEqual(['resolution'])
})
