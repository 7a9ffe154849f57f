import { expect, it } from 'vitest'
import { normalDoor } from './normal-door.ts'

it.each([
  ['3-1202', '3-1202'],
  ['3号楼1202室', '3-1202'],
  ['3 號樓 1202 室', '3-1202'],
  ['３－１２０２', '3-1202'],
  ['3栋2单元1202', '3-2-1202'],
  ['Building 3, Flat 1202', '3-1202'],
  ['3A座1202', '3a-1202'],
  ['门卫 室', '门卫室'],
])('%s is %s', (typed, door) => expect(normalDoor(typed)).toBe(door))

it('keeps neighbours apart', () => {
  const doors = ['3-1202', '31-202', '3-1203', '3-2-1202'].map(normalDoor)
  expect(new Set(doors).size).toBe(doors.length)
})
