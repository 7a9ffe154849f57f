import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What is still referenced: garbage is collected first, whatever flags the process was started with. */
export function megabytesInUse(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc()')
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 2 ** 20
}

export function timed<Value>(work: () => Value): { value: Value; milliseconds: number } {
  const start = performance.now()
  const value = work()
  return { value, milliseconds: performance.now() - start }
}

/** One decimal. */
export const round = (value: number): number => Math.round(value * 10) / 10
