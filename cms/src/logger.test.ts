import { expect, it } from 'vitest'
import { traceOf } from './logger.ts'

const failure = (words: string) => Object.assign(new Error(words), { code: 'SQLITE_BUSY' })

it('tells where something failed and nothing that was written', () => {
  const trace = traceOf(failure('Failed query: insert\nparams: 王女士, 13800000000\n    at home, ring twice'))
  expect(trace).toMatchObject({ kind: 'Error', code: 'SQLITE_BUSY' })
  expect(trace.at[0]).toContain('logger.test.ts')
  expect(JSON.stringify(trace)).not.toMatch(/王女士|13800000000|ring twice/)
})

it('tells nothing of what is no error', () => {
  expect(traceOf('王女士')).toEqual({ kind: 'string', at: [] })
})
