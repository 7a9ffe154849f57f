import { expect, test } from 'vitest'
import { checkOutcome, closingLine, skippedOutcome, vitestOutcome } from './outcome.ts'

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  message: 'does not import',
  assertionResults: tests.map((status) => ({ status, fullName: 'adds up', failureMessages: ['Error: no\n  at a.ts'] })),
})

const report = (passed: number, failed: number, files: ReturnType<typeof file>[]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: files,
})

test('counts tests as vitest does when nothing else goes wrong', () => {
  const outcome = vitestOutcome('unit', report(3, 1, [file('failed', 'passed', 'failed'), file('passed', 'passed')]), 1)
  expect(outcome).toMatchObject({ passed: 3, failed: 1, skipped: 0 })
})

test.each([
  ['a file that does not import', file('failed')],
  ['a throwing afterAll', file('failed', 'passed')],
])('counts %s as one failure', (_, failedFile) => {
  expect(vitestOutcome('unit', report(1, 0, [failedFile]), 1).failed).toBe(1)
})

test('adds failed files to failed tests', () => {
  const files = [file('failed', 'failed', 'failed'), file('failed')]
  expect(vitestOutcome('unit', report(0, 2, files), 1).failed).toBe(3)
})

test('says which tests failed and why, and of a file without one what is wrong with it', () => {
  const files = [file('failed', 'passed', 'failed'), file('passed', 'passed'), file('failed')]
  const { faults } = vitestOutcome('unit', report(2, 1, files), 1)
  expect(faults).toEqual(['a.test.ts: adds up\n    Error: no\n      at a.ts', 'a.test.ts: does not import'])
})

test('an unhandled error leaves no trace but the exit code, which is enough', () => {
  expect(vitestOutcome('unit', report(1, 0, [file('passed', 'passed')]), 1).failed).toBe(1)
})

test('a run without a report failed', () => {
  expect(vitestOutcome('unit', undefined, 0)).toMatchObject({ passed: 0, failed: 1 })
})

test('skipped and to-do tests are skipped', () => {
  const outcome = vitestOutcome('unit', { ...report(1, 0, []), numPendingTests: 2, numTodoTests: 1 }, 0)
  expect(outcome.skipped).toBe(3)
})

test('the closing line adds all parts and names skipped ones only where there are any', () => {
  const outcomes = [checkOutcome('tsc', true), checkOutcome('biome', false), vitestOutcome('unit', report(5, 0, []), 0)]
  expect(closingLine(outcomes)).toBe('6 passed, 1 failed')
  expect(closingLine([...outcomes, skippedOutcome('mongodb', 7, 'none here')])).toBe('6 passed, 1 failed, 7 skipped')
  expect(closingLine([])).toBe('0 passed, 0 failed')
})
