import { expect, it } from 'vitest'
import { photoPairs } from './photo-pairs.ts'
import type { PhotoView } from './track.ts'

const photo = (id: string, stage?: PhotoView['stage']): PhotoView => ({
  ...{ id, url: `/${id}`, width: 4, height: 3 },
  ...(stage && { stage }),
})

it('puts the first before beside the first after, and leaves nobody out', () => {
  const timeline = [
    { photos: [photo('a', 'before'), photo('b'), photo('c', 'before')] },
    {},
    { photos: [photo('d', 'after')] },
  ]
  expect(photoPairs(timeline)).toEqual([
    { before: photo('a', 'before'), after: photo('d', 'after') },
    { before: photo('c', 'before'), after: null },
  ])
})

it('shows nothing until there is one of each', () => {
  expect(photoPairs([{ photos: [photo('a', 'before'), photo('b')] }])).toEqual([])
  expect(photoPairs([])).toEqual([])
})
