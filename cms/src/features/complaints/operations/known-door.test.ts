import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginsOf, findDoor, highestFloor } from './known-door.ts'
import { normalDoor } from './normal-door.ts'

const building = (name: string, floors: number | null = null, doors: string[] | null = null) => ({
  ...{ begins: beginsOf(name), floors },
  listed: doors?.map(normalDoor) ?? null,
})
const isKnownDoor = (door: string, buildings: ReturnType<typeof building>[]): boolean =>
  findDoor(door, buildings).finding === 'known'
const OURS = [building('3号楼', 18), building('翠竹苑12栋'), building('A座'), building('Building 5'), building('Club')]

describe('a door is known', () => {
  it.each([
    '3-1202',
    '3号楼1202室',
    '3栋2单元1801',
    '翠竹苑12栋601',
    '12-601',
    'A座1202',
    'a-1202',
    '5号楼 301 室',
    'Building 5, Flat 301',
    '3-2-2',
  ])('in one of the buildings: %s', (door) => expect(isKnownDoor(normalDoor(door), OURS)).toBe(true))

  it.each([
    'abc',
    '门卫室',
    '4-1202',
    '1-101',
    '31-202',
    '3',
    '3-1902',
    '3-9999',
    '3-1200',
    '3-0',
    '3-1-2-3',
    '3-12345',
    '3-x',
    '1202',
    '',
  ])('not elsewhere, or where there is no such floor: %s', (door) =>
    expect(isKnownDoor(normalDoor(door), OURS)).toBe(false),
  )

  it('by its form alone where the community has named no buildings', () => {
    for (const door of ['3-1202', '3-2-1202', '3a-1202']) expect(isKnownDoor(door, [])).toBe(true)
    for (const door of ['abc', '1202', '3-1-2-3', '3-x', '']) expect(isKnownDoor(door, [])).toBe(false)
  })

  it('never where nothing but words was given', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/\p{Number}/u.test(text.normalize('NFKC'))),
        (text) => {
          for (const buildings of [OURS, []]) expect(isKnownDoor(normalDoor(text), buildings)).toBe(false)
        },
      ),
    )
  })

  it('for every room of every floor, however it is typed, and on no floor above', () => {
    const room = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 20 }))
    fc.assert(
      fc.property(room, ([floor, number]) => {
        const door = `${floor}${String(number).padStart(2, '0')}`
        for (const typed of [`3-${door}`, `3号楼${door}室`, `3栋 1单元 ${door}`])
          expect(isKnownDoor(normalDoor(typed), OURS)).toBe(floor <= 18)
      }),
    )
  })
})

describe('where the homes of a building are listed', () => {
  const LISTED = [
    building('3号楼', 18, ['101', '102', '2单元 1202']),
    building('4号楼', null, ['4-301']),
    building('5号楼', 18),
  ]
  it.each([
    ['3-101', 'known'],
    ['3号楼102室', 'known'],
    ['3栋2单元1202', 'known'],
    ['4号楼 301', 'known'],
    ['5-1203', 'known'],
    ['3-1203', 'unlisted'],
    ['3-1202', 'unlisted'],
    ['4-302', 'unlisted'],
    ['9-101', 'unlisted'],
    ['101', 'unlisted'],
    ['5-1901', 'unclear'],
    ['5-x', 'unclear'],
  ])('%s is %s', (door, found) => expect(findDoor(normalDoor(door), LISTED).finding).toBe(found))

  it('it has those and no others, however they are typed', () => {
    const door = fc.integer({ min: 101, max: 1899 })
    fc.assert(
      fc.property(fc.uniqueArray(door, { minLength: 1, maxLength: 20 }), door, (listed, asked) => {
        const buildings = [building('3号楼', 18, listed.map(String))]
        for (const typed of [`3-${asked}`, `3号楼${asked}室`, `３栋 ${asked}`])
          expect(findDoor(normalDoor(typed), buildings).finding).toBe(listed.includes(asked) ? 'known' : 'unlisted')
      }),
    )
  })
})

describe('one home', () => {
  const room = fc.integer({ min: 101, max: 1899 }).map(String)
  const list = fc.constantFrom(
    (door: string) => door,
    (door: string) => `12-${door}`,
    (door: string) => `翠竹苑12栋 ${door}`,
  )

  it('is written alike, whichever name of its building it is given with, and however its list has it', () => {
    fc.assert(
      fc.property(room, fc.option(list), (door, listed) => {
        const buildings = [building('翠竹苑12栋', null, listed && [listed(door)])]
        for (const typed of [`翠竹苑12栋${door}`, `12-${door}`, `12号楼 ${door} 室`])
          expect(findDoor(normalDoor(typed), buildings)).toEqual({ finding: 'known', door: `12-${door}` })
      }),
    )
  })

  it('is the same with its building said twice, where the list has it with its building', () => {
    const listed = [building('4号楼', null, ['4-301'])]
    for (const typed of ['4-301', '4-4-301'])
      expect(findDoor(typed, listed)).toEqual({ finding: 'known', door: '4-301' })
  })

  it('is another than one in another unit', () => {
    const listed = [building('3号楼', null, ['1-1202', '2-1202', '1202'])]
    const doors = ['3-1-1202', '3-2-1202', '3-1202'].map((typed) => findDoor(typed, listed).door)
    expect(new Set(doors).size).toBe(3)
  })
})

it.each([
  ['3号楼', ['3号楼 1–3层', '3号楼 16–18层'], 18],
  ['Building 30', ['Building 30, floors 4–6'], 6],
  ['3号楼', ['低区', '高区'], null],
  ['3号楼', [], null],
])('the highest floor of %s with %j is %j', (name, floors, highest) => expect(highestFloor(name, floors)).toBe(highest))
