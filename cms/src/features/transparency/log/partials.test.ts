import { emptyEdge, extend } from '@linsheng/tlog'
import { expect, it } from 'vitest'
import { createPartials } from './partials.ts'

const entries = (count: number): Uint8Array[] => Array.from({ length: count }, (_, at) => Uint8Array.of(at % 256))

it('lets go of unfinished tiles a minute after they were finished, each once, and never of the others', () => {
  let now = 0
  const partials = createPartials(0, () => now)
  const first = extend(emptyEdge(), entries(200))
  partials.note(first.files)
  now = 3_600_000
  expect(partials.outlived()).toEqual([])
  partials.note(extend(first.edge, entries(100)).files)
  expect(partials.outlived()).toEqual([])
  now += 60_000
  expect(partials.outlived().sort()).toEqual(['tile/0/000.p', 'tile/entries/000.p'])
  expect(partials.outlived()).toEqual([])
})

it('knows the tiles that were unfinished when it began', () => {
  let now = 0
  const partials = createPartials(200, () => now)
  partials.note(extend(extend(emptyEdge(), entries(200)).edge, entries(56)).files)
  now = 60_000
  expect(partials.outlived().sort()).toEqual(['tile/0/000.p', 'tile/entries/000.p'])
})
