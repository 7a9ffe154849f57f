import type { Benchmark } from './figure.ts'
import { measureActions } from './handling/actions.ts'
import { measureAlike } from './handling/alike.ts'
import { measureQueues } from './handling/queueing.ts'
import { measureSweep } from './handling/sweeping.ts'

/** What those who handle complaints all day wait for. */
export const { name, run }: Benchmark = {
  name: 'handling',
  async *run() {
    yield* await measureActions()
    yield* await measureSweep()
    yield* await measureAlike()
    yield* measureQueues()
  },
}
