import { expect, it } from 'vitest'
import { StartError } from '../start-error.ts'
import { assertRoom } from './preflight.ts'

const MB = 1024 * 1024

it('too little disk is refused in one sentence, enough is not', () => {
  expect(() => assertRoom('/data', 199 * MB + 5)).toThrow(StartError)
  expect(() => assertRoom('/data', 199 * MB + 5)).toThrow(/^Only 199 MB are free[^\n]*\/data[^\n]*DATA_DIR\.$/)
  expect(() => assertRoom('/data', 200 * MB)).not.toThrow()
})
