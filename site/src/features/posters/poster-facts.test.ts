import { expect, it } from 'vitest'
import { fixtureContent } from '../../../fixtures/content.ts'
import { posterFacts, shortPath } from './poster-facts.ts'

const [community] = fixtureContent({ communities: 1, notices: 0, meetings: 0 }, 0).communities
if (!community) throw new Error('no community in the fixtures')
const zones = [
  { code: 'B7-lift', name: { 'zh-Hans': '7栋电梯' }, kind: 'shared' as const, parent: 'B7', order: 2 },
  { code: 'B7', name: { 'zh-Hans': '7栋' }, kind: 'building' as const, parent: null, order: 1 },
]

it('makes one poster a place, each with an address short enough to type', () => {
  const posters = posterFacts({ ...community, zones }, 'zh-Hans', 'https://example.org/')
  expect(posters.map(({ building, spot, address }) => [building, spot, address])).toEqual([
    ['7栋', null, 'example.org/demo/q/B7'],
    ['7栋', '电梯', 'example.org/demo/q/B7-lift'],
  ])
  expect(posters[0]?.qr.size).toBeLessThanOrEqual(37)
})

it('keeps the language of the poster', () => {
  expect(shortPath('en', 'demo', 'B7')).toBe('/en/demo/q/B7')
})
