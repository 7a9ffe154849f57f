import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginsOf, highestFloor, isKnownDoor } from './known-door.ts'
import { normalDoor } from './normal-door.ts'

const building = (name: string, floors: number | null = null) => ({ begins: beginsOf(name), floors })
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

it.each([
  ['3号楼', ['3号楼 1–3层', '3号楼 16–18层'], 18],
  ['Building 30', ['Building 30, floors 4–6'], 6],
  ['3号楼', ['低区', '高区'], null],
  ['3号楼', [], null],
])('the highest floor of %s with %j is %j', (name, floors, highest) => expect(highestFloor(name, floors)).toBe(highest))
