import { measureGrowth } from './log/growth.ts'

/** What a log of up to a million entries costs: to append and publish in batches, one event more, a proof, the disk. */
export const name = 'log'
export const run = measureGrowth
