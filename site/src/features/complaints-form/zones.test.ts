import type { ZoneContent } from '@linsheng/contracts/content'
import { describe, expect, it } from 'vitest'
import { groupOf, groupZones, zoneName } from './zones.ts'

const zone = (code: string, name: string, parent: string | null, order: number): ZoneContent => ({
  code,
  name: { 'zh-Hans': name, en: `${name} (en)` },
  kind: parent ? 'floor' : 'building',
  parent,
  order,
})
const ZONES = [
  zone('B2', '2栋', null, 2),
  zone('B1', '1栋', null, 1),
  zone('B1-lift', '1栋电梯', 'B1', 2),
  zone('B1-low', '1-3层', 'B1', 1),
  zone('B1-low-hall', '门厅', 'B1-low', 1),
  zone('lost', '失了上级的', 'gone', 9),
]

describe('zones as a resident picks them', () => {
  const groups = groupZones(ZONES, 'zh-Hans')

  it('puts buildings in order and every spot below its building', () => {
    expect(groups.map(({ code, spots }) => [code, spots.map((spot) => spot.code)])).toEqual([
      ['B1', ['B1-low', 'B1-low-hall', 'B1-lift']],
      ['B2', []],
      ['lost', []],
    ])
  })

  it('loses no zone and repeats none', () => {
    const codes = groups.flatMap(({ code, spots }) => [code, ...spots.map((spot) => spot.code)])
    expect(codes.toSorted()).toEqual(ZONES.map(({ code }) => code).toSorted())
  })

  it('ends on zones that are each other’s parents', () => {
    const ring = [zone('top', '楼', null, 1), zone('a', '甲', 'b', 1), zone('b', '乙', 'a', 2)]
    expect(groupZones(ring, 'en').map(({ name }) => name)).toEqual(['楼 (en)'])
  })

  it('names a spot with its building, once', () => {
    expect(zoneName(groups, 'B1-low')).toBe('1栋 1-3层')
    expect(zoneName(groups, 'B1-lift')).toBe('1栋电梯')
    expect(zoneName(groups, 'B2')).toBe('2栋')
    expect(zoneName(groups, '')).toBe('')
    expect(groupOf(groups, 'B1-low-hall')?.code).toBe('B1')
  })
})
